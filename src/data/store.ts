import { type Db, many, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day, Lang } from '../platform/i18n.ts';
import type { Correction, CorrectionDecision, CorrectionOutcome, DataPart } from './data.ts';
import type { Notation } from './correction-view.tsx';

/** The person of a case, as far as pages about their data need it. */
export type DataSubject = {
  readonly caseId: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly familyName: string;
  readonly givenNames: string;
  /** The person's own open account. */
  readonly holderId: string | null;
  readonly addressHidden: boolean;
};

export function findDataSubject(db: Db, caseId: string): Promise<DataSubject | undefined> {
  return maybe(
    db,
    sql<DataSubject>`select r.case_id, r.person_id, r.application_id, r.family_name, r.given_names, r.account_id as holder_id,
        exists (select from address_privacy v where v.case_id = r.case_id and v.until is null) as address_hidden
      from relative r where r.case_id = ${caseId}`,
  );
}

type NewRequest = Correction & {
  readonly id: string;
  readonly number: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly language: Lang;
  readonly at: Date;
  readonly replyBy: Day;
};

export async function insertCorrection(trx: Trx, row: NewRequest): Promise<void> {
  await run(
    trx,
    sql`insert into correction_request (id, number, case_id, account_id, part, wrong, should_be, evidence, line,
        language, asked_at, reply_by)
      values (${row.id}, ${row.number}, ${row.caseId}, ${row.accountId}, ${row.part}, ${row.wrong}, ${row.shouldBe},
        ${row.evidence}, ${row.line}, ${row.language}, ${row.at}, ${row.replyBy})`,
  );
}

/** How many corrections an account asked for since then. */
export async function correctionsSince(trx: Trx, accountId: string, since: Date): Promise<number> {
  const { n } = await one(
    trx,
    sql<{ n: number }>`select count(*) as n from correction_request
      where account_id = ${accountId} and asked_at > ${since}`,
  );
  return n;
}

/** Whether an error in a line of the document of a case waits for an answer; the case is locked. */
export async function isLineReported(trx: Trx, caseId: string, line: string): Promise<boolean> {
  const found = await maybe(
    trx,
    sql`select 1 from correction_request where case_id = ${caseId} and line = ${line} and outcome is null`,
  );
  return found !== undefined;
}

/** A request as its person sees it. */
export type CorrectionStanding = Correction & {
  readonly number: string;
  readonly askedAt: Date;
  readonly replyBy: Day;
  readonly outcome: CorrectionOutcome | null;
  readonly answer: string | null;
  readonly decidedAt: Date | null;
};

/** A request as the desk sees it. */
export type Open = CorrectionStanding & {
  readonly id: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly language: Lang;
};

const columns = sql`q.id, q.number, q.case_id, q.account_id, q.part, q.wrong, q.should_be, q.evidence, q.line, q.language, q.asked_at,
  q.reply_by, q.outcome, q.answer, q.decided_at, p.family_name, p.given_names, a.id as application_id,
  a.number as application_number`;
const joined = sql`correction_request q join case_file c on c.id = q.case_id join person p on p.id = c.person_id
  join application a on a.id = p.application_id`;

/** What waits for an answer: first what stops a confirmation, then the oldest. */
export function openCorrections(db: Db): Promise<readonly Open[]> {
  return many(
    db,
    sql<Open>`select ${columns} from ${joined} where q.outcome is null
      order by q.line is null, q.asked_at, q.number limit 200`,
  );
}

export function findRequest(db: Db, number: string): Promise<Open | undefined> {
  return maybe(db, sql<Open>`select ${columns} from ${joined} where q.number = ${number}`);
}

/** Whether officers have corrected the name of the person of a case since then. */
export async function isRenamedSince(trx: Trx, caseId: string, since: Date): Promise<boolean> {
  const found = await maybe(
    trx,
    sql`select 1 from audit where case_id = ${caseId} and act = 'name.correct' and at >= ${since} limit 1`,
  );
  return found !== undefined;
}

/** Writes the decision; false when there is one already. */
export async function decide(
  trx: Trx,
  row: CorrectionDecision & { readonly number: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update correction_request set outcome = ${row.outcome}, answer = ${row.answer}, decided_at = ${row.at},
        decided_by = ${row.by}
      where number = ${row.number} and outcome is null`,
  );
  return touched === 1;
}

/** Of these accounts, those that whoever asked, or the person, signs in with: nobody else is told of a request. */
export async function correctionAddressees(
  db: Db,
  caseId: string,
  askedBy: string,
  accounts: readonly { readonly accountId: string }[],
): Promise<readonly { readonly accountId: string }[]> {
  const own = await many(
    db,
    sql<{
      accountId: string;
    }>`select account_id from relative where case_id = ${caseId} and account_id is not null
      union select k.id from account k join case_file c on c.person_id = k.person_id where c.id = ${caseId}`,
  );
  const addressees = new Set([askedBy, ...own.map(({ accountId }) => accountId)]);
  return accounts.filter(({ accountId }) => addressees.has(accountId));
}

/** What a letter about a request names: never its words. */
export function correctionLetterFacts(
  db: Db,
  id: string,
): Promise<{ number: string; replyBy: Day; caseId: string; part: DataPart } | undefined> {
  return maybe(
    db,
    sql<{
      number: string;
      replyBy: Day;
      caseId: string;
      part: DataPart;
    }>`select number, reply_by, case_id, part
      from correction_request where id::text = ${id}`,
  );
}

/** What is asked and not answered, or was refused, in these cases: it stands beside what it is about. */
export function notationsOf(db: Db, caseIds: readonly string[]): Promise<readonly Notation[]> {
  return many(
    db,
    sql<Notation>`select number, case_id, part, wrong, should_be, line, outcome from correction_request
      where case_id = any(${caseIds}::uuid[]) and (outcome is null or outcome = 'refused') order by asked_at`,
  );
}
