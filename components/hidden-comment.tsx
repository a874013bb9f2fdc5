import type { Command } from '../lib/protocol.ts';
import type { Label } from '../lib/spam/comment.ts';
import type { FrameComment } from './popup-state.ts';
import { useWords } from './words.ts';

/** Two lines never hold more; a comment can be as long as a book. */
const shownLength = 400;

interface Props {
  readonly comment: FrameComment;
  /** What the reader said about it since the popup opened. */
  readonly said: Label | null;
  readonly onAct: (comment: FrameComment, action: Command['action']) => void;
  readonly onUndo: (comment: FrameComment) => void;
}

/** One comment that is folded or dimmed: what it says, why it is hidden, and the way back. */
export function HiddenComment({ comment, said, onAct, onUndo }: Props) {
  const { hidden, percent, reason } = useWords();
  const { author, key, probability, reasons, text, verdict } = comment;
  const isOpen = verdict === 'fold' && comment.isRevealed;
  const state = said ? hidden.said[said] : hidden.verdicts[isOpen ? 'revealed' : verdict];
  const act = (action: Command['action']) => () => onAct(comment, action);
  // The button that was pressed turns into its own undo, so that the focus stays where it is.
  const buttons =
    said === null
      ? [
          verdict === 'dim'
            ? { slot: 'first', label: hidden.spam, run: act('spam') }
            : isOpen
              ? { slot: 'first', label: hidden.hideAgain, run: act('hide') }
              : { slot: 'first', label: hidden.show, run: act('reveal') },
          { slot: 'second', label: hidden.notSpam, run: act('ham') },
        ]
      : [
          {
            slot: said === 'spam' ? 'first' : 'second',
            label: hidden.undo,
            run: () => onUndo(comment),
          },
        ];
  return (
    <li class={`hidden-comment is-${verdict} ${said ? 'is-said' : ''}`}>
      <div class="hidden-head">
        <bdi class="hidden-author" id={`author-${key}`}>
          {author || hidden.noName}
        </bdi>
        <span class="quiet">
          {state}
          {!said && probability !== null && ` · ${percent(probability)}`}
        </span>
      </div>
      <p class="hidden-text" dir="auto">
        {text.slice(0, shownLength)}
      </p>
      <div class="hidden-foot">
        {!said &&
          reasons.map((why) => (
            <span key={`${why.kind} ${why.value}`} class="chip">
              {reason(why)}
            </span>
          ))}
        <span class="actions">
          {buttons.map(({ slot, label, run }) => (
            <button
              key={slot}
              type="button"
              class="plain"
              aria-describedby={`author-${key}`}
              onClick={run}
            >
              {label}
            </button>
          ))}
        </span>
      </div>
    </li>
  );
}
