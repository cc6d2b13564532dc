import type { FastifyInstance } from 'fastify';
import { renewEnrolment } from '../account/staff/staff.ts';
import { hasherOf } from '../account/account-services.ts';
import { type Portal, portal } from '../app/portal.ts';
import type { Runtime } from '../app/runtime.ts';
import { type MovableClock, movableClock } from '../platform/clock.ts';
import { demoFamilies } from './families.ts';
import { mailboxAt } from './mail.ts';
import type { DemoContext } from './steps/family.ts';
import { takeInWith } from './steps/intake.ts';
import { addDemoStaff, DEMO_PASSWORD, DEMO_STAFF, staffSigns } from './staff.ts';
import { demoAccountsNamed, takenIn } from './store.ts';
import { stories, type StoryEvent } from './stories.ts';
import { visitor } from './visitor.ts';

/** A line about who can sign in. */
export type SignInLine = { readonly who: string; readonly how: string };

/**
 * Loads the demonstration once: five families at different stages, who did everything on the portal's own pages, on days
 * of the past weeks. Their own application numbers say whether that happened: other applications may have been taken in
 * before the first start. The staff is there at each start. Gives how to sign in.
 */
export async function loadDemonstration(
  runtime: Runtime,
  say: (line: string) => void,
): Promise<readonly SignInLine[]> {
  const families = Object.values(demoFamilies(runtime.clock.today()));
  const numbers = families.map(({ application }) => application.number);
  const loaded = () => takenIn(runtime.db, numbers);
  if ((await loaded()).size === 0) {
    say(
      'Demonstration: five families live through the past weeks. This happens once and takes some seconds.',
    );
    await load(runtime, say);
  }
  const names = Object.values(DEMO_STAFF).map(({ userName }) => userName);
  if ((await demoAccountsNamed(runtime.db, names)).size < names.length) await staffOnly(runtime);
  const staff = (await staffOf(runtime)).map((how, i) => ({ who: i === 0 ? 'Staff' : '', how }));
  // Mariama's invitation is the last thing that is loaded.
  if ((await loaded()).has(MARIAMA)) return [...familySigns(), ...staff];
  say(
    `The demonstration families are not all there. To load them, stop, delete ${runtime.dataFolder} and start again.`,
  );
  return staff;
}

const MARIAMA = 'E302115604';

/** Those of the staff who are missing: a first start may have been cut short. */
async function staffOnly(runtime: Runtime): Promise<void> {
  const { server, services } = await portal({ ...runtime, transport: undefined });
  try {
    await addDemoStaff(services, hasherOf(runtime.settings));
  } finally {
    await server.app.close();
  }
}

async function load(runtime: Runtime, say: (line: string) => void): Promise<void> {
  const now = runtime.clock.now();
  const clock = movableClock(workingDay(now, 30, [14, 0]), runtime.profile.zone);
  // Letters of the past go to the mailbox of the demonstration only; a mail server would take them for new ones.
  const past = await portal({ ...runtime, clock, transport: undefined });
  try {
    await addDemoStaff(past.services, hasherOf(runtime.settings));
    const demo = demoContextIn(past);
    const acts = stories(demo, demoFamilies(runtime.clock.today()));
    for (const { ago, at, says, act } of acts.toSorted(byTime)) {
      setClock(clock, workingDay(now, ago, at));
      if (says) say(`  ${says}`);
      await act();
      await demo.tick();
    }
  } finally {
    await past.server.app.close();
  }
}

const byTime = (a: StoryEvent, b: StoryEvent) => b.ago - a.ago || a.at[0] - b.at[0] || a.at[1] - b.at[1];

function setClock(clock: MovableClock, at: Date): void {
  // Never backwards: two acts of one hour happen in the order in which they are told.
  clock.set(at > clock.now() ? at : new Date(clock.now().getTime() + 60_000));
}

function demoContextIn({ services, server, loops, acts }: Portal): DemoContext {
  const { PORTAL_URL } = services.settings;
  const ask = fetchInto(server.app);
  return {
    visitor: () => visitor(PORTAL_URL, 'en', ask),
    mailbox: mailboxAt(PORTAL_URL, ask),
    tick: async () => {
      for (const loop of loops) while (await loop.step());
    },
    takeIn: takeInWith({ ...services, invite: acts.invite }),
  };
}

/** Codes are made in the running portal's time; where none is needed, nothing is asked. */
async function staffOf(runtime: Runtime): Promise<readonly string[]> {
  if (!runtime.settings.STAFF_PASSKEY_REQUIRED) return staffSigns();
  const { services, server } = await portal(runtime);
  try {
    return await staffSigns((userName) => renewEnrolment(services, userName));
  } finally {
    await server.app.close();
  }
}

function familySigns(): readonly SignInLine[] {
  return [
    {
      who: 'Amina',
      how: `amina@example.com / ${DEMO_PASSWORD}   (her husband: omar@example.com, same password)`,
    },
    { who: 'Mariama', how: `her invitation waits in the mailbox (application ${MARIAMA})` },
    { who: 'Minh Anh', how: 'her temporary password waits in the mailbox' },
  ];
}

const DAY = 24 * 60 * 60_000;

/** A time of day of a working day, so many working days (Monday to Friday, UTC) before `now`. */
export function workingDay(now: Date, ago: number, [hour, minute]: readonly [number, number]): Date {
  let at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour, minute));
  for (let left = ago; left > 0; ) {
    at = new Date(at.getTime() - DAY);
    if (at.getUTCDay() % 6 !== 0) left -= 1;
  }
  return at;
}

/** A fetch that asks a portal of this process directly, without a port: for loading demonstration data. */
function fetchInto(app: FastifyInstance): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { host, pathname, search } = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    const answer = await app.inject({
      method: request.method as 'GET' | 'POST',
      url: pathname + search,
      headers: { host, ...Object.fromEntries(request.headers) },
      ...(body.length > 0 ? { payload: body } : {}),
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const one of [value ?? []].flat()) headers.append(name, String(one));
    }
    const empty = answer.statusCode === 204 || answer.statusCode === 304;
    const bytes = empty ? null : new Uint8Array(answer.rawPayload);
    return new Response(bytes, { status: answer.statusCode, headers });
  };
}
