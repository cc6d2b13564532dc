import { identifySession } from '../../src/account/sessions/session.ts';
import { type Actor, NOBODY } from '../../src/case/actor.ts';
import type { Action } from '../../src/case/policy.ts';
import { ENTRANCE, scopeFor } from '../../src/case/row-security.ts';
import { type DbScope, inScope } from '../../src/platform/db/scope.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import type { Person, Inventory } from '../asking/inventory.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Somebody's scope, and what is theirs: ids of cases, people, applications and accounts. */
export type Scoped = {
  readonly name: string;
  readonly scope: DbScope;
  readonly own: ReadonlySet<string>;
  /** Whose tables they may find other people's rows in: roles and doors. */
  readonly kinds: readonly string[];
};

/** The actor behind a person, as a request would learn it. */
export async function actorOf(portal: TestPortal, { accountId, scope }: Person): Promise<Actor> {
  if (!accountId) return NOBODY;
  const { token } = await makeSession(portal, accountId, scope);
  const known = await inScope(ENTRANCE, () => identifySession(portal.services, token));
  return known?.actor ?? NOBODY;
}

/** What everybody does most: pages that open no door. */
const PLAIN: Action = 'guidance.read';

const idsOf = (cases: Inventory['cases'], { cases: mine, accountId }: Person): readonly string[] => [
  ...(accountId ? [accountId] : []),
  ...cases
    .filter(({ caseId }) => mine.has(caseId))
    .flatMap(({ caseId, personId, applicationId }) => [caseId, personId, applicationId]),
];

/** Photos, invitations and letters to their bare address hang on what is theirs by an id of their own. */
async function hangingOn({ services }: TestPortal, own: readonly string[]): Promise<readonly string[]> {
  const rows = await many(
    services.db,
    sql<{ id: string }>`select id from photo where case_id = any(${own}::uuid[])
      union select id from invitation where application_id = any(${own}::uuid[])
      union select p.id from person p join account a on a.person_id = p.id where a.id = any(${own}::uuid[])
      union select o.id from outbox o join account a on lower(a.email) = lower(o.to_address)
        where o.to_account_id is null and a.id = any(${own}::uuid[])
      union select p.application_id from person p join account a on a.person_id = p.id where a.id = any(${own}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}

/** Everybody of an inventory in their plain scope, and the entrance, where nobody is known yet. */
export async function scopesOf(portal: TestPortal, inventory: Inventory): Promise<readonly Scoped[]> {
  const found: Scoped[] = [];
  for (const person of inventory.people) {
    const actor = await actorOf(portal, person);
    const own = idsOf(inventory.cases, person);
    found.push({
      name: person.name,
      scope: scopeFor(PLAIN, actor),
      own: new Set([...own, ...(await hangingOn(portal, own))]),
      kinds: actor.kind === 'staff' ? actor.roles : [],
    });
  }
  return [...found, { name: 'the entrance', scope: ENTRANCE, own: new Set(), kinds: ['door-entrance'] }];
}
