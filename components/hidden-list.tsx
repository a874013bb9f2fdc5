import { CircleCheck } from 'lucide';
import { useState } from 'preact/hooks';
import type { Command } from '../lib/protocol.ts';
import type { Label } from '../lib/spam/comment.ts';
import { HiddenComment } from './hidden-comment.tsx';
import { Notice } from './notice.tsx';
import type { Counts, FrameComment } from './popup-state.ts';
import { useWords } from './words.ts';

/** Rows shown at first, and added at each request: a page may have ten thousand. */
const portion = 50;
const opposite = { spam: 'ham', ham: 'spam' } as const;

interface Props {
  readonly comments: readonly FrameComment[];
  readonly counts: Counts;
  readonly onCommand: (command: Command) => void;
}

/** Every comment that is folded or dimmed, in the page's order; also those corrected just now, with their undo. */
export function HiddenList({ comments, counts, onCommand }: Props) {
  const { hidden } = useWords();
  const [limit, setLimit] = useState(portion);
  const [said, setSaid] = useState<ReadonlyMap<string, Label>>(new Map());
  const rows = comments.filter(({ key, verdict }) => verdict !== 'show' || said.has(key));
  if (rows.length === 0) {
    return <Notice icon={CircleCheck} title={hidden.none} text={hidden.noneOf(comments.length)} />;
  }
  const send = ({ frame, id }: FrameComment, action: Command['action']) =>
    onCommand({ frame, id, action });
  const act = (comment: FrameComment, action: Command['action']) => {
    send(comment, action);
    if (action === 'spam' || action === 'ham') setSaid(new Map(said).set(comment.key, action));
  };
  const undo = (comment: FrameComment) => {
    const last = said.get(comment.key);
    if (last) send(comment, opposite[last]);
    setSaid(new Map([...said].filter(([key]) => key !== comment.key)));
  };
  const left = rows.length - limit;
  return (
    <section class="hidden" aria-labelledby="hidden-title">
      <div class="hidden-title">
        <h2 id="hidden-title">{hidden.title}</h2>
        <span class="quiet">{hidden.count(counts.fold, counts.dim)}</span>
      </div>
      <ul>
        {rows.slice(0, limit).map((comment) => (
          <HiddenComment
            key={comment.key}
            comment={comment}
            said={said.get(comment.key) ?? null}
            onAct={act}
            onUndo={undo}
          />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="more" onClick={() => setLimit(limit + portion)}>
          {hidden.more(Math.min(left, portion))}
        </button>
      )}
    </section>
  );
}
