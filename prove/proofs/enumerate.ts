import { randomInt } from 'node:crypto';
import { type Asked, atMost, type Figure, none, type Proof } from '../proof.ts';
import { afterNewSettings, asked as endpoints, type Endpoint } from '../enumeration/endpoints.ts';
import { addressOf, type Answer } from '../asking/ask.ts';
import { kolmogorovSmirnov, median } from '../enumeration/statistics.ts';
import { onPortal, type Plant } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** A known name takes four milliseconds longer: its refusal is written slowly. */
const SLOW_FOR_KNOWN: Plant = {
  sql: `create function slowly() returns trigger language plpgsql as $$
    begin
      if new.act = 'account.refuse' and new.entry !~ '"accountId":null' then perform pg_sleep(0.004); end if;
      return new;
    end $$;
    create trigger slowly before insert on audit for each row execute function slowly();`,
};

/** What differs from answer to answer by itself: the form's token and the second on the clock. */
function bytesOf({ status, location, headers, text }: Answer, typed: readonly string[]): string {
  const lines = [...headers].filter(([name]) => name !== 'date').map((pair) => pair.join(': '));
  const all = [status, location, ...lines, text].join('\n').replace(/[\w-]{36}\.[\w-]{43}/g, 'TOKEN');
  return typed.reduce((rest, word) => rest.replaceAll(word, 'TYPED'), all);
}

type Sample = { readonly known: number[]; readonly unknown: number[]; readonly bytes: Map<string, boolean> };

const WARM = 15;

/**
 * Asks for known and unknown names by turns, in a new order each time; the first ones warm up and count no time. All
 * names are made before, so that nothing but the question comes before a question.
 */
async function draw(portal: TestPortal, endpoint: Endpoint, each: number): Promise<Sample> {
  const sample: Sample = { known: [], unknown: [], bytes: new Map() };
  const names = [];
  for (let n = 0; n < each + WARM; n += 1) {
    const pair = [true, false].map(async (known) => ({ known, typed: await endpoint.name(portal, known) }));
    names.push(await Promise.all(pair));
  }
  for (const [n, pair] of names.entries()) {
    for (const { known, typed } of randomInt(2) === 1 ? pair : pair.toReversed()) {
      const from = addressOf(randomInt(1, 16_000_000));
      const began = performance.now();
      const answer = await endpoint.ask(portal, typed, from);
      const took = performance.now() - began;
      if (n >= WARM) sample[known ? 'known' : 'unknown'].push(took);
      sample.bytes.set(bytesOf(answer, Object.values(typed)), known);
    }
  }
  return sample;
}

/** A chance difference does not come back in a new sample; a real one does. */
const DRAWS = 3;

async function look(portal: TestPortal, endpoint: Endpoint, each: number): Promise<readonly Figure[]> {
  const { id } = endpoint;
  const bytes = new Set<string>();
  const chances: number[] = [];
  let gap = 0;
  for (let drawn = 0; drawn < DRAWS && (chances.at(-1) ?? 0) <= 0.05; drawn += 1) {
    const sample = await draw(portal, endpoint, each);
    for (const one of sample.bytes.keys()) bytes.add(one);
    chances.push(kolmogorovSmirnov(sample.known, sample.unknown));
    gap = Math.abs(median(sample.known) - median(sample.unknown));
  }
  const p = chances.at(-1) ?? 0;
  const others = [...bytes].slice(1).map((one) => one.slice(0, 160));
  return [
    none(`${id}: answers that differ`, others),
    {
      name: `${id}: Kolmogorov–Smirnov p`,
      value: chances.map((one) => one.toPrecision(2)).join(', then '),
      wanted: `above 0.05 in one of ${DRAWS} samples`,
      ok: p > 0.05,
    },
    atMost(`${id}: gap of the medians in milliseconds`, Math.round(gap * 1_000) / 1_000, 2),
  ];
}

async function run_(portal: TestPortal, { full }: Asked): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const endpoint of endpoints) figures.push(...(await look(portal, endpoint, full ? 1_000 : 100)));
  return figures;
}

export const enumerate: Proof = {
  name: 'enumerate',
  says: 'sign-in, first sign-in, both ways to a new password and to a new invitation tell nobody who is known',
  fault: {
    says: 'a wrong password takes 4 ms longer for a known name',
    caughtBy: 'sign-in: Kolmogorov–Smirnov p',
  },
  async run(asked) {
    const today = await onPortal({ plant: asked.planted && SLOW_FOR_KNOWN }, (portal) => run_(portal, asked));
    const each = asked.full ? 1_000 : 100;
    return [...today, ...(await onPortal({}, (portal) => look(portal, afterNewSettings, each)))];
  },
};
