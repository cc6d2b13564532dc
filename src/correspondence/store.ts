import { firstDue } from '../platform/db/due.ts';
import { type Db, many, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import type { Lang } from '../platform/i18n.ts';

type NewMail = {
  readonly id: string;
  readonly letter: string;
  readonly event: number;
  readonly accountId: string | null;
  readonly address: string;
  readonly language: Lang;
  readonly caseId: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly messageId: string;
  readonly at: Date;
};

/** The same event writes the same letter to the same address once. */
export async function insertOutbox(trx: Trx, mail: NewMail): Promise<void> {
  await run(
    trx,
    sql`insert into outbox (id, letter, event_seq, to_account_id, to_address, language, case_id, params, message_id,
        created_at, due_at)
      values (${mail.id}, ${mail.letter}, ${mail.event}, ${mail.accountId}, ${mail.address}, ${mail.language},
        ${mail.caseId}, ${JSON.stringify(mail.params)}, ${mail.messageId}, ${mail.at}, ${mail.at})
      on conflict do nothing`,
  );
}

export function accountAddress(db: Db, accountId: string): Promise<{ address: string; language: Lang }> {
  return one(
    db,
    sql<{
      address: string;
      language: Lang;
    }>`select email as address, language from addressee where id = ${accountId}`,
  );
}

/** A mail that a sender has taken upon itself until its lease ends. */
export type Leased = {
  readonly id: string;
  readonly letter: string;
  readonly toAccountId: string | null;
  readonly toAddress: string;
  readonly language: Lang;
  readonly caseId: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly messageId: string;
  readonly createdAt: Date;
  readonly attempts: number;
  /** When it was owed, or asked for again: from then it is tried for 72 hours. */
  readonly triedFrom: Date;
  /** Our server refused the last one: this letter finds out whether it still does. */
  readonly probes: boolean;
};

/**
 * Takes the oldest mail that is due, for `leaseId` until `until`; another sender skips it meanwhile. None while all mail
 * waits.
 */
export function leaseNext(db: Db, now: Date, leaseId: string, until: Date): Promise<Leased | undefined> {
  const due = sql`sent_at is null and gave_up_at is null and due_at <= ${now}
    and (lease_until is null or lease_until < ${now})
    and not exists (select from mail_pause where next_try_at > ${now})`;
  // Asked for again: the account may have another address by now, and the one before may be somebody else's.
  const to = sql`case when again_at is null or to_account_id is null then to_address
    else (select email from addressee where id = to_account_id) end`;
  return maybe(
    db,
    sql<Leased>`update outbox set lease_id = ${leaseId}, lease_until = ${until}, attempts = attempts + 1, to_address = ${to}
      where id = ${firstDue('outbox', 'due_at, created_at', due)}
      returning id, letter, to_account_id, to_address, language, case_id, params, message_id, created_at, attempts,
        coalesce(again_at, created_at) as tried_from, exists (select from mail_pause) as probes`,
  );
}

/** Marks a mail as taken by a mail server; false when the lease was lost meanwhile. */
export async function markSent(trx: Trx, id: string, leaseId: string, at: Date): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update outbox set sent_at = ${at}, lease_id = null, lease_until = null, last_error = null
      where id = ${id} and lease_id = ${leaseId}`,
  );
  return touched === 1;
}

type FailedTry = {
  readonly error: string;
  readonly at: Date;
  /** Undefined: given up for good. */
  readonly next: Date | undefined;
  /** The address takes no mail. */
  readonly unreachable: boolean;
};

/** After a failed try: due again at `next`, or given up for good when there is no next. */
export async function markFailed(db: Db, id: string, leaseId: string, failed: FailedTry): Promise<void> {
  const { error, at, next, unreachable } = failed;
  await run(
    db,
    sql`update outbox set last_error = ${error}, lease_id = null, lease_until = null,
        due_at = coalesce(${next ?? null}, due_at), gave_up_at = ${next ? null : at},
        unreachable_at = ${unreachable ? at : null}
      where id = ${id} and lease_id = ${leaseId}`,
  );
}

/** A letter that nobody tries to send any more. */
export type StoppedLetter = {
  readonly id: string;
  readonly letter: string;
  readonly toAddress: string;
  readonly gaveUpAt: Date;
  readonly unreachableAt: Date | null;
  /** Of the application that it is about; null where it is about no case. */
  readonly applicationNumber: string | null;
};

/** Letters that were given up, the newest first; at most 200. */
export function stoppedLetters(db: Db): Promise<readonly StoppedLetter[]> {
  return many(
    db,
    sql<StoppedLetter>`select o.id, o.letter, o.to_address, o.gave_up_at, o.unreachable_at, a.number as application_number
      from outbox o left join case_file f on f.id = o.case_id left join person p on p.id = f.person_id
        left join application a on a.id = p.application_id
      where o.gave_up_at is not null and o.sent_at is null order by o.gave_up_at desc, o.id limit 200`,
  );
}

/** Sets one letter that was given up, or all since an instant, on their way again as if new; gives their ids. */
export async function sendLettersAgain(
  trx: Trx,
  which: { readonly letter: string } | { readonly since: Date },
  at: Date,
): Promise<readonly string[]> {
  const chosen = 'letter' in which ? sql`id = ${which.letter}` : sql`gave_up_at >= ${which.since}`;
  const again = await many(
    trx,
    sql<{ id: string }>`update outbox set again_at = ${at}, due_at = ${at}, attempts = 0, gave_up_at = null,
        unreachable_at = null, last_error = null
      where sent_at is null and gave_up_at is not null and ${chosen} returning id`,
  );
  return again.map(({ id }) => id);
}

/** How often in a row our server refused us; 0 while it takes mail. */
export async function refusalsInARow(db: Db): Promise<number> {
  return (await maybe(db, sql<{ failures: number }>`select failures from mail_pause`))?.failures ?? 0;
}

/** All mail waits until then. */
export async function putPause(db: Db, now: Date, failures: number, until: Date): Promise<void> {
  await run(
    db,
    sql`insert into mail_pause (since, failures, next_try_at) values (${now}, ${failures}, ${until})
      on conflict (one_row) do update set failures = ${failures}, next_try_at = ${until}`,
  );
}

export async function endPause(db: Db): Promise<void> {
  await run(db, sql`delete from mail_pause`);
}

export type DemoMail = {
  readonly id: number;
  readonly messageId: string;
  readonly toAddress: string;
  readonly fromAddress: string;
  readonly subject: string;
  readonly textPart: string;
  readonly htmlPart: string;
  readonly at: Date;
};

/** Keeps a sent email in the demonstration's mailbox. */
export async function insertDemoMail(db: Db, mail: Omit<DemoMail, 'id'> & { raw: Buffer }): Promise<void> {
  await run(
    db,
    sql`insert into demo_mail (message_id, to_address, from_address, subject, raw, text_part, html_part, at)
      values (${mail.messageId}, ${mail.toAddress}, ${mail.fromAddress}, ${mail.subject}, ${mail.raw}, ${mail.textPart},
        ${mail.htmlPart}, ${mail.at})`,
  );
}

/** The newest demonstration mails first; only those to one address when it is given. */
export function listDemoMail(db: Db, to?: string, limit = 200): Promise<readonly DemoMail[]> {
  return many(
    db,
    sql<DemoMail>`select id, message_id, to_address, from_address, subject, text_part, html_part, at from demo_mail
      where ${to ?? null}::text is null or lower(to_address) = lower(${to ?? null}) order by id desc limit ${limit}`,
  );
}

/** One demonstration mail. */
export function findDemoMail(db: Db, id: number): Promise<DemoMail | undefined> {
  return maybe(
    db,
    sql<DemoMail>`select id, message_id, to_address, from_address, subject, text_part, html_part, at from demo_mail
      where id = ${id}`,
  );
}
