import { KeyRound, MessageSquareDashed, Power, TriangleAlert, Unplug, Wheat } from 'lucide';
import type { Command } from '../lib/protocol.ts';
import type { Thresholds } from '../lib/settings.ts';
import { Announce } from './announce.tsx';
import { Header } from './header.tsx';
import { HiddenList } from './hidden-list.tsx';
import { Notice } from './notice.tsx';
import { Picture } from './picture.tsx';
import type { PopupState } from './popup-state.ts';
import { SiteSwitch } from './site-switch.tsx';
import { Strength } from './strength.tsx';
import { useWords, type Words } from './words.ts';

export interface PopupProps {
  readonly state: PopupState;
  readonly onSwitch: (host: string, on: boolean) => void;
  readonly onThresholds: (thresholds: Thresholds) => void;
  readonly onCommand: (command: Command) => void;
  readonly onGrant: () => void;
  readonly onReload: () => void;
}

/** The whole popup, for one state. */
export function Popup(props: PopupProps) {
  const { state, onSwitch } = props;
  const words = useWords();
  return (
    <>
      <Header />
      {'host' in state && (
        <SiteSwitch
          host={state.host}
          isOn={state.kind !== 'off'}
          onSwitch={(on) => onSwitch(state.host, on)}
        />
      )}
      <main key={state.kind}>
        <Body {...props} />
      </main>
      <Announce text={sayState(state, words)} />
    </>
  );
}

function Body({ state, onThresholds, onCommand, onGrant, onReload }: PopupProps) {
  const { notices, grant, reload, picture } = useWords();
  const reloading = { action: { label: reload, act: onReload } };
  switch (state.kind) {
    case 'connecting':
      return (
        <div class="late">
          <Notice icon={Wheat} {...notices.reading} />
        </div>
      );
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
    case 'off':
      return <Notice icon={Power} {...notices.off} />;
    case 'reading':
      return <Notice icon={Wheat} {...notices.reading} />;
    case 'no-comments':
      return <Notice icon={MessageSquareDashed} {...notices.noComments} />;
    case 'no-engine': {
      const { title, text } = notices.noEngine;
      return <Notice icon={TriangleAlert} title={title} text={text(state.found)} {...reloading} />;
    }
    case 'page': {
      const { comments, counts, thresholds } = state;
      return (
        <>
          <section class="card" aria-labelledby="folded">
            <h2 id="folded">{picture.folded(counts.fold, comments.length)}</h2>
            <Picture comments={comments} counts={counts} thresholds={thresholds} />
            <Strength thresholds={thresholds} counts={counts} onChange={onThresholds} />
          </section>
          <HiddenList comments={comments} counts={counts} onCommand={onCommand} />
        </>
      );
    }
  }
}

function sayState(state: PopupState, { notices, picture }: Words): string {
  switch (state.kind) {
    case 'connecting':
      return '';
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
      return picture.folded(state.counts.fold, state.comments.length);
  }
}
