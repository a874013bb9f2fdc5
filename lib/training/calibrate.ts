/** A margin from a model that had not seen the comment, what the comment is, and how much it counts. */
export interface Margin {
  readonly margin: number;
  readonly isSpam: boolean;
  readonly weight: number;
}

/**
 * Fits Platt's sigmoid by Newton's method (Platt 1999; Lin, Lin, Weng 2007), weighted so that spam is `prior` of all.
 * @returns slope and offset such that probability = 1 / (1 + exp(-(slope * margin + offset)))
 */
export function fitSigmoid(
  margins: readonly Margin[],
  prior: number,
): { slope: number; offset: number } {
  const total = (isSpam: boolean) =>
    margins.reduce((sum, m) => sum + (m.isSpam === isSpam ? m.weight : 0), 0);
  const scale = { spam: prior / total(true), ham: (1 - prior) / total(false) };
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 50; round++) {
    let [g1, g2, h11, h12, h22] = [0, 0, 1e-9, 0, 1e-9];
    for (const { margin, isSpam, weight } of margins) {
      const w = weight * (isSpam ? scale.spam : scale.ham);
      const p = 1 / (1 + Math.exp(-(slope * margin + offset)));
      const error = w * (p - Number(isSpam));
      const curve = w * p * (1 - p);
      g1 += error * margin;
      g2 += error;
      h11 += curve * margin * margin;
      h12 += curve * margin;
      h22 += curve;
    }
    const determinant = h11 * h22 - h12 * h12;
    slope -= (h22 * g1 - h12 * g2) / determinant;
    offset -= (h11 * g2 - h12 * g1) / determinant;
  }
  return { slope: Number(slope.toFixed(6)), offset: Number(offset.toFixed(6)) };
}
