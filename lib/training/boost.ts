/** One symmetric tree: the same question for all of a level, so that a leaf is a number written in answers. */
export interface Tree {
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  /** Value of leaf `i`; bit `d` of `i` is whether level `d`'s feature is above its threshold. */
  readonly leaves: readonly number[];
}

export interface Table {
  /** Rows of equal length, one after another. */
  readonly values: Float64Array;
  readonly width: number;
  readonly isSpam: readonly boolean[];
  readonly weights: readonly number[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Ridge on the leaves, in units of weighted examples. */
  readonly ridge: number;
}

export interface Forest {
  readonly trees: readonly Tree[];
  /** The margin they start from. */
  readonly start: number;
}

const maxBins = 64;

/** @returns the margin of one row */
export function weighTrees({ trees, start }: Forest, row: ArrayLike<number>): number {
  let margin = start;
  for (const { features, thresholds, leaves } of trees) {
    let leaf = 0;
    for (let level = 0; level < features.length; level++) {
      if ((row[features[level] as number] as number) > (thresholds[level] as number))
        leaf |= 1 << level;
    }
    margin += leaves[leaf] as number;
  }
  return margin;
}

/**
 * Boosts symmetric trees on logistic loss by Newton steps (Friedman 2001; Chen and Guestrin 2016; symmetric trees after
 * Prokhorenkova et al. 2018). Same data, same trees.
 */
export function boost(table: Table, options: BoostOptions): Forest {
  const { width, isSpam, weights } = table;
  const n = isSpam.length;
  const cuts = Array.from({ length: width }, (_, f) => findCuts(table, f));
  const bins = new Uint8Array(n * width);
  for (let f = 0; f < width; f++) {
    const own = cuts[f] as number[];
    for (let i = 0; i < n; i++) bins[f * n + i] = binOf(table.values[i * width + f] as number, own);
  }
  let [spam, total] = [0, 0];
  for (let i = 0; i < n; i++) {
    total += weights[i] as number;
    if (isSpam[i]) spam += weights[i] as number;
  }
  const start = Math.log(spam / (total - spam));
  const margins = new Float64Array(n).fill(start);
  const gradients = new Float64Array(n);
  const curves = new Float64Array(n);
  const leafOf = new Uint8Array(n);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(margins[i] as number)));
      gradients[i] = (weights[i] as number) * (Number(isSpam[i]) - p);
      curves[i] = (weights[i] as number) * Math.max(p * (1 - p), 1e-6);
    }
    leafOf.fill(0);
    const features: number[] = [];
    const thresholds: number[] = [];
    for (let level = 0; level < options.depth; level++) {
      const best = findSplit({ n, bins, cuts, gradients, curves, leafOf }, 1 << level, options);
      if (!best) break;
      features.push(best.feature);
      thresholds.push((cuts[best.feature] as number[])[best.bin] as number);
      const column = best.feature * n;
      for (let i = 0; i < n; i++) {
        if ((bins[column + i] as number) > best.bin)
          leafOf[i] = (leafOf[i] as number) | (1 << level);
      }
    }
    const leaves = weighLeaves(gradients, curves, leafOf, 1 << features.length, options);
    for (let i = 0; i < n; i++)
      margins[i] = (margins[i] as number) + (leaves[leafOf[i] as number] as number);
    trees.push({ features, thresholds, leaves });
  }
  return { trees, start };
}

interface Work {
  readonly n: number;
  readonly bins: Uint8Array;
  readonly cuts: readonly (readonly number[])[];
  readonly gradients: Float64Array;
  readonly curves: Float64Array;
  readonly leafOf: Uint8Array;
}

function findSplit(work: Work, leaves: number, { ridge }: BoostOptions) {
  const { n, bins, cuts, gradients, curves, leafOf } = work;
  const g = new Float64Array(leaves * maxBins);
  const h = new Float64Array(leaves * maxBins);
  let best: { feature: number; bin: number; gain: number } | null = null;
  for (let f = 0; f < cuts.length; f++) {
    const own = cuts[f] as readonly number[];
    if (own.length === 0) continue;
    g.fill(0);
    h.fill(0);
    const column = f * n;
    for (let i = 0; i < n; i++) {
      const at = (leafOf[i] as number) * maxBins + (bins[column + i] as number);
      g[at] = (g[at] as number) + (gradients[i] as number);
      h[at] = (h[at] as number) + (curves[i] as number);
    }
    const gains = new Float64Array(own.length);
    for (let leaf = 0; leaf < leaves; leaf++) {
      let [allG, allH, leftG, leftH] = [0, 0, 0, 0];
      const from = leaf * maxBins;
      for (let b = 0; b <= own.length; b++) {
        allG += g[from + b] as number;
        allH += h[from + b] as number;
      }
      for (let b = 0; b < own.length; b++) {
        leftG += g[from + b] as number;
        leftH += h[from + b] as number;
        const rightG = allG - leftG;
        gains[b] =
          (gains[b] as number) +
          (leftG * leftG) / (leftH + ridge) +
          (rightG * rightG) / (allH - leftH + ridge) -
          (allG * allG) / (allH + ridge);
      }
    }
    for (let b = 0; b < own.length; b++) {
      const gain = gains[b] as number;
      if (gain > (best?.gain ?? 1e-9)) best = { feature: f, bin: b, gain };
    }
  }
  return best;
}

function weighLeaves(
  gradients: Float64Array,
  curves: Float64Array,
  leafOf: Uint8Array,
  count: number,
  { rate, ridge }: BoostOptions,
): number[] {
  const g = new Float64Array(count);
  const h = new Float64Array(count);
  leafOf.forEach((leaf, i) => {
    g[leaf] = (g[leaf] as number) + (gradients[i] as number);
    h[leaf] = (h[leaf] as number) + (curves[i] as number);
  });
  return Array.from(g, (sum, leaf) => (rate * sum) / ((h[leaf] as number) + ridge));
}

/** Thresholds between values, so that each bin holds about as many examples as another. */
function findCuts({ values, width, isSpam }: Table, feature: number): number[] {
  const own = Float64Array.from(isSpam, (_, i) => values[i * width + feature] as number).sort();
  const cuts = new Set<number>();
  for (let k = 1; k < maxBins; k++) {
    const at = Math.floor((k * own.length) / maxBins);
    const low = own[at - 1] as number;
    // A frequent value takes many places: look on for the next different one, so that rare features get a cut too.
    let next = at;
    while (next < own.length && own[next] === low) next++;
    if (next < own.length) cuts.add((low + (own[next] as number)) / 2);
  }
  return [...cuts].sort((a, b) => a - b).slice(0, maxBins - 1);
}

function binOf(value: number, cuts: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (cuts[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
