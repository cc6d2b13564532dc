import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasherOf } from '../../src/account/account-services.ts';
import { checkInvariants } from '../../src/audit/invariants.ts';
import { addDemoStaff } from '../../src/demo/staff.ts';
import { walkCommand } from '../../src/demo/walk/walk.ts';
import { isDatabaseAway, many, sql } from '../../src/platform/db/db.ts';
import type { Parts } from '../../src/app/parts.ts';
import type { Portal } from '../../src/app/portal.ts';
import type { EmbeddedConnection } from '../../src/platform/db/embedded-postmaster.ts';
import type { FileStore } from '../../src/platform/files/files.ts';
import { type TestPortal, testPortal } from '../../test/fixtures/portal/portal.ts';
import { type LosingDatabase, losingDatabase } from '../../test/fixtures/database/losing-database.ts';
import { pressingAgain } from '../ambiguous/pressing-again.ts';
import { atLeast, exactly, type Figure, none, type Proof } from '../proof.ts';

/** How often each act, letter and receipt is there, by its name. */
type Counts = ReadonlyMap<string, number>;

type Walked = {
  readonly code: number;
  readonly lines: readonly string[];
  readonly counts: Counts;
  readonly lost: number;
  readonly again: number;
  readonly broken: readonly string[];
  readonly gone: readonly string[];
};

/** What begins a session or looks at something may happen again: whoever got no answer does it anew. */
const MAY_REPEAT = /^act (account\.(sign-in|second-step|first-sign-in)|session\.|.*\.(see|view|look|open))/;

/** The answer brings the only key of a session: without it there is nothing to send again but the whole sign-in. */
const OPENS_SESSION = /^\/(en|fr)\/(sign-in|first-sign-in|choose-password|second-step|passkey)/;

async function countsOf({ services: { db } }: TestPortal): Promise<Counts> {
  const rows = await many(
    db,
    sql<{ name: string; count: number }>`
      select 'act ' || act as name, count(*) from audit group by 1
      union all select 'letter ' || letter, count(*) from outbox group by 1
      union all select 'receipt ' || act, count(*) from receipt group by 1
      union all select 'photo ' || stage, count(*) from photo group by 1`,
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}

/** Files that a row names and that are not there. */
async function goneFiles({ services: { db }, filesFolder }: TestPortal): Promise<readonly string[]> {
  const rows = await many(
    db,
    sql<{ key: string }>`select file_key as key from photo
      union all select file_key from photo_waiting where file_key is not null
      union all select file_key from scan`,
  );
  return rows.map(({ key }) => key).filter((key) => !existsSync(join(filesFolder, key)));
}

/** A file whose act got no answer is removed, as it was before files outlived a failed act. */
async function removeUnanswered({ server }: Portal, { files }: Parts): Promise<void> {
  const store = files as { -readonly [name in keyof FileStore]: FileStore[name] };
  const { put, receive, remove } = files;
  let written: string[] = [];
  const noted = async (key: Promise<string>) => {
    written.push(await key);
    return key;
  };
  store.put = (bytes) => noted(put(bytes));
  store.receive = async () => {
    const arriving = await receive();
    const { keep } = arriving;
    return Object.assign(arriving, { keep: () => noted(keep()) });
  };
  server.app.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode === 503) for (const key of written) await remove(key);
    written = [];
  });
}

/** Of the worker's turns, one in so many loses an answer: each costs the time after which its work is taken up again. */
const EACH = 4;

/** Does the worker's work; a step whose answer got lost is taken up again once its lease has ended. */
function workerOf(portal: TestPortal, database: LosingDatabase): () => Promise<void> {
  let turn = 0;
  return async () => {
    turn += 1;
    if (turn % EACH === 1) database.loseNext();
    for (let tries = 0; ; tries += 1) {
      try {
        await portal.work();
        database.keepAgain();
        return;
      } catch (error) {
        if (tries > 3 || !isDatabaseAway(error)) throw error;
        portal.clock.advance('+3m');
      }
    }
  };
}

/** What stands between the people and the portal, and between the portal and its database. */
class Between {
  database: LosingDatabase | undefined;
  portal: TestPortal | undefined;
  readonly gone: string[] = [];

  readonly watch = {
    before: (path: string) => {
      if (!OPENS_SESSION.test(path)) this.database?.loseNext();
    },
    after: () => this.database?.keepAgain(),
    unanswered: async () => {
      if (this.portal) this.gone.push(...(await goneFiles(this.portal)));
    },
  };
  readonly through = async (connection: EmbeddedConnection) => {
    this.database = await losingDatabase(connection);
    return this.database.connection;
  };
}

async function walked(portal: TestPortal, origin: string, database: LosingDatabase | undefined) {
  await addDemoStaff(portal.services, hasherOf(portal.services.settings));
  const lines: string[] = [];
  const code = await walkCommand({
    origin,
    services: { ...portal.services, ...portal.acts },
    tick: database ? workerOf(portal, database) : portal.work,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
  });
  const broken = (await checkInvariants(portal.services))
    .filter(({ violations }) => violations > 0)
    .map(({ code: name, says }) => `${name}: ${says}`);
  return { code, lines, broken, counts: await countsOf(portal) };
}

/** The whole way of a family of four; with `loses`, the answer to every first write of every form and step is lost. */
async function walk(loses: boolean, planted: boolean): Promise<Walked> {
  const between = new Between();
  const people = await pressingAgain(() => Number(between.portal?.parts.settings.PORT), between.watch);
  try {
    const portal = await testPortal({
      env: { PORTAL_URL: people.origin, LOG_LEVEL: 'silent', PORTAL_PROXIES: 'loopback' },
      ...(planted && { change: removeUnanswered }),
      ...(loses && { through: between.through }),
    });
    between.portal = portal;
    const seen = await walked(portal, people.origin, between.database);
    const gone = [...between.gone, ...(await goneFiles(portal))];
    return { ...seen, lost: between.database?.lost ?? 0, again: people.again, gone };
  } finally {
    await between.portal?.close();
    await between.database?.close();
    await people.close();
  }
}

/** What is there more or less often than on a way on which nothing was lost. */
function unlike(seen: Counts, wanted: Counts, which: 'lost' | 'doubled'): readonly string[] {
  const names = new Set([...seen.keys(), ...wanted.keys()]);
  return [...names].flatMap((name) => {
    const [is, was] = [seen.get(name) ?? 0, wanted.get(name) ?? 0];
    const wrong = which === 'lost' ? is < was : is > was && !MAY_REPEAT.test(name);
    return wrong ? [`${name}: ${is} instead of ${was}`] : [];
  });
}

async function run(planted: boolean): Promise<readonly Figure[]> {
  const usual = await walk(false, false);
  const losing = await walk(true, planted);
  return [
    atLeast('answers of the database that got lost', losing.lost, 50),
    atLeast('forms that were sent again', losing.again, 40),
    none(
      'steps of a family and the staff that did not go as expected',
      losing.code === 0 ? [] : losing.lines.slice(-2),
    ),
    none('kinds of acts, letters and receipts that were lost', unlike(losing.counts, usual.counts, 'lost')),
    none('kinds of them that were doubled', unlike(losing.counts, usual.counts, 'doubled')),
    none('files that a row names and that are gone', losing.gone),
    none('invariants broken', losing.broken),
    exactly('steps of the way without losses', usual.code, 0, usual.lines.slice(-2)),
  ];
}

export const ambiguous: Proof = {
  name: 'ambiguous',
  says: 'when the database has kept something and its answer gets lost, nothing is lost and nothing happens twice',
  fault: {
    says: 'files of an act that failed are removed, although its rows may have been kept',
    caughtBy: 'files that a row names and that are gone',
  },
  run: ({ planted }) => run(planted),
};
