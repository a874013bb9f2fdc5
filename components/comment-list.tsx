import { CircleCheck, Search, SearchX } from 'lucide';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Action, Command } from '../lib/protocol.ts';
import { arrange, countReasons, noWish, pickTab, type TabName } from './arrange.ts';
import { CommentRow, heightOf, isRowSaid } from './comment-row.tsx';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';
import type { Counts, FrameComment } from './popup-state.ts';
import { Sieve } from './sieve.tsx';
import { Tabs } from './tabs.tsx';
import { useRows } from './use-rows.ts';
import { type RowSaid, useWords } from './words.ts';

interface Props {
  readonly comments: readonly FrameComment[];
  readonly counts: Counts;
  readonly onCommand: (command: Command) => void;
}

/** The comments of all frames: what is hidden, and, in a second tab, what is visible. */
export function CommentList({ comments, counts, onCommand }: Props) {
  const words = useWords();
  const { hidden } = words;
  const [tab, setTab] = useState<TabName>('hidden');
  const [wish, setWish] = useState(noWish);
  const [isSifting, setSifting] = useState(false);
  const [said, setSaid] = useState<ReadonlyMap<string, RowSaid | 'failed'>>(new Map());
  const [focused, setFocused] = useState('');
  const list = useRef<HTMLUListElement>(null);

  const all = useMemo(() => pickTab(comments, tab, said), [comments, tab, said]);
  const reasons = useMemo(() => countReasons(all), [all]);
  const shown = useMemo(() => arrange(all, wish, tab), [all, wish, tab]);
  const places = useMemo(() => new Map(shown.map(({ key }, i) => [key, i])), [shown]);
  const offsets = useMemo(() => {
    const tops = [0];
    for (const comment of shown) tops.push((tops.at(-1) ?? 0) + heightOf(comment, words));
    return tops;
  }, [shown, words]);
  const rows = useRows(list, offsets, places.get(focused) ?? -1);

  useLayoutEffect(() => {
    const failed = comments.filter(({ isUnkept, key }) => isUnkept && said.has(key));
    if (failed.some(({ key }) => said.get(key) !== 'failed'))
      setSaid(new Map([...said, ...failed.map(({ key }) => [key, 'failed'] as const)]));
    // What is said from now on is not what a report of before tells of.
  }, [comments]);

  const act = (comment: FrameComment, action: Action) => {
    const { frame, id, key } = comment;
    onCommand({ frame, id, action });
    if (isRowSaid(action)) setSaid(new Map(said).set(key, action));
    if (action === 'forget') setSaid(new Map([...said].filter(([known]) => known !== key)));
  };
  const choose = (next: TabName) => {
    if (next === tab) return;
    setTab(next);
    setWish(noWish);
    setSaid(new Map());
  };
  return (
    <section class="comments" aria-label={hidden.title}>
      <div class="comments-head">
        <Tabs
          chosen={tab}
          counts={{ hidden: counts.fold + counts.dim, visible: counts.show }}
          onChoose={choose}
        />
        <button
          type="button"
          class="tool"
          aria-label={hidden.sift}
          title={hidden.sift}
          aria-expanded={isSifting}
          disabled={all.length === 0}
          onClick={() => {
            setSifting(!isSifting);
            setWish(noWish);
          }}
        >
          <Icon node={Search} size={16} />
        </button>
        {isSifting && <Sieve tab={tab} wish={wish} reasons={reasons} onWish={setWish} />}
      </div>
      <div role="tabpanel" id="comments" aria-labelledby={`tab-${tab}`}>
        {shown.length === 0 && (
          <Notice
            icon={all.length > 0 ? SearchX : CircleCheck}
            title={all.length > 0 ? hidden.noMatch : hidden.none[tab]}
            text={all.length > 0 ? hidden.noMatchText : hidden.noneOf[tab](comments.length)}
          />
        )}
        <ul
          ref={list}
          style={{ blockSize: `${offsets.at(-1)}px` }}
          onFocusOut={() => setFocused('')}
        >
          {rows.map((index) => {
            const comment = shown[index];
            return (
              comment && (
                <CommentRow
                  key={comment.key}
                  comment={comment}
                  index={index}
                  count={shown.length}
                  top={offsets[index] ?? 0}
                  said={said.get(comment.key) ?? null}
                  onFocus={setFocused}
                  onAct={act}
                />
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}
