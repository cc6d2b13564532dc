export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** The largest distance between the two distribution functions. */
function distance(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [a.toSorted((p, q) => p - q), b.toSorted((p, q) => p - q)];
  let [i, j, most] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const next = Math.min(x[i] ?? 0, y[j] ?? 0);
    while (i < x.length && (x[i] ?? 0) <= next) i += 1;
    while (j < y.length && (y[j] ?? 0) <= next) j += 1;
    most = Math.max(most, Math.abs(i / x.length - j / y.length));
  }
  return most;
}

/**
 * Two-sample Kolmogorov–Smirnov: how often two samples of one distribution would differ at least this much. Asymptotic
 * series with Stephens' correction (Numerical Recipes, 14.3), good from about 20 values each.
 */
export function kolmogorovSmirnov(a: readonly number[], b: readonly number[]): number {
  const size = Math.sqrt((a.length * b.length) / (a.length + b.length));
  const lambda = (size + 0.12 + 0.11 / size) * distance(a, b);
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) sum += (k % 2 ? 2 : -2) * Math.exp(-2 * k * k * lambda * lambda);
  return Math.min(1, Math.max(0, sum));
}
