import { firstDue } from '../platform/db/due.ts';
import { type Db, many, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day, Lang } from '../platform/i18n.ts';
import type { AnswerDraft, Invitation, InvitedFamily, InvitedMember } from './invitation.ts';

/** The columns of an `Invitation`. */
const columns = sql`id, application_id, created_at, reply_by, expires_at, reminders, wrong_tries, wrong_since, draft,
  answered_at, receipt, superseded_at`;

export async function insertInvitation(
  trx: Trx,
  row: Pick<Invitation, 'id' | 'applicationId' | 'createdAt' | 'replyBy' | 'expiresAt' | 'draft'> & {
    tokenHash: Buffer;
  },
): Promise<void> {
  await run(
    trx,
    sql`insert into invitation (id, application_id, token_hash, created_at, reply_by, expires_at, draft)
      values (${row.id}, ${row.applicationId}, ${row.tokenHash}, ${row.createdAt}, ${row.replyBy}, ${row.expiresAt},
        ${row.draft && JSON.stringify(row.draft)})`,
  );
}

export function findByToken(db: Db, tokenHash: Buffer): Promise<{ id: string } | undefined> {
  return maybe(db, sql<{ id: string }>`select id from invitation where token_hash = ${tokenHash}`);
}

export function findInvitation(db: Db, id: string): Promise<Invitation | undefined> {
  return maybe(db, sql<Invitation>`select ${columns} from invitation where id = ${id}`);
}

/** Locks an invitation: two answers, or two tries of details, happen one after the other. */
export function lockInvitation(trx: Trx, id: string): Promise<Invitation | undefined> {
  return maybe(trx, sql<Invitation>`select ${columns} from invitation where id = ${id} for update`);
}

/** The invitation of an application that was not superseded, locked. */
export function lockCurrent(trx: Trx, applicationId: string): Promise<Invitation | undefined> {
  return maybe(
    trx,
    sql<Invitation>`select ${columns} from invitation where application_id = ${applicationId}
      and superseded_at is null for update`,
  );
}

/** Those on an application whose landing track is in this state: the principal applicant, the spouse, then by age. */
export function membersIn(
  db: Db,
  applicationId: string,
  landing: 'approved' | 'invited' | 'declined',
): Promise<readonly InvitedMember[]> {
  return many(
    db,
    sql<InvitedMember>`select p.id as person_id, c.id as case_id, p.role, p.family_name, p.given_names, p.birth_date, p.email,
        p.language
      from person p join case_file c on c.person_id = p.id
      where p.application_id = ${applicationId} and c.landing = ${landing}
      order by array_position(array['principal', 'spouse', 'dependant'], p.role), p.birth_date, p.id`,
  );
}

type Head = Pick<InvitedFamily, 'applicationNumber' | 'madeOn' | 'principalBirthDate' | 'declined'>;

/** The family that an invitation asks. */
export async function invitedFamilyOf(db: Db, invitation: Invitation): Promise<InvitedFamily> {
  const head = await maybe(
    db,
    sql<Head>`select a.number as application_number, a.made_on, p.birth_date as principal_birth_date,
        exists (select from answer where invitation_id = ${invitation.id} and not uses_portal) as declined
      from application a join person p on p.application_id = a.id and p.role = 'principal'
      where a.id = ${invitation.applicationId}`,
  );
  if (!head) throw new Error('an invitation without an application or without a principal applicant');
  return { ...head, invitation, members: await membersIn(db, invitation.applicationId, 'invited') };
}

export async function countWrongAnswer(trx: Trx, id: string, tries: number, since: Date): Promise<void> {
  await run(trx, sql`update invitation set wrong_tries = ${tries}, wrong_since = ${since} where id = ${id}`);
}

export async function writeDraft(trx: Trx, id: string, draft: AnswerDraft, at: Date): Promise<void> {
  await run(
    trx,
    sql`update invitation set draft = ${JSON.stringify(draft)}, draft_at = ${at} where id = ${id}`,
  );
}

/** Ends the questions; what was drafted stands in the answers now. */
export async function markAnswered(trx: Trx, id: string, receipt: string, at: Date): Promise<void> {
  await run(
    trx,
    sql`update invitation set answered_at = ${at}, receipt = ${receipt}, draft = null where id = ${id}`,
  );
}

export async function markSuperseded(trx: Trx, id: string, at: Date): Promise<void> {
  await run(trx, sql`update invitation set superseded_at = ${at}, draft = null where id = ${id}`);
}

type AnswerRow = {
  readonly invitationId: string;
  readonly personId: string;
  readonly usesPortal: boolean;
  readonly email: string | null;
  readonly inCanada: boolean | null;
  readonly country: string | null;
  readonly expectedReturn: Day | null;
  readonly lastEntryOn: Day | null;
  readonly lastEntryPlace: string | null;
  readonly ownAccount: boolean;
};

export async function insertAnswer(trx: Trx, row: AnswerRow): Promise<void> {
  await run(
    trx,
    sql`insert into answer (invitation_id, person_id, uses_portal, email, in_canada, abroad_country, expected_return,
        last_entry_on, last_entry_place, own_account)
      values (${row.invitationId}, ${row.personId}, ${row.usesPortal}, ${row.email}, ${row.inCanada}, ${row.country},
        ${row.expectedReturn}, ${row.lastEntryOn}, ${row.lastEntryPlace}, ${row.ownAccount})`,
  );
}

/** The application with this number, when this address is the one on file; and how often it was invited since. */
export function findForRequest(
  db: Db,
  number: string,
  email: string,
  since: Date,
): Promise<{ id: string; recent: number } | undefined> {
  return maybe(
    db,
    sql<{ id: string; recent: number }>`select a.id, (select count(*) from invitation i
        where i.application_id = a.id and i.created_at > ${since}) as recent
      from application a join person p on p.application_id = a.id and p.role = 'principal'
      where a.number = ${number} and lower(p.email) = lower(${email})`,
  );
}

/** What a letter of this room is written from. */
export type LetterFacts = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly replyBy: Day;
  readonly receipt: string | null;
  readonly usesPortal: boolean | null;
  readonly someAbroad: boolean;
  readonly ownAccounts: number;
  readonly language: Lang;
};

export function letterFacts(db: Db, invitationId: string): Promise<LetterFacts | undefined> {
  return maybe(
    db,
    sql<LetterFacts>`select p.family_name, p.given_names, p.language, i.reply_by, i.receipt,
        (select bool_and(uses_portal) from answer where invitation_id = i.id) as uses_portal,
        exists (select from answer where invitation_id = i.id and in_canada = false) as some_abroad,
        (select count(*) from answer where invitation_id = i.id and own_account) as own_accounts
      from invitation i join person p on p.application_id = i.application_id and p.role = 'principal'
      where i.id = ${invitationId}`,
  );
}

/** Where letters to a family without an account go: the principal applicant's address and language on file. */
export async function principalAddress(
  db: Db,
  applicationId: string,
): Promise<{ address: string; language: Lang }> {
  return one(
    db,
    sql<{ address: string; language: Lang }>`select email as address, language from person
      where application_id = ${applicationId} and role = 'principal'`,
  );
}

/** The number of the receipt that this form was given. */
export async function receiptNumber(db: Db, once: string): Promise<string> {
  return (await one(db, sql<{ number: string }>`select number from receipt where once = ${once}`)).number;
}

export async function markReminded(trx: Trx, id: string, reminders: number, at: Date): Promise<void> {
  await run(
    trx,
    sql`update invitation set reminders = ${reminders}, last_reminder_at = ${at} where id = ${id}`,
  );
}

export async function markExpired(trx: Trx, id: string, at: Date): Promise<void> {
  await run(trx, sql`update invitation set expired_at = ${at} where id = ${id}`);
}

const waiting = sql`answered_at is null and superseded_at is null and expired_at is null`;

// Nobody is reminded of an invitation whose principal applicant's case was closed or went another way.
const answerable = sql`exists (select from person p join case_file c on c.person_id = p.id
  where p.application_id = invitation.application_id and p.role = 'principal' and c.landing = 'invited')`;

/** Takes one invitation for which a reminder is due: its n-th when it was made before `madeBefore[n]`. */
export function claimToRemind(
  trx: Trx,
  madeBefore: readonly Date[],
  now: Date,
): Promise<Invitation | undefined> {
  return maybe(
    trx,
    sql<Invitation>`select ${columns} from invitation
      where ${waiting} and ${answerable} and expires_at > ${now} and reminders < ${madeBefore.length}
        and created_at <= (${madeBefore.map((at) => at.toISOString())}::timestamptz[])[reminders + 1]
      order by created_at limit 1 for update skip locked`,
  );
}

/** Takes one invitation whose time is over and not yet recorded so. */
export function claimExpired(trx: Trx, now: Date): Promise<Invitation | undefined> {
  return maybe(
    trx,
    sql<Invitation>`select ${columns} from invitation where ${waiting} and expires_at <= ${now}
      order by created_at limit 1 for update skip locked`,
  );
}

/** Writes down that somebody asked for a new invitation. */
export async function insertInvitationRequest(
  db: Db,
  row: { readonly id: string; readonly number: string; readonly email: string; readonly at: Date },
): Promise<void> {
  await run(
    db,
    sql`insert into invitation_request (id, number, email, created_at)
      values (${row.id}, ${row.number}, ${row.email}, ${row.at})`,
  );
}

/** Takes the oldest request; another process skips it meanwhile. */
export function takeInvitationRequest(trx: Trx): Promise<{ number: string; email: string } | undefined> {
  return maybe(
    trx,
    sql<{ number: string; email: string }>`delete from invitation_request
      where id = ${firstDue('invitation_request', 'created_at', sql`true`)} returning number, email`,
  );
}
