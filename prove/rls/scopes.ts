import { identifySession } from '../../src/account/sessions/session.ts';
import { type Actor, NOBODY } from '../../src/case/actor.ts';
import type { Action } from '../../src/case/policy.ts';
import { ENTRANCE, scopeFor } from '../../src/case/policy-scope.ts';
import { type DbScope, inScope } from '../../src/platform/db/scope.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { makeSession } from '../../test/fixtures/people/holder.ts';
import type { Stage } from '../../test/fixtures/portal/stage-portal.ts';
import type { Person, World } from '../asking/inventory.ts';

/** Somebody's scope, and what is theirs: ids of cases, people, applications and accounts. */
export type Scoped = {
  readonly name: string;
  readonly scope: DbScope;
  readonly own: ReadonlySet<string>;
  /** Whose tables they may find other people's rows in: roles and doors. */
  readonly kinds: readonly string[];
};

/** The actor behind a person, as a request would learn it. */
export async function actorOf(stage: Stage, { accountId, scope }: Person): Promise<Actor> {
  if (!accountId) return NOBODY;
  const { token } = await makeSession(stage, accountId, scope);
  const known = await inScope(ENTRANCE, () => identifySession(stage.services, token));
  return known?.actor ?? NOBODY;
}

/** What everybody does most: pages that open no door. */
const PLAIN: Action = 'guidance.read';

const idsOf = (cases: World['cases'], { cases: mine, accountId }: Person): readonly string[] => [
  ...(accountId ? [accountId] : []),
  ...cases
    .filter(({ caseId }) => mine.has(caseId))
    .flatMap(({ caseId, personId, applicationId }) => [caseId, personId, applicationId]),
];

/** Photos, invitations and letters to their bare address hang on what is theirs by an id of their own. */
async function hangingOn({ services }: Stage, own: readonly string[]): Promise<readonly string[]> {
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

/** Everybody of a world in their plain scope, and the entrance, where nobody is known yet. */
export async function scopesOf(stage: Stage, world: World): Promise<readonly Scoped[]> {
  const found: Scoped[] = [];
  for (const person of world.people) {
    const actor = await actorOf(stage, person);
    const own = idsOf(world.cases, person);
    found.push({
      name: person.name,
      scope: scopeFor(PLAIN, actor),
      own: new Set([...own, ...(await hangingOn(stage, own))]),
      kinds: actor.kind === 'staff' ? actor.roles : [],
    });
  }
  return [...found, { name: 'the entrance', scope: ENTRANCE, own: new Set(), kinds: ['door-entrance'] }];
}
