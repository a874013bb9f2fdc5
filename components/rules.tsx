import { useRef, useState } from 'preact/hooks';
import {
  maxRuleChars,
  parseRule,
  type Rule,
  type RuleChange,
  ruleActions,
  ruleKinds,
} from '../lib/spam/rules.ts';
import { usePageWords } from './words.ts';

interface Props {
  readonly rules: readonly Rule[];
  readonly onChange: (change: RuleChange) => void;
}

/** The reader's own rules, the newest first, and a form for one more. */
export function Rules({ rules, onChange }: Props) {
  const { options } = usePageWords();
  const list = useRef<HTMLUListElement>(null);
  const remove = (rule: Rule, place: number) => {
    // The focus goes on to the next one, or to the form where there is none.
    const buttons = list.current?.querySelectorAll('button');
    const next = buttons?.[place + 1] ?? buttons?.[place - 1];
    (next ?? document.getElementById('rule-value'))?.focus();
    onChange({ add: [], drop: [rule] });
  };
  return (
    <section class="block" aria-labelledby="rules">
      <h2 id="rules">{options.rules}</h2>
      <p class="quiet">{options.rulesText}</p>
      <RuleForm onAdd={(rule) => onChange({ add: [rule], drop: [] })} />
      <p role="status">{rules.length > 0 && options.rulesCount(rules.length)}</p>
      <ul class="sites rules" ref={list}>
        {[...rules].reverse().map((rule, place) => (
          <li key={`${rule.kind} ${rule.site} ${rule.value}`}>
            <span class="rule">
              <span class="quiet">{options.rule[`${rule.action}-${rule.kind}`]}</span>{' '}
              <bdi>{rule.value}</bdi>
            </span>
            <bdi class="rule-site quiet">{rule.site ?? options.everywhere}</bdi>
            <button
              type="button"
              class="plain"
              aria-label={options.removeRule(rule.value)}
              onClick={() => remove(rule, place)}
            >
              {options.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const choices = ruleKinds.flatMap((kind) => ruleActions.map((action) => ({ kind, action })));

function RuleForm({ onAdd }: { onAdd: (rule: Rule) => void }) {
  const { options } = usePageWords();
  const [isBad, setBad] = useState(false);
  const submit = (form: HTMLFormElement) => {
    const given = new FormData(form);
    const choice = choices[Number(given.get('what'))];
    const value = given.get('value');
    const rule = parseRule({ ...choice, value, site: hostOf(String(given.get('site'))) });
    setBad(!rule);
    document.getElementById('rule-value')?.focus();
    if (!rule) return;
    onAdd(rule);
    form.reset();
  };
  return (
    <form
      class="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <label>
        {options.ruleWhat}
        <select name="what">
          {choices.map(({ kind, action }, i) => (
            <option key={`${action}-${kind}`} value={i}>
              {options.rule[`${action}-${kind}`]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {options.ruleValue}
        <input
          id="rule-value"
          name="value"
          maxLength={maxRuleChars}
          autocomplete="off"
          dir="auto"
          aria-invalid={isBad}
          aria-describedby="rule-bad"
        />
      </label>
      <label>
        {options.ruleSite}
        <input name="site" autocomplete="off" dir="ltr" />
      </label>
      <button type="submit" class="primary">
        {options.addRule}
      </button>
      <p id="rule-bad" class="bad" role="alert">
        {isBad && options.badRule}
      </p>
    </form>
  );
}

/** @returns the host name in what somebody wrote or pasted for a site, or null where there is none */
function hostOf(text: string): string | null {
  const address = `https://${text.trim().replace(/^\w+:\/\//, '')}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}
