import '../../lib/browser/polyfill.ts';
import './style.css';
import { render } from 'preact';
import type { Cost } from '../../components/costs.ts';
import { Popup } from '../../components/popup.tsx';
import { type PopupInputs, popupState } from '../../components/popup-state.ts';
import { WordsContext } from '../../components/words.ts';
import { hasAccess, requestAccess, watchAccess } from '../../lib/browser/access.ts';
import { readCosts } from '../../lib/browser/costs.ts';
import { draftSettings } from '../../lib/browser/draft-settings.ts';
import { takeNews } from '../../lib/browser/news.ts';
import { readPopupWords } from '../../lib/browser/popup-words.ts';
import { type FoundTab, findTab, openSettings, reloadTab } from '../../lib/browser/tab.ts';
import { watchReports } from '../../lib/browser/tab-reports.ts';
import { setLanguage } from '../../lib/browser/words.ts';
import type { Command } from '../../lib/protocol.ts';

setLanguage(document);
const words = readPopupWords();
const { signal } = new AbortController();
let inputs: PopupInputs = { settings: null, hasAccess: null, reports: [], isWeb: false };
let isDrawing = false;
/** When each state was first drawn can be read among the page's performance marks. */
let drawn = '';

const update = (news: Partial<PopupInputs>) => {
  inputs = { ...inputs, ...news };
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(draw);
};

const change = draftSettings((settings) => update({ settings }), signal);
let tab: FoundTab | null = null;
let send: ((command: Command) => void) | null = null;
let news: string | null = null;
let costs: readonly Cost[] | null = null;

// Header and frame stand at once; all else comes as it is known.
draw();
const lookAround = async () => {
  const [access, found] = await Promise.all([hasAccess(), findTab()]);
  update({ hasAccess: access, isWeb: found?.isWeb ?? false });
};
const take = (reports: PopupInputs['reports']) => {
  update({ reports });
  // Nobody answers: the tab may show something else by now.
  if (!reports) void lookAround();
};
watchAccess(() => void lookAround(), signal);
void lookAround();
void readCosts().then((read) => {
  costs = read;
  update({});
});
void takeNews().then((version) => {
  news = version;
  update({});
});
tab = await findTab();
if (tab?.popupIsTab) document.documentElement.classList.add('is-tab');
if (tab) send = watchReports(tab, take, signal);
else take(null);

function draw() {
  isDrawing = false;
  const state = popupState(inputs);
  if (state.kind !== drawn) performance.mark(`winnow: ${state.kind}`);
  drawn = state.kind;
  render(
    <WordsContext.Provider value={words}>
      <Popup
        state={state}
        settings={inputs.settings}
        costs={costs}
        news={news}
        onChange={change}
        onPause={(time) =>
          change((now) => ({
            ...now,
            pause: time === 'restart' ? time : Date.now() + time * 60_000,
          }))
        }
        onSettings={() => void openSettings().then(() => close())}
        onCommand={(command) => send?.(command)}
        onGrant={() => void requestAccess()}
        onReload={() => tab && void reloadTab(tab.id)}
      />
    </WordsContext.Provider>,
    document.body,
  );
}
