/** The value below which a share of the list lies; NaN for an empty list. */
export function quantile(values: ArrayLike<number>, share: number): number {
  if (values.length === 0) return Number.NaN;
  return select(new Float32Array(values), Math.floor(share * (values.length - 1)));
}

/** The value that would stand at `place` if the list were sorted (Hoare's selection: no need to sort all of it). */
function select(list: Float32Array, place: number): number {
  let [from, to] = [0, list.length - 1];
  while (from < to) {
    const pivot = list[(from + to) >> 1] as number;
    let [i, j] = [from, to];
    while (i <= j) {
      while ((list[i] as number) < pivot) i += 1;
      while ((list[j] as number) > pivot) j -= 1;
      if (i > j) break;
      const swapped = list[i] as number;
      list[i] = list[j] as number;
      list[j] = swapped;
      i += 1;
      j -= 1;
    }
    if (place <= j) to = j;
    else if (place >= i) from = i;
    else break;
  }
  return list[place] as number;
}

export const median = (values: ArrayLike<number>): number => quantile(values, 0.5);

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** Standard deviation. */
export function deviation(values: ArrayLike<number>): number {
  const middle = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] as number) - middle) ** 2;
  return Math.sqrt(sum / values.length);
}
