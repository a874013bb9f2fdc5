/** A comment that has been judged, and what it is. */
export interface Judged {
  readonly probability: number;
  readonly isSpam: boolean;
}

/** A measured share with the bounds of its 95 % interval. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

/** @returns share of n with Wilson's interval (Wilson 1927) */
export function measureShare(hits: number, of: number): Share {
  if (of === 0) return { share: Number.NaN, low: Number.NaN, high: Number.NaN, of };
  const z = 1.96;
  const p = hits / of;
  const centre = p + (z * z) / (2 * of);
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  // Of none of n the lower end is 0, which rounding may miss by a hair.
  const low = Math.max(0, (centre - spread) / scale);
  return { share: p, low, high: Math.min(1, (centre + spread) / scale), of };
}

/** Area under the ROC curve, ties counted half; interval after Hanley and McNeil 1982. */
export function measureAuc(judged: readonly Judged[]): Share {
  const sorted = [...judged].sort((a, b) => a.probability - b.probability);
  const spam = judged.filter(({ isSpam }) => isSpam).length;
  const ham = judged.length - spam;
  let rankSum = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i + 1;
    while (sorted[j]?.probability === sorted[i]?.probability) j++;
    for (let k = i; k < j; k++) if (sorted[k]?.isSpam) rankSum += (i + j + 1) / 2;
    i = j;
  }
  const auc = (rankSum - (spam * (spam + 1)) / 2) / (spam * ham);
  const q1 = auc / (2 - auc);
  const q2 = (2 * auc * auc) / (1 + auc);
  const variance =
    (auc * (1 - auc) + (spam - 1) * (q1 - auc * auc) + (ham - 1) * (q2 - auc * auc)) / (spam * ham);
  const half = 1.96 * Math.sqrt(Math.max(0, variance));
  return { share: auc, low: auc - half, high: Math.min(1, auc + half), of: judged.length };
}

/** Share of spam above the lowest threshold at which at most this share of ham is. */
export function measureRecallAt(judged: readonly Judged[], falsePositives: number): Share {
  const ham = judged.filter(({ isSpam }) => !isSpam).map(({ probability }) => probability);
  const spam = judged.filter(({ isSpam }) => isSpam).map(({ probability }) => probability);
  const allowed = Math.floor(ham.length * falsePositives);
  const bar = ham.sort((a, b) => b - a)[allowed] ?? -1;
  return measureShare(spam.filter((probability) => probability > bar).length, spam.length);
}

/** Share judged rightly at a probability of one half. */
export function measureAccuracy(judged: readonly Judged[]): Share {
  const right = judged.filter(({ probability, isSpam }) => probability >= 0.5 === isSpam).length;
  return measureShare(right, judged.length);
}

/** Share of these comments at or above a threshold. */
export function measureAbove(judged: readonly Judged[], threshold: number): Share {
  const above = judged.filter(({ probability }) => probability >= threshold).length;
  return measureShare(above, judged.length);
}

/** Expected calibration error over bins of equal width (Naeini, Cooper, Hauskrecht 2015). */
export function measureCalibrationError(judged: readonly Judged[], bins = 15): number {
  const sums = Array.from({ length: bins }, () => ({ p: 0, spam: 0 }));
  for (const { probability, isSpam } of judged) {
    const bin = sums[Math.min(bins - 1, Math.floor(probability * bins))];
    if (!bin) continue;
    bin.p += probability;
    bin.spam += Number(isSpam);
  }
  return sums.reduce((sum, { p, spam }) => sum + Math.abs(p - spam), 0) / judged.length;
}
