import type { Scored } from './score.ts';
import { couldHide, equalError, intervalOf } from './statistics.ts';
import { fitLogistic } from './logistic.ts';

/** How well smiles are told from the same people's neutral faces. */
export type SmileTest = {
  readonly people: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
};

type Sample = {
  readonly subject: string;
  readonly smiles: number;
  readonly shipped: number;
  readonly x: readonly number[];
};

const folds = 10;
/** From fewer people no model is learnt. */
const fewest = 20;

/** Of people who are in the set both ways: by the set's tags or, where it has none, by its folders. */
function samplesOf(scored: readonly Scored[]): readonly Sample[] {
  const samples = scored.flatMap(({ label, tags, subject, record }): Sample[] => {
    const seen = record.facts?.seen;
    const says = (word: string) => tags.includes(word) || label.split(/[_-]/).includes(word);
    if (!seen || says('smiling') === says('neutral')) return [];
    const x = Object.values(seen.smileFeatures);
    return [{ subject, smiles: says('smiling') ? 1 : 0, shipped: seen.smile, x }];
  });
  const kinds = Map.groupBy(samples, ({ subject }) => subject);
  return samples.filter(({ subject }) => new Set(kinds.get(subject)?.map(({ smiles }) => smiles)).size === 2);
}

/** The score that the product gives. The headline for another set; on the first set the model knows all people. */
export function shippedSmile(scored: readonly Scored[]): SmileTest {
  return test(samplesOf(scored).map(({ subject, smiles, shipped }) => ({ subject, smiles, value: shipped })));
}

/**
 * Trains the smile model anew on nine tenths of the people and scores the other tenth, for each tenth: what a model
 * that knows none of them would do.
 */
export function crossValidatedSmile(scored: readonly Scored[]): SmileTest {
  const samples = samplesOf(scored);
  const people = [...new Set(samples.map(({ subject }) => subject))].sort();
  if (people.length < fewest) return test([]);
  const foldOf = new Map(people.map((subject, i) => [subject, i % folds]));
  const values = Array.from({ length: folds }, (_, fold) => {
    const train = samples.filter(({ subject }) => foldOf.get(subject) !== fold);
    const apart = samples.filter(({ subject }) => foldOf.get(subject) === fold);
    if (train.length === 0) return [];
    const model = fitLogistic(train);
    return apart.map(({ subject, smiles, x }) => ({ subject, smiles, value: model(x) }));
  });
  return test(values.flat());
}

type Value = { readonly subject: string; readonly smiles: number; readonly value: number };

function test(values: readonly Value[]): SmileTest {
  const people = [...Map.groupBy(values, ({ subject }) => subject).values()];
  const errorOf = (drawn: readonly (readonly Value[])[]) => {
    const of = (smiles: number) =>
      drawn.flatMap((list) => list.filter((one) => one.smiles === smiles).map(({ value }) => value));
    return equalError(of(1), of(0));
  };
  if (people.length === 0) return { people: 0, error: Number.NaN, low: 0, high: 1 };
  const error = errorOf(people);
  const [low, high] = error > 0 ? intervalOf(people, errorOf) : [0, couldHide(people.length)];
  return { people: people.length, error, low, high };
}
