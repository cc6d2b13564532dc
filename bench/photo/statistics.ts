/** Something counted of one person: pictures of one person are no independent witnesses. */
export type Counted = { readonly subject: string; readonly hit: boolean };

/** A share with its 95 % interval, by person. */
export type Share = {
  readonly hits: number;
  readonly of: number;
  readonly people: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

const draws = 2_000;

/**
 * The share of hits. Its interval comes from drawing people anew, with all their pictures, 2,000 times; where all or
 * none are hits that would say nothing, and what so many people could hide counts: about three divided by the people.
 */
export function shareOf(counted: readonly Counted[]): Share {
  const hits = counted.filter(({ hit }) => hit).length;
  const of = counted.length;
  const people = [...Map.groupBy(counted, ({ subject }) => subject).values()].map((list) => ({
    hits: list.filter(({ hit }) => hit).length,
    of: list.length,
  }));
  if (of === 0) return { hits, of, people: 0, share: Number.NaN, low: 0, high: 1 };
  const unseen = couldHide(people.length);
  const found = { hits, of, people: people.length, share: hits / of };
  if (hits === 0) return { ...found, low: 0, high: unseen };
  if (hits === of) return { ...found, low: 1 - unseen, high: 1 };
  const [low, high] = intervalOf(people, (drawn) => {
    const sum = (key: 'hits' | 'of') => drawn.reduce((total, one) => total + one[key], 0);
    return sum('hits') / sum('of');
  });
  return { ...found, low, high };
}

/** The largest share that shows in none of so many people, by chance, one time in twenty. */
export const couldHide = (people: number): number => 1 - 0.05 ** (1 / people);

/** The middle 95 % of a number, over lists drawn with putting back. The same draws every time. */
export function intervalOf<T>(
  list: readonly T[],
  number: (drawn: readonly T[]) => number,
): readonly [number, number] {
  const random = numbersFrom(20_261_124);
  const values = Array.from({ length: draws }, () =>
    number(list.map(() => list[Math.floor(random() * list.length)] as T)),
  ).filter((value) => !Number.isNaN(value));
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const intervalText = (low: number, high: number): string =>
  `[${(low * 100).toFixed(1)}-${(high * 100).toFixed(1)}]`;

/** `97.4 % [96.4-98.1] 1332/1368, 26 people` */
export const shareText = ({ hits, of, people, share, low, high }: Share): string =>
  of === 0 ? 'none' : `${percent(share)} ${intervalText(low, high)} ${hits}/${of}, ${people} people`;

/** The error at the limit where both kinds of error are alike: `yes` should score above `no`. NaN without both. */
export function equalError(yes: readonly number[], no: readonly number[]): number {
  if (yes.length === 0 || no.length === 0) return Number.NaN;
  const [high, low] = [yes.toSorted((a, b) => a - b), no.toSorted((a, b) => a - b)];
  let best = 1;
  for (const limit of [...high, ...low]) {
    const missed = countBelow(high, limit) / high.length;
    const wrong = 1 - countBelow(low, limit) / low.length;
    best = Math.min(best, Math.max(missed, wrong));
  }
  return best;
}

function countBelow(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The slope of a straight line through points, by least squares; NaN through fewer than two places. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (k: 0 | 1) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const across = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  if (!(across > 0)) return Number.NaN;
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / across;
}
