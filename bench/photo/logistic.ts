const ridge = 3;

type Sample = { readonly smiles: number; readonly x: readonly number[] };

/** Logistic regression with a ridge, by gradient descent on standardised features; gives the log of the odds. */
export function fitLogistic(samples: readonly Sample[]): (x: readonly number[]) => number {
  const width = samples[0]?.x.length ?? 0;
  const columns = Array.from({ length: width }, (_, k) => samples.map(({ x }) => x[k] ?? 0));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const deviations = columns.map((column, k) => {
    const squares = column.reduce((sum, value) => sum + (value - (means[k] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / column.length) || 1;
  });
  const standard = (x: readonly number[]) =>
    x.map((value, k) => (value - (means[k] ?? 0)) / (deviations[k] ?? 1));
  const rows = samples.map(({ x, smiles }) => ({ z: standard(x), smiles }));
  let weights = Array.from({ length: width }, () => 0);
  let bias = 0;
  const odds = (z: readonly number[]) =>
    bias + z.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
  for (let step = 0; step < 1500; step++) {
    const slopes = weights.map((weight) => ridge * weight);
    let biasSlope = 0;
    for (const { z, smiles } of rows) {
      const error = 1 / (1 + Math.exp(-odds(z))) - smiles;
      biasSlope += error;
      z.forEach((value, k) => {
        slopes[k] = (slopes[k] ?? 0) + error * value;
      });
    }
    const rate = 0.5 / rows.length;
    bias -= rate * biasSlope;
    weights = weights.map((weight, k) => weight - rate * (slopes[k] ?? 0));
  }
  return (x) => odds(standard(x));
}
