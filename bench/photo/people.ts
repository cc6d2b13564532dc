import { smileFeatureNames } from '../../src/photo/pixels/measure/smile/smile.ts';
import type { Scored } from './score.ts';
import { couldHide, equalError, intervalOf } from './statistics.ts';
import { fitLogistic, oddsOf } from './logistic.ts';

/** How well smiles are told from the same people's neutral faces. */
export type SmileTest = {
  readonly people: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
};

/** One picture of somebody who is known neutral and smiling. */
export type SmileSample = {
  readonly subject: string;
  /** What the set says of the person's ethnicity: the first, where it names several. */
  readonly group: string;
  readonly smiles: number;
  readonly shipped: number;
  readonly x: readonly number[];
};

const folds = 10;
/** From fewer people no model is learnt. */
const fewest = 20;

/** Of people who are in the set both ways: by the set's tags or, where it has none, by its folders. */
export function smileSamples(
  scored: readonly Pick<Scored, 'label' | 'tags' | 'subject' | 'record' | 'groups'>[],
): readonly SmileSample[] {
  const samples = scored.flatMap(({ label, tags, subject, record, groups }): SmileSample[] => {
    const seen = record.facts?.seen;
    const says = (word: string) => tags.includes(word) || label.split(/[_-]/).includes(word);
    if (!seen || says('smiling') === says('neutral')) return [];
    const x = smileFeatureNames.map((name) => seen.smileFeatures[name]);
    const group = groups.eth?.split('/')[0] ?? 'unknown';
    return [{ subject, group, smiles: says('smiling') ? 1 : 0, shipped: seen.smile, x }];
  });
  const kinds = Map.groupBy(samples, ({ subject }) => subject);
  return samples.filter(({ subject }) => new Set(kinds.get(subject)?.map(({ smiles }) => smiles)).size === 2);
}

/** The score that the product gives. The headline for another set; on the first set the model knows all people. */
export function shippedSmile(scored: readonly Scored[]): SmileTest {
  return smileTest(
    smileSamples(scored).map(({ subject, smiles, shipped }) => ({ subject, smiles, value: shipped })),
  );
}

/**
 * Trains the smile model anew on nine tenths of the people and scores the other tenth, for each tenth: what a model
 * that knows none of them would do.
 */
export function crossValidatedSmile(scored: readonly Scored[]): SmileTest {
  const samples = smileSamples(scored);
  const people = [...new Set(samples.map(({ subject }) => subject))].sort();
  if (people.length < fewest) return smileTest([]);
  const foldOf = new Map(people.map((subject, i) => [subject, i % folds]));
  return smileTest(valuesApart(samples, ({ subject }) => String(foldOf.get(subject))));
}

/** What a model says of each picture that was trained without all that share its part. */
export function valuesApart(
  samples: readonly SmileSample[],
  partOf: (sample: SmileSample) => string,
): readonly (SmileSample & Value)[] {
  return [...Map.groupBy(samples, partOf).entries()].flatMap(([part, apart]) => {
    const train = samples.filter((sample) => partOf(sample) !== part);
    if (train.length === 0) return [];
    const model = fitLogistic(train);
    return apart.map((sample) => ({ ...sample, value: oddsOf(model, sample.x) }));
  });
}

export type Value = { readonly subject: string; readonly smiles: number; readonly value: number };

export function smileTest(values: readonly Value[]): SmileTest {
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
