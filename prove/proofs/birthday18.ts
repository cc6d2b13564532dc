import { SYSTEM } from '../../src/case/actor.ts';
import { inTransaction } from '../../src/platform/db/db.ts';
import { nameAddresses, type Named } from '../birthday/naming.ts';
import { type Asked, atLeast, exactly, type Figure, none, type Proof } from '../proof.ts';
import { ask, inParallel } from '../asking/ask.ts';
import { type Child, makeChild } from '../../test/fixtures/people/family.ts';
import { midnightOf } from '../birthday/midnight.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import { onPortal, type Plant, PRODUCTION } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Acting goes on for a day after the birthday. */
const A_DAY_LATE: Plant = {
  sql: `create function late() returns trigger language plpgsql as $$
    begin new.ends_on := new.ends_on + 1; return new; end $$;
    create trigger late before insert on acts_for for each row execute function late();`,
};

/** The six zones of Canada. */
const ZONES = [
  'America/St_Johns',
  'America/Halifax',
  'America/Toronto',
  'America/Winnipeg',
  'America/Edmonton',
  'America/Vancouver',
];

/**
 * Birth dates and the days on which people are 18, written down apart from the portal's own rule: a leap day, both
 * changes of the clocks in 2026, the turn of the year and of a month, a day in summer.
 */
const BIRTHDAYS = [
  ['2008-02-29', '2026-03-01'],
  ['2008-02-28', '2026-02-28'],
  ['2008-03-08', '2026-03-08'],
  ['2008-11-01', '2026-11-01'],
  ['2008-12-31', '2026-12-31'],
  ['2009-01-01', '2027-01-01'],
  ['2008-07-15', '2026-07-15'],
] as const;

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Instants around midnight, in milliseconds from it. */
const QUICK = [-36 * HOUR, -5 * HOUR, -1, 0, 1, 5 * HOUR, 36 * HOUR];
const SWEPT = [-1, 0, HOUR];
const FULL = [...QUICK, -SECOND, SECOND, ...Array.from({ length: 97 }, (_, i) => (i - 48) * (HOUR / 2))];

const PAGES = [
  'declaration',
  'address/home',
  'photo',
  'card',
  'confirmation',
  'outside-canada',
  'representatives',
];

type Seen = {
  readonly early: string[];
  readonly late: string[];
  readonly newer: string[];
  readonly named: Named;
  asked: number;
};

type Look = {
  readonly child: Child;
  readonly midnight: number;
  readonly offset: number;
  readonly pages: number;
};

/** Looks with the parent's eyes at one instant, and writes down what was hidden too early or shown too late. */
async function look(portal: TestPortal, seen: Seen, { child, midnight, offset, pages }: Look): Promise<void> {
  const at = new Date(midnight + offset);
  portal.clock.set(at);
  const { token } = await makeSession(portal, child.parentId);
  const home = await ask(portal, '/en/family', { session: token });
  const open: [string, boolean][] = [['family', home.text.includes(`person-${child.caseId}`)]];
  for (const page of PAGES.slice(0, pages)) {
    const { status } = await ask(portal, `/en/people/${child.caseId}/${page}`, { session: token });
    open.push([page, status === 200 || status === 303]);
  }
  seen.asked += open.length;
  const where = `${portal.parts.profile.zone}, born ${child.born}, ${at.toISOString()}`;
  for (const [page, shown] of open) {
    if (offset < 0 && !shown) seen.early.push(`${page}: ${where}`);
    if (offset >= 0 && shown) seen.late.push(`${page}: ${where}`);
  }
  if (offset >= 0 && home.text.includes('Declaration signed')) seen.newer.push(where);
}

type Born = { readonly child: Child; readonly midnight: number };

/** Something happens in the case after the birthday. */
async function declareAfter(portal: TestPortal, { child, midnight }: Born): Promise<void> {
  portal.clock.set(new Date(midnight + 2));
  const move = { track: 'landing', action: 'declare', caseId: child.caseId, actor: SYSTEM } as const;
  const moved = await inTransaction(portal.services.db, (trx) => portal.services.move(trx, move));
  if (!moved.ok) throw new Error('the declaration of the proof was refused');
}

async function inZone(portal: TestPortal, { full }: Asked): Promise<Seen> {
  const seen: Seen = { early: [], late: [], newer: [], named: { taken: [], asked: 0 }, asked: 0 };
  const sweep = portal.loops.find(({ name }) => name === 'family.birthdays');
  if (!sweep) throw new Error('no loop looks for birthdays');
  const { zone } = portal.parts.profile;
  const pages = full ? PAGES.length : 2;
  for (const [born, day] of BIRTHDAYS) {
    const midnight = midnightOf(day, zone).getTime();
    portal.clock.set(new Date(midnight - 40 * HOUR));
    const child = await makeChild(portal, born);
    const offsets = [...new Set(full ? FULL : QUICK)].toSorted((a, b) => a - b);
    // Without any sweep: what is shown follows from the clock alone, forwards and backwards.
    for (const offset of [...offsets, ...offsets.slice(0, 2)])
      await look(portal, seen, { child, midnight, offset, pages });
    await declareAfter(portal, { child, midnight });
    // With a sweep before each look: it ends nothing early, and writes nothing newer down.
    for (const offset of full ? offsets : SWEPT) {
      portal.clock.set(new Date(midnight + offset));
      while (await sweep.step());
      await look(portal, seen, { child, midnight, offset, pages: 1 });
    }
    portal.clock.set(new Date(midnight + 12 * HOUR));
    await nameAddresses(portal, child, seen.named);
  }
  return seen;
}

async function run_(asked: Asked): Promise<readonly Figure[]> {
  const plant = asked.planted && A_DAY_LATE;
  const zones = await inParallel(ZONES, 2, (zone) =>
    onPortal({ env: PRODUCTION, zone, plant }, (portal) => inZone(portal, asked)),
  );
  const all = (key: 'early' | 'late' | 'newer') => zones.flatMap((seen) => seen[key]);
  return [
    exactly('zones', zones.length, 6),
    atLeast('birthdays in each zone, 29 February among them', BIRTHDAYS.length, 7),
    atLeast(
      'looks with the eyes of a parent',
      zones.reduce((sum, { asked: n }) => sum + n, 0),
      1_000,
    ),
    none('hidden too early', all('early')),
    none('shown too late', all('late')),
    none('something newer than the birthday shown', all('newer')),
    atLeast(
      'addresses that a parent named',
      zones.reduce((sum, { named }) => sum + named.asked, 0),
      100,
    ),
    none(
      'accounts of an adult at an address that a parent named',
      zones.flatMap(({ named }) => named.taken),
    ),
  ];
}

export const birthday18: Proof = {
  name: 'birthday18',
  says: 'at midnight of the 18th birthday a parent sees what was done before, to the millisecond, whatever the sweep does',
  fault: { says: 'acting goes on for a day after the birthday', caughtBy: 'shown too late' },
  run: run_,
};
