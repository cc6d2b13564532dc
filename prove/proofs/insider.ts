import { type Role, ROLES } from '../../src/config/settings.ts';
import { staffMember, insertAccount } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { deskActions, driveOnce, type Lone, type Sent } from '../insider/drive.ts';
import * as standing from '../insider/finished.ts';
import { comeInAsAccomplice, scripted } from '../insider/scripted.ts';
import { bounceAll, makeVictims } from '../insider/victims.ts';
import { onPortal, type Plant } from '../planted.ts';
import { type Asked, atLeast, exactly, type Figure, none, type Proof } from '../proof.ts';

/** The path that ended: an address that failed is changed by one agent. */
const ONE_PERSON_AFTER_BOUNCE: Plant = {
  sql: `create function one_person() returns trigger language plpgsql security definer as $$
    begin
      if new.asked_by is not null and exists (select from outbox o
          where lower(o.to_address) = lower(new.old_email) and o.unreachable_at is not null) then
        update account set email = new.new_email where id = new.account_id;
      end if;
      return new;
    end $$;
    create trigger one_person after insert on email_change for each row execute function one_person();`,
};

/** Who asks is forgotten, so that they can confirm it themselves. */
const SELF_CONFIRMATION: Plant = {
  sql: `create function somebody_else() returns trigger language plpgsql security definer as $$
    begin
      new.asked_by := (select id from account where kind = 'staff' and id <> new.asked_by limit 1);
      return new;
    end $$;
    create trigger somebody_else before insert on second_person_request for each row
      execute function somebody_else();`,
};

type Found = {
  readonly sent: readonly Sent[];
  readonly changed: readonly string[];
  readonly alone: readonly string[];
  readonly letters: readonly string[];
  readonly gained: readonly string[];
  readonly entered: readonly string[];
  readonly kinds: ReadonlySet<string>;
};

const ROUNDS = 2;

async function loneOf(portal: TestPortal, name: string, roles: readonly Role[]): Promise<Lone> {
  const of = async (who: string) =>
    insertAccount(portal, { kind: 'staff', displayName: who, email: `${who}@staff.test`, roles });
  const [accountId, colleagueId] = [await of(`lone-${name}`), await of(`colleague-${name}`)];
  return { name, roles, accountId, colleagueId };
}

/** One person of the staff tries everything twice, each time in new sessions, with the delays over in between. */
async function tryAlone(portal: TestPortal, lone: Lone): Promise<Found> {
  await bounceAll(portal);
  const [before, staff] = [await standing.standingOf(portal), await standing.staffOf(portal)];
  const sent: Sent[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    sent.push(...(await driveOnce(portal, lone)));
    await portal.work();
  }
  sent.push(...(await scripted(portal, lone)));
  const entered = await comeInAsAccomplice(portal, lone);
  portal.clock.advance('+80h');
  await portal.work();
  const mark = (what: string) => `${lone.name}: ${what}`;
  const found = {
    sent,
    changed: standing.changesSince(before, await standing.standingOf(portal)).map(mark),
    alone: (await standing.finishedAlone(portal)).map(mark),
    letters: (await standing.lettersToInsider(portal)).map(mark),
    gained: standing.gained(staff, await standing.staffOf(portal)).map(mark),
    entered: entered.map(mark),
    kinds: new Set(await standing.waitingKinds(portal)),
  };
  await standing.dropWaiting(portal);
  return found;
}

async function tryAll(portal: TestPortal): Promise<readonly Found[]> {
  await makeVictims(portal);
  // An administrator ends the sessions of colleagues and shuts them out: that is allowed, and comes last.
  const single: readonly Role[] = ROLES;
  const found: Found[] = [];
  for (const role of single) found.push(await tryAlone(portal, await loneOf(portal, role, [role])));
  found.push(await tryAlone(portal, await loneOf(portal, 'all roles in one hand', ROLES)));
  await staffMember(portal, 'officer');
  return found;
}

const flat = <T>(found: readonly Found[], of: (one: Found) => readonly T[]): readonly T[] =>
  found.flatMap(of);

/** Everything that one person finished and that takes two. */
const finished = (found: readonly Found[]): readonly string[] => [
  ...flat(found, ({ changed }) => changed),
  ...flat(found, ({ alone }) => alone),
  ...flat(found, ({ letters }) => letters),
  ...flat(found, ({ gained }) => gained),
  ...flat(found, ({ entered }) => entered),
];

const OPENED = 'accounts opened and cards moved by one person';

function figuresOf(found: readonly Found[]): readonly Figure[] {
  const sent = flat(found, (one) => one.sent);
  const taken = new Set(sent.filter(({ status }) => status === 200).map(({ does }) => does));
  const kinds = new Set(flat(found, (one) => [...one.kinds]));
  return [
    atLeast('forms sent by people alone', sent.length, 400),
    none(
      'acts of the desks that nobody drove',
      deskActions().filter((action) => !LOOKS.has(action) && !taken.has(action)),
    ),
    atLeast('kinds of request that waited for a second person', kinds.size, 8),
    none(OPENED, finished(found)),
  ];
}

/** Actions that only open pages: nothing is sent. */
const LOOKS = new Set(['review.see', 'production.see', 'scan.read']);

async function planted(): Promise<readonly Figure[]> {
  const counts: number[] = [];
  for (const plant of [ONE_PERSON_AFTER_BOUNCE, SELF_CONFIRMATION])
    counts.push(await onPortal({ plant }, async (portal) => finished(await tryAll(portal)).length));
  // Each of the two must be found.
  return [exactly(OPENED, Math.min(...counts), 0, [`found with each fault: ${counts.join(', ')}`])];
}

export const insider: Proof = {
  name: 'insider',
  says: 'one agent, officer, producer or administrator alone, or one with every role, opens no account and moves no card, whatever failed before',
  fault: {
    says: 'an address that failed is changed by one agent; and, apart from it, who asked is forgotten, so that they confirm it themselves',
    caughtBy: OPENED,
  },
  run: async ({ planted: fault }: Asked) =>
    fault ? planted() : onPortal({}, async (portal) => figuresOf(await tryAll(portal))),
};
