import {
  KeyRound,
  MessageSquareDashed,
  Moon,
  Pause,
  Power,
  TriangleAlert,
  Unplug,
  Wheat,
} from 'lucide';
import type { Command } from '../lib/protocol.ts';
import { type Settings, type Thresholds, withThresholds, withVisit } from '../lib/settings.ts';
import { Announce } from './announce.tsx';
import { CommentList } from './comment-list.tsx';
import { type Cost, goodCommentsPer } from './costs.ts';
import { Header } from './header.tsx';
import { Hint } from './hint.tsx';
import { Notice } from './notice.tsx';
import { Picture } from './picture.tsx';
import { type PopupState, totalOf } from './popup-state.ts';
import { SiteSwitch } from './site-switch.tsx';
import { Strength, StrengthHint } from './strength.tsx';
import { useWords, type Words } from './words.ts';

export interface PopupProps {
  readonly state: PopupState;
  /** Null while unknown. */
  readonly settings: Settings | null;
  /** Null where nothing was measured. */
  readonly costs: readonly Cost[] | null;
  /** The version Winnow has just come to, to be told once. */
  readonly news: string | null;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  readonly onCommand: (command: Command) => void;
  readonly onPause: (minutes: number | 'restart') => void;
  readonly onSettings: () => void;
  readonly onGrant: () => void;
  readonly onReload: () => void;
}

/** The whole popup, for one state. */
export function Popup(props: PopupProps) {
  const { state, settings, news, onChange } = props;
  const words = useWords();
  return (
    <>
      <Header {...props} />
      {settings && 'host' in state && (
        <SiteSwitch host={state.host} settings={settings} onChange={onChange} />
      )}
      <main key={state.kind}>
        <Body {...props} />
      </main>
      {news && <p class="news quiet">{words.news(news)}</p>}
      <Announce text={sayState(state, words)} />
    </>
  );
}

function Body(props: PopupProps) {
  const { state, onChange, onGrant, onReload } = props;
  const { notices, grant, reload, header, site } = useWords();
  const reloading = { action: { label: reload, act: onReload } };
  switch (state.kind) {
    case 'connecting':
      return (
        <div class="late">
          <Notice icon={Wheat} {...notices.reading} />
        </div>
      );
    case 'all-off': {
      const act = () => onChange((now) => ({ ...now, isOn: true }));
      return <Notice icon={Power} {...notices.allOff} action={{ label: header.switchOn, act }} />;
    }
    case 'paused': {
      const { title, text, textRestart } = notices.paused;
      const act = () => onChange((now) => ({ ...now, pause: null }));
      const until = state.until === 'restart' ? textRestart : text(state.until);
      return (
        <Notice icon={Pause} title={title} text={until} action={{ label: header.goOn, act }} />
      );
    }
    case 'no-access':
      return (
        <Notice icon={KeyRound} {...notices.noAccess} action={{ label: grant, act: onGrant }} />
      );
    case 'unreachable':
      return state.canReload ? (
        <Notice icon={Unplug} {...notices.unreachable} {...reloading} />
      ) : (
        <Notice icon={Unplug} {...notices.closed} />
      );
    case 'off': {
      const act = () => onChange((now) => withVisit(now, state.host, true));
      const action = state.isVisit ? {} : { action: { label: site.onVisit, act } };
      return <Notice icon={Moon} {...notices.off} {...action} />;
    }
    case 'reading':
      return <Notice icon={Wheat} {...notices.reading} />;
    case 'no-comments':
      return <Notice icon={MessageSquareDashed} {...notices.noComments} />;
    case 'no-engine': {
      const { title, text } = notices.noEngine;
      return <Notice icon={TriangleAlert} title={title} text={text(state.found)} {...reloading} />;
    }
    case 'page':
      return <Thread {...props} state={state} />;
  }
}

/** A page with comments: the picture of them, the strength, and the list. */
function Thread({
  state,
  settings,
  costs,
  onChange,
  onCommand,
}: PopupProps & { state: Extract<PopupState, { kind: 'page' }> }) {
  const { picture } = useWords();
  const { comments, counts, host, thresholds } = state;
  const total = totalOf(counts);
  const change = (next: Thresholds) => onChange((now) => withThresholds(now, host, next));
  const strength = { thresholds, onChange: change };
  return (
    <>
      <section class="card" aria-labelledby="folded">
        <h2 id="folded">{picture.folded(counts.fold, total)}</h2>
        <Picture comments={comments} counts={counts} {...strength} />
        <Strength {...strength} />
        <StrengthHint thresholds={thresholds} goodPer={goodCommentsPer(costs, thresholds.fold)} />
      </section>
      <Hint
        host={host}
        counts={counts}
        total={total}
        listed={comments.length}
        doubts={state.doubts}
        settings={settings}
        onChange={onChange}
      />
      <CommentList comments={comments} counts={counts} onCommand={onCommand} />
    </>
  );
}

function sayState(state: PopupState, { notices, picture }: Words): string {
  switch (state.kind) {
    case 'connecting':
      return '';
    case 'all-off':
      return notices.allOff.title;
    case 'paused':
      return notices.paused.title;
    case 'no-access':
      return notices.noAccess.title;
    case 'unreachable':
      return (state.canReload ? notices.unreachable : notices.closed).title;
    case 'off':
      return notices.off.title;
    case 'reading':
      return notices.reading.title;
    case 'no-comments':
      return notices.noComments.title;
    case 'no-engine':
      return notices.noEngine.title;
    case 'page':
      return picture.folded(state.counts.fold, totalOf(state.counts));
  }
}
