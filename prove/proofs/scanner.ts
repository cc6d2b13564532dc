import { WORKER } from '../../src/case/row-security.ts';
import { many, run, sql } from '../../src/platform/db/db.ts';
import { inScope } from '../../src/platform/db/scope.ts';
import { type Asked, atLeast, type Figure, none, type Proof } from '../proof.ts';
import { KINDS, type Scanner } from '../scanning/scanners.ts';
import { type Link, linkKinds } from '../scanning/links.ts';
import { openBrowser } from '../../test/fixtures/browser/browser.ts';
import { onPortal, type Plant } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** A link for a new password is used up by opening it. */
const USED_BY_OPENING: Plant = {
  plugin: (app, { db }) => {
    app.addHook('onRequest', async (request) => {
      if (!/^\/en\/reset\/[\w-]{43}/.test(request.url)) return;
      const use = sql`update reset_link set used_at = now() where used_at is null and superseded_at is null`;
      await inScope(WORKER, () => run(db, use));
    });
  },
};

const sessions = async (portal: TestPortal) =>
  (await many(portal.services.db, sql`select 1 from session`)).length;

type Scanned = { readonly name: string; readonly link: Link };

async function scanAll(
  portal: TestPortal,
  { full }: Asked,
): Promise<{ scanned: Scanned[]; opened: string[] }> {
  const browser = await openBrowser();
  const scanned: Scanned[] = [];
  const opened: string[] = [];
  const scan = async (kind: Scanner, link: Link) => {
    const before = await sessions(portal);
    await kind.scan(portal, link.path, browser);
    const name = `${kind.name} at ${link.kind}`;
    if ((await sessions(portal)) > before) opened.push(`${name}: a session`);
    scanned.push({ name, link });
  };
  try {
    for (const kind of KINDS) {
      const count = full ? 100 : kind.quick;
      for (let n = 0; n < count; n += 1) {
        for (const make of linkKinds) await scan(kind, await make(portal));
      }
    }
  } finally {
    await browser.close();
  }
  return { scanned, opened };
}

/** Afterwards the person whose link it is uses it. */
async function stillGood(scanned: readonly Scanned[]): Promise<readonly string[]> {
  const dead: string[] = [];
  for (const { name, link } of scanned) {
    const says = await link.use();
    if (says !== undefined) dead.push(`${name}: ${says}`);
  }
  return dead;
}

async function run_(portal: TestPortal, asked: Asked): Promise<readonly Figure[]> {
  const { scanned, opened } = await scanAll(portal, asked);
  return [
    atLeast('links scanned', scanned.length, KINDS.length * linkKinds.length * 2),
    none('sessions that a scanner got', opened),
    none('links that a scanner used up', await stillGood(scanned)),
  ];
}

export const scanner: Proof = {
  name: 'scanner',
  says: 'mail scanners that open links, fetch ahead and press every button use nothing up and get no session',
  fault: {
    says: 'a link for a new password is used up by opening it',
    caughtBy: 'links that a scanner used up',
  },
  run: (asked) => onPortal({ plant: asked.planted && USED_BY_OPENING }, (portal) => run_(portal, asked)),
};
