import { useMemo } from 'preact/hooks';
import type { ReportedComment } from '../lib/protocol.ts';
import type { Thresholds } from '../lib/settings.ts';
import type { Verdict } from '../lib/spam/decide.ts';
import { binComments, binCount } from './bins.ts';
import { Handle } from './handle.tsx';
import { type Counts, totalOf } from './popup-state.ts';
import { useWords } from './words.ts';

const width = 324;
const height = 64;
const step = width / binCount;
const gap = 3;
/** From the bottom of a bar upwards. */
const verdicts = ['fold', 'dim', 'show'] as const;

interface Props {
  readonly comments: readonly ReportedComment[];
  readonly counts: Counts;
  readonly thresholds: Thresholds;
  readonly onChange: (thresholds: Thresholds) => void;
}

/**
 * The page's comments by probability, between the handles of the two thresholds. Verdicts differ in colour and in
 * texture: hollow, hatched, solid.
 */
export function Picture({ comments, counts, thresholds, onChange }: Props) {
  const { picture } = useWords();
  const handles = { thresholds, counts, onChange };
  const bars = useMemo(() => stackBars(binComments(comments)), [comments]);
  return (
    <figure class="picture">
      <Handle handle="fold" {...handles} />
      <svg
        class="plot"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={picture.describe(counts)}
      >
        <defs>
          <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse">
            <path class="hatch" d="M-1 1l2-2M0 4l4-4M3 5l2-2" />
          </pattern>
        </defs>
        {bars.map(({ verdict, ...box }) => (
          <rect key={`${box.x}-${verdict}`} class={`bar bar-${verdict}`} rx="1.5" {...box} />
        ))}
        <path class="ground" d={`M0 ${height - 0.5}H${width}`} />
        <path class="edge edge-dim" d={`M${thresholds.dim * width} 6V${height + 5}`} />
        <path class="edge" d={`M${thresholds.fold * width} -5V${height}`} />
      </svg>
      <Handle handle="dim" {...handles} />
      <figcaption>
        <Legend counts={counts} thresholds={thresholds} />
      </figcaption>
    </figure>
  );
}

/** The swatches that tell the textures apart, in the order of the axis, with their counts and where they begin. */
function Legend({ counts, thresholds }: Pick<Props, 'counts' | 'thresholds'>) {
  const { picture, percent } = useWords();
  return (
    <ul class="legend">
      {(['show', 'dim', 'fold'] as const).map((verdict) => (
        <li key={verdict}>
          <svg width="10" height="10" aria-hidden="true">
            <rect class={`bar bar-${verdict}`} x="1" y="1" width="8" height="8" rx="1.5" />
          </svg>
          <bdi>{picture.legend(verdict, counts[verdict])}</bdi>
          {verdict !== 'show' && <bdi>{picture.from(percent(thresholds[verdict]))}</bdi>}
        </li>
      ))}
    </ul>
  );
}

interface Bar {
  readonly verdict: Verdict;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Heights grow with the square root, so that five among a thousand are still to be seen. */
function stackBars(bins: readonly Counts[]): Bar[] {
  const most = Math.max(1, ...bins.map(totalOf));
  return bins.flatMap((bin, index) => {
    const total = totalOf(bin);
    const tall = Math.max(5, Math.sqrt(total / most) * (height - 10));
    let y = height - 1;
    return verdicts
      .filter((verdict) => bin[verdict] > 0)
      .map((verdict) => {
        const part = (bin[verdict] / total) * tall;
        y -= part;
        return { verdict, x: index * step + gap / 2, y, width: step - gap, height: part };
      });
  });
}
