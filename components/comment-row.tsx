import { type IconNode, LocateFixed, UserRoundCheck, UserRoundX } from 'lucide';
import { type Action, rowChars, sayings } from '../lib/protocol.ts';
import { type Chips, layChips } from './chips.ts';
import { Icon } from './icon.tsx';
import type { FrameComment } from './popup-state.ts';
import { type RowSaid, useWords, type Words } from './words.ts';

/** Of a row without chips, and of a line of them, in CSS pixels. */
const plainHeight = 106;
const lineHeight = 25;

interface Props {
  readonly comment: FrameComment;
  /** Its place in the list, from 0, and how long the list is: most of it is never drawn. */
  readonly index: number;
  readonly count: number;
  /** Where it begins, in CSS pixels from the top of the list. */
  readonly top: number;
  /** What the reader said about it since the popup opened. */
  readonly said: RowSaid | 'failed' | null;
  readonly onFocus: (key: string) => void;
  readonly onAct: (comment: FrameComment, action: Action) => void;
}

/** One comment of the list: what it says, what became of it and why, and the way back. */
export function CommentRow({ comment, index, count, top, said, onFocus, onAct }: Props) {
  const words = useWords();
  const { hidden, percent } = words;
  const { author, key, probability, text, verdict } = comment;
  const id = `author-${key}`;
  const { fitting, rest } = chipsOf(comment, words);
  return (
    <li
      class={`row is-${verdict} ${said ? 'is-said' : ''}`}
      aria-setsize={count}
      aria-posinset={index + 1}
      onFocusIn={() => onFocus(key)}
      style={{ insetBlockStart: `${top}px`, blockSize: `${heightOf(comment, words)}px` }}
    >
      <div class="row-head">
        <bdi class="row-author" id={id}>
          {author || hidden.noName}
        </bdi>
        {probability !== null && <span class="quiet">{percent(probability)}</span>}
      </div>
      {said === 'failed' ? (
        <p class="row-text is-unkept" role="alert">
          {hidden.said.failed}
        </p>
      ) : (
        <p class="row-text" dir="auto">
          {text.slice(0, rowChars)}
        </p>
      )}
      <div class="row-reasons">
        {fitting.map((why) => (
          <span key={why} class="chip" title={why}>
            {why}
          </span>
        ))}
        {rest.length > 0 && (
          <span class="chip chip-more" title={rest.join(' · ')}>
            <span aria-hidden="true">+{hidden.number(rest.length)}</span>
            <span class="unseen">{rest.join(', ')}</span>
          </span>
        )}
      </div>
      <div class="row-foot">
        <span class="quiet">{sayState(comment, said, words)}</span>
        <button
          type="button"
          class="tool"
          aria-label={hidden.jump}
          title={hidden.jump}
          aria-describedby={id}
          onClick={() => onAct(comment, 'jump')}
        >
          <Icon node={LocateFixed} size={15} />
        </button>
        {buttonsOf(comment, said, words).map(({ slot, label, action, icon }) => (
          <button
            key={slot}
            type="button"
            class={icon ? 'tool' : 'plain'}
            aria-label={icon ? label : undefined}
            title={icon ? label : undefined}
            aria-describedby={id}
            onClick={() => onAct(comment, action)}
          >
            {icon ? <Icon node={icon} size={15} /> : label}
          </button>
        ))}
      </div>
    </li>
  );
}

/** @returns how high a row is: known without drawing it, so that the list is as long as it will be */
export function heightOf(comment: FrameComment, words: Words): number {
  return plainHeight + lineHeight * chipsOf(comment, words).lines;
}

function chipsOf({ isFollower, reasons }: FrameComment, { hidden, reason }: Words): Chips {
  return layChips([...(isFollower ? [hidden.follower] : []), ...reasons.map(reason)]);
}

function sayState(
  { isRevealed, mercy, rule, verdict }: FrameComment,
  said: RowSaid | 'failed' | null,
  { hidden }: Words,
): string {
  if (said && said !== 'failed') return hidden.said[said];
  if (mercy) return hidden.mercies[mercy];
  if (rule?.action === 'show') return hidden.ruleShow;
  return hidden.verdicts[verdict === 'fold' && isRevealed ? 'revealed' : verdict];
}

interface Button {
  /** The button that was pressed turns into its own undo, so that the focus stays where it is. */
  readonly slot: 'author' | 'first' | 'second';
  readonly label: string;
  readonly action: Action;
  /** In the place of the label, where that is long. */
  readonly icon?: IconNode;
}

/** Whether this is something said of a comment, which can be taken back in its row. */
export function isRowSaid(action: Action): action is RowSaid {
  return action !== 'hide-text' && sayings.some((said) => said === action);
}

function buttonsOf(
  { author, isRevealed, rule, verdict }: FrameComment,
  said: RowSaid | 'failed' | null,
  { hidden }: Words,
): Button[] {
  if (said && said !== 'failed') {
    const slot = said.endsWith('author') ? 'author' : said === 'spam' ? 'first' : 'second';
    return [{ slot, label: hidden.undo, action: 'forget' }];
  }
  const spam: Button = { slot: 'first', label: hidden.spam, action: 'spam' };
  const ham: Button = { slot: 'second', label: hidden.notSpam, action: 'ham' };
  const last: Button = rule ? { slot: 'second', label: hidden.unrule, action: 'unrule' } : ham;
  const show: Button = isRevealed
    ? { slot: 'first', label: hidden.hideAgain, action: 'hide' }
    : { slot: 'first', label: hidden.show, action: 'reveal' };
  const isShown = verdict === 'show';
  const rest = isShown ? [rule ? last : spam] : [verdict === 'dim' ? spam : show, last];
  if (!author || rule?.kind === 'author') return rest;
  const ofAuthor: Button = isShown
    ? { slot: 'author', label: hidden.hideAuthor, action: 'hide-author', icon: UserRoundX }
    : { slot: 'author', label: hidden.showAuthor, action: 'show-author', icon: UserRoundCheck };
  return [ofAuthor, ...rest];
}
