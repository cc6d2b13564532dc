/** A share with its 95 % interval after Wilson. */
export type Share = {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: Number.NaN, low: 0, high: 1 };
  const z = 1.96;
  const p = hits / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { hits, of, share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** `97.4 % [96.4-98.1] 1332/1368` */
export const shareText = ({ hits, of, share, low, high }: Share): string =>
  of === 0
    ? 'none'
    : `${percent(share)} [${(low * 100).toFixed(1)}-${(high * 100).toFixed(1)}] ${hits}/${of}`;

/** The error at the threshold where both kinds of error are alike: `yes` should score above `no`. */
export function equalError(yes: readonly number[], no: readonly number[]): number {
  let best = 1;
  for (const limit of [...yes, ...no]) {
    const missed = yes.filter((score) => score < limit).length / yes.length;
    const wrong = no.filter((score) => score >= limit).length / no.length;
    best = Math.min(best, Math.max(missed, wrong));
  }
  return best;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The slope of a straight line through points, by least squares; 0 through fewer than two. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (k: 0 | 1) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const across = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return across > 0 ? points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / across : 0;
}
