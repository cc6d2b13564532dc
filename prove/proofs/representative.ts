import type { Representative } from '../../src/case/actor.ts';
import { ENTRANCE } from '../../src/case/row-security.ts';
import type { RepresentativePermission } from '../../src/case/policy.ts';
import { topicOf } from '../../src/case/policy.ts';
import { TRANSITIONS, type MoveName } from '../../src/case/transitions.ts';
import type { Page } from '../../src/case/page.ts';
import { inTransaction, run, sql } from '../../src/platform/db/db.ts';
import { inScope } from '../../src/platform/db/scope.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { gotOf } from '../matrix/expect.ts';
import { subjectsOf } from '../matrix/subjects.ts';
import { type Asked, atLeast, exactly, type Figure, none, type Proof } from '../proof.ts';
import { ask, inParallel, tokenFor } from '../asking/ask.ts';
import { changedTables, marksOf } from '../matrix/rows.ts';
import { type Inventory, inventoryOf } from '../asking/inventory.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import { onPortal, type Plant, PRODUCTION } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { makeRepresentative, type ShownRepresentative } from '../../test/fixtures/people/representative.ts';
import { pagesOf } from '../../test/fixtures/portal/pages.ts';

/** Whoever posts to a page about a case as representative is taken for the person who invited them. */
const TAKEN_FOR_CLIENT: Plant = {
  plugin: (app, { db, clock }) => {
    app.addHook('preHandler', async (request) => {
      if (request.method !== 'POST' || !/^\/(en\/people|fr\/personnes)\//.test(request.url)) return;
      const inviter = (app as unknown as { inviterId?: string }).inviterId;
      if (!inviter) return;
      const { token } = await inScope(ENTRANCE, () => makeSession({ services: { db }, clock }, inviter));
      request.cookies['__Host-session'] = token;
    });
  },
};

/** Pages that act in a case or at a desk; everybody's own account and the public pages are not in question. */
const actsOnOthers = (page: Page) =>
  page.act !== undefined && !['door', 'account'].includes(topicOf(page.does));

type Try = { readonly page: Page; readonly path: string; readonly lang: Lang };

/** In the quick form French is asked once for each page. */
function triesOf(
  portal: TestPortal,
  inventory: Inventory,
  { accountId, full }: { readonly accountId: string; readonly full: boolean },
): readonly Try[] {
  const person = inventory.people.find((one) => one.accountId === accountId);
  if (!person) throw new Error('the representative is one of the people of the inventory');
  return pagesOf(portal)
    .filter(actsOnOthers)
    .flatMap((page) =>
      (subjectsOf(page, inventory, person) ?? []).flatMap(({ params }, i) =>
        (full || i === 0 ? (['en', 'fr'] as const) : (['en'] as const)).map((lang) => {
          const filled = page.path[lang].replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
          const query = page.id.startsWith('support.') ? '?reason=called' : '';
          return { page, lang, path: `/${lang}${filled}${query}` };
        }),
      ),
    );
}

/** Answers that are not "there is no such page": a refusal of the form would mean that the page had been theirs. */
async function wentThrough(portal: TestPortal, accountId: string, tries: readonly Try[]) {
  const answers = await inParallel(tries, 4, async ({ page, path }) => {
    const session = await makeSession(portal, accountId);
    const fields = { _token: tokenFor(portal, session.sessionId), ...TYPED };
    const answer = await ask(portal, path, { session: session.token, fields });
    return gotOf(answer) === 'not-found' ? undefined : `POST ${page.id} ${path}: ${answer.status}`;
  });
  return answers.filter((miss): miss is string => miss !== undefined);
}

/** Fields of several forms at once, so that a form that were theirs would act. */
const TYPED = {
  inCanada: 'yes',
  typedName: 'Claude Vellemarque',
  did: 'received',
  do: 'withdraw',
  country: 'FR',
  takenBy: 'self',
};

function actorOf({ accountId, caseIds }: ShownRepresentative): Representative {
  const sees: readonly RepresentativePermission[] = ['status', 'address', 'photo', 'proof'];
  return {
    kind: 'representative',
    accountId,
    sessionId: accountId,
    name: 'Claude Vellemarque',
    cases: caseIds.map((caseId) => ({ caseId, sees })),
  };
}

const MOVES = Object.entries(TRANSITIONS).flatMap(([track, actions]) =>
  Object.keys(actions).map((action) => ({ track, action }) as MoveName),
);

/** Every move of every case, asked of the spine itself. */
async function movesMade(portal: TestPortal, shown: ShownRepresentative): Promise<readonly string[]> {
  const made: string[] = [];
  for (const caseId of shown.caseIds) {
    for (const name of MOVES) {
      const moved = await inTransaction(portal.services.db, (trx) =>
        portal.services.move(trx, { ...name, caseId, actor: actorOf(shown) }),
      );
      if (moved.ok) made.push(`${name.track}.${name.action} of ${caseId}`);
    }
  }
  return made;
}

const PARTS: Readonly<Record<RepresentativePermission, RegExp>> = {
  status: /id="steps"/,
  address: /id="addresses"/,
  photo: /id="photo"/,
  proof: /id="proof"/,
};

/** Each set of sights shows its parts of a file, and no others. */
async function wronglyShown(portal: TestPortal): Promise<readonly string[]> {
  const sights = Object.keys(PARTS) as RepresentativePermission[];
  const misses: string[] = [];
  for (let set = 1; set < 2 ** sights.length; set += 1) {
    const sees = sights.filter((_, i) => (set >> i) & 1);
    const shown = await makeRepresentative(portal, sees);
    const { token } = await makeSession(portal, shown.accountId);
    const { text, status } = await ask(portal, `/en/clients/${shown.caseIds[0]}`, { session: token });
    for (const sight of sights) {
      if (status !== 200 || PARTS[sight].test(text) !== sees.includes(sight))
        misses.push(`${sees.join('+')}: ${sight} ${status}`);
    }
  }
  return misses;
}

/** After the end of an authority: how many pages still opened, by each way to end it. */
async function openAfter(
  portal: TestPortal,
  end: (shown: ShownRepresentative) => Promise<void>,
): Promise<number> {
  const shown = await makeRepresentative(portal);
  const { token } = await makeSession(portal, shown.accountId);
  const paths = shown.caseIds.flatMap((id) => [
    `/en/clients/${id}`,
    `/en/clients/${id}/photo`,
    `/fr/clients/${id}`,
  ]);
  const open = async () =>
    (await inParallel(paths, 2, (path) => ask(portal, path, { session: token }))).filter(
      ({ status }) => status === 200,
    ).length;
  if ((await open()) === 0) throw new Error('nothing was open before the end');
  await end(shown);
  return open();
}

async function run_(portal: TestPortal, full: boolean): Promise<readonly Figure[]> {
  const shown = await makeRepresentative(portal);
  const inventory = await inventoryOf(portal);
  (portal.server.app as unknown as { inviterId?: string }).inviterId = shown.inviterId;
  const tries = triesOf(portal, inventory, { accountId: shown.accountId, full });
  const before = await marksOf(portal);
  const through = await wentThrough(portal, shown.accountId, tries);
  const changed = changedTables(before, await marksOf(portal)).filter((table) => table !== 'parked_form');
  const { db } = portal.services;
  const revoked = await openAfter(portal, async ({ accountId }) => {
    await run(
      db,
      sql`update representation set revoked_at = ${portal.clock.now()} where account_id = ${accountId}`,
    );
  });
  const over = await openAfter(portal, async ({ accountId }) => {
    await run(
      db,
      sql`update representation set from_on = from_on - 2, to_on = from_on - 1 where account_id = ${accountId}`,
    );
  });
  return [
    atLeast('pages that act on others', new Set(tries.map(({ page }) => page.id)).size, 30),
    atLeast('acts replayed as representative', tries.length, 300),
    none('acts that went through', through),
    none('tables changed', changed),
    atLeast('moves tried of the spine', MOVES.length * shown.caseIds.length, 20),
    none('moves made', await movesMade(portal, shown)),
    none('parts of a file shown against the tick, of 15 sets', await wronglyShown(portal)),
    exactly('pages open after the person ended it', revoked, 0),
    exactly('pages open after the last day', over, 0),
  ];
}

export const representative: Proof = {
  name: 'representative',
  says: 'a representative does nothing for a client, and sees what the client ticked for as long as it holds',
  fault: {
    says: 'whoever posts as representative is taken for the client',
    caughtBy: 'acts that went through',
  },
  run: ({ planted, full }: Asked) =>
    onPortal({ env: PRODUCTION, families: true, plant: planted && TAKEN_FOR_CLIENT }, (portal) =>
      run_(portal, full),
    ),
};
