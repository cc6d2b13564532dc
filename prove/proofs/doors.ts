import { DOORS } from '../../src/account/doors/doors.ts';
import { forgetLeastTries } from '../../src/account/rate-limits-store.ts';
import { NOBODY } from '../../src/case/actor.ts';
import { admit } from '../../src/case/authorization.ts';
import type { Page } from '../../src/case/page.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import { openRequests } from '../../src/support/store.ts';
import { pagesOf } from '../../test/fixtures/portal/pages.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { type Answer, ask, inParallel, tokenFor } from '../asking/ask.ts';
import { onPortal, type Plant } from '../planted.ts';
import { type Asked, atLeast, atMost, exactly, type Figure, none, type Proof } from '../proof.ts';

/** Once a page was sent to so often by anybody, it is closed to everybody. */
const CLOSES_TO_ALL: Plant = {
  plugin: (app) => {
    const sent = new Map<string, number>();
    app.addHook('preHandler', async (request, reply) => {
      if (request.method !== 'POST') return undefined;
      const page = request.routeOptions.url ?? '';
      sent.set(page, (sent.get(page) ?? 0) + 1);
      return (sent.get(page) ?? 0) > 700 ? reply.code(429).send('too many') : undefined;
    });
  },
};

const strangers = (portal: TestPortal): readonly Page[] =>
  pagesOf(portal).filter(
    ({ does, sees = does, act, fixed }) =>
      act && !fixed && [does, sees].some((what) => admit(what, NOBODY, {}) === 'yes'),
  );

const pathOf = ({ path }: Page) => `/en${path.en}`.replace(/:(\w+)/g, 'nobody-knows-this');

let sent = 0;

/** What somebody without a session sends to a page: nothing that it takes for true, and new each time. */
function fieldsFor({ id }: Page, portal: TestPortal, who: string): Readonly<Record<string, string>> {
  sent += 1;
  const token = { _token: tokenFor(portal) };
  const email = `p${sent}@example.com`;
  switch (id) {
    case 'ask':
      return { ...token, kind: 'other', email, message: `${who} ${sent}` };
    case 'report':
      return { ...token, problem: 'broken', page: '/en' };
    case 'forgot':
    case 'lost-temporary':
      return { ...token, user: `nobody.${sent}` };
    case 'invitation.lost':
    case 'own-account':
      return { ...token, number: 'E123456789', email };
    case 'first-sign-in':
      return { ...token, user: `nobody.${sent}`, temporary: 'x', number: 'E123456789' };
    default:
      return { ...token, user: `nobody.${sent}`, password: 'x', number: 'E123456789', digits: '0000' };
  }
}

const send = (portal: TestPortal, page: Page, from: string, who = 'flood'): Promise<Answer> =>
  ask(portal, pathOf(page), { from, fields: fieldsFor(page, portal, who) });

/** Whether somebody must wait; a link that is dead says so in any case, under the status of a dead link. */
const mustWait = ({ status, headers }: Answer) => status === 429 || headers.has('retry-after');

/** Whether an answer is what the page says to whoever comes. */
const isLetIn = (answer: Answer) => !mustWait(answer) && answer.status < 500;

/** Each address of a /48 in a /64 of its own, spread over its /56s; of a /24 each once and again. */
const ofNetwork6 = (n: number) => `2001:db8:48:${(((n * 256) % 65_536) | (n >> 8)).toString(16)}::${n + 1}`;
const ofNetwork4 = (n: number) => `198.51.100.${n % 256}`;
const FRESH = ['203.0.113.5', '192.0.2.44', '2001:db8:99:1::1', '2001:db8:9a:1::1'];

type Flooded = { readonly waiting: number; readonly refused: readonly string[] };

/** Floods a page from two networks, then others come. */
async function flood(portal: TestPortal, page: Page, times: number): Promise<Flooded> {
  const addresses = Array.from({ length: times }, (_, n) =>
    n % 2 ? ofNetwork4(n >> 1) : ofNetwork6(n >> 1),
  );
  const answers = await inParallel(addresses, 4, (from) => send(portal, page, from));
  const waiting = answers.filter(mustWait).length;
  const refused: string[] = [];
  for (const from of FRESH) {
    const answer = await send(portal, page, from, 'fresh');
    if (!isLetIn(answer)) refused.push(`${page.id} from ${from}: ${answer.status}`);
  }
  return { waiting, refused };
}

const rows = async (portal: TestPortal, table: string) =>
  (await one(portal.services.db, sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`)).n;

/** The desk's list after the flood: what others wrote is in sight, and all that was taken is kept. */
async function desk(portal: TestPortal): Promise<readonly Figure[]> {
  const { requests, waiting } = await openRequests(portal.services.db);
  const top = requests.slice(0, FRESH.length + 2).filter(({ message }) => message.startsWith('fresh'));
  return [
    exactly('messages of others among the first at the desk', top.length, FRESH.length),
    exactly(
      'messages that were taken and are not kept',
      (await rows(portal, 'support_request')) - waiting,
      0,
    ),
  ];
}

/** These send everybody elsewhere who has begun no answer, and who leaves: nothing is refused there, so nothing counts. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'sign-out',
  'checker.result',
  'phone',
  'phone.photo',
  'invitation.portal',
  'invitation.decline',
  'invitation.email',
  'invitation.account',
  'invitation.where',
  'invitation.abroad',
  'invitation.entry',
  'invitation.check',
]);

async function run_(portal: TestPortal, { full }: Asked): Promise<readonly Figure[]> {
  const pages = strangers(portal);
  const times = full ? 2_000 : 720;
  const flooded: Flooded[] = [];
  let before = 0;
  for (const [at, page] of pages.entries()) {
    // A process that has answered a third of all is as large as its work makes it.
    if (at === Math.floor(pages.length / 3)) before = process.memoryUsage.rss();
    flooded.push(await flood(portal, page, times));
  }
  const quiet = pages.filter((_page, at) => flooded[at]?.waiting === 0).map(({ id }) => id);
  const counters = await rows(portal, 'rate_limit');
  await forgetLeastTries(portal.services.db, 100);
  return [
    atLeast('pages that were flooded', pages.length, 25),
    none(
      'pages without limits',
      pages.filter(({ id }) => !DOORS[id]?.sends).map(({ id }) => id),
    ),
    none(
      'pages that made no flood wait',
      quiet.filter((id) => !ELSEWHERE.has(id)),
    ),
    none(
      'others who were refused',
      flooded.flatMap(({ refused }) => refused),
    ),
    ...(await desk(portal)),
    atMost('counters for each request', Math.round((counters / (pages.length * times)) * 100) / 100, 1),
    atMost('counters after the sweep', await rows(portal, 'rate_limit'), 100),
    atMost(
      'memory that two thirds of it took, in MB',
      Math.round((process.memoryUsage.rss() - before) / 1_000_000),
      150,
    ),
  ];
}

export const doors: Proof = {
  name: 'doors',
  says: 'whoever floods a page that is open to everybody closes it to their own network and to nobody else',
  fault: {
    says: 'a page that was sent to 700 times is closed to everybody',
    caughtBy: 'others who were refused',
  },
  run: (asked) =>
    onPortal({ plant: asked.planted && CLOSES_TO_ALL, env: { SIGN_INS_A_MINUTE: '200' } }, (portal) =>
      run_(portal, asked),
    ),
};
