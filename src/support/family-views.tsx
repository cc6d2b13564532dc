import type { VNode } from 'preact';
import { displayName } from '../case/names.ts';
import type { Visit } from '../case/visit.ts';
import { type Notation, Notations } from '../data/data.ts';
import { Card } from '../platform/html/card.tsx';
import { Notice, Tag } from '../platform/html/feedback.tsx';
import { type Column, DataTable, type Row } from '../platform/html/table.tsx';
import { formatInstant, formatInstantDay, type Lang } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import { type Authorities, AuthoritiesTable } from './authorities.tsx';
import type { Application, Invited, Mail, Person, Receipt } from './store.ts';
import { maskEmail, type Reason } from './support.ts';
import { reasonWords, words } from './words.ts';

export type FamilyFile = {
  readonly application: Application;
  readonly people: readonly Person[];
  readonly notations: readonly Notation[];
  readonly invitations: readonly Invited[];
  readonly mails: readonly Mail[];
  readonly receipts: readonly Receipt[];
  readonly authorities: Authorities;
};

type PersonProps = {
  readonly visit: Visit;
  readonly file: FamilyFile;
  readonly reason: Reason;
  readonly now: Date;
  readonly tries: number;
};

/** Everything the desk may know of a family: how things stand, never a secret and never an email's words. */
export function FamilyView({ visit, file, reason, now, tries }: PersonProps): VNode {
  const { lang } = visit;
  const w = words(lang);
  const { id: applicationId } = file.application;
  const done = visit.query.text('done');
  return (
    <>
      <h1>
        {w.application} {file.application.number}
      </h1>
      {/^R-[\w-]{9}$/.test(done) && (
        <Notice kind="success" status>
          <p>{w.done({ number: done })}</p>
        </Notice>
      )}
      <p class="hint">{reasonWords[reason][lang]}</p>
      <h2>{w.people}</h2>
      {file.people.map((person) => (
        <PersonCard
          key={person.personId}
          visit={visit}
          applicationId={applicationId}
          person={person}
          notations={file.notations.filter(({ caseId }) => caseId === person.caseId)}
          reason={reason}
          now={now}
          tries={tries}
        />
      ))}
      <p>
        <a href={`${visit.href('support.invite', { applicationId })}?reason=${reason}`}>{w.resend}</a>
      </p>
      <AuthoritiesTable visit={visit} {...file.authorities} />
      <Tables visit={visit} file={file} />
    </>
  );
}

type CardProps = Omit<PersonProps, 'file'> & {
  readonly applicationId: string;
  readonly person: Person;
  readonly notations: readonly Notation[];
};

function PersonCard({ visit, applicationId, person, notations, reason, now, tries }: CardProps) {
  const w = words(visit.lang);
  const email = person.accountEmail ?? person.email;
  return (
    <Card
      id={`person-${person.personId}`}
      title={displayName(person)}
      level={3}
      tag={person.bounced ? <Tag kind="bad">{w.bounced}</Tag> : undefined}
    >
      <Notations lang={visit.lang} rows={notations} />
      <ul>
        <li>
          {w.landing}: {person.landing} · {w.photo}: {person.photo} · {w.card}: {person.card}
        </li>
        <li>
          {w.email}: {email ? maskEmail(email) : '–'}
        </li>
        <li>
          {person.userName
            ? `${w.account}: ${person.userName}. ${access(visit, person, now, tries)}`
            : w.noAccount}
        </li>
        {person.userName && <li>{w.sessions({ n: person.sessions })}</li>}
      </ul>
      <Ways {...{ visit, applicationId, person, reason }} />
    </Card>
  );
}

/** What an agent can do for one person. */
function Ways({ visit, applicationId, person, reason }: Omit<CardProps, 'notations' | 'now' | 'tries'>) {
  const w = words(visit.lang);
  const at = (page: string) =>
    `${visit.href(page, { applicationId, personId: person.personId })}?reason=${reason}`;
  return (
    <p>
      {person.accountId && <a href={at('support.access')}>{w.sendAccess}</a>}{' '}
      {person.hasCodes && <a href={at('support.lost')}>{w.lost}</a>}{' '}
      {person.bounced && (person.accountId || person.role === 'principal') && (
        <a href={at('support.email')}>{w.correct}</a>
      )}{' '}
      {!person.accountId && person.role !== 'principal' && (
        <a href={at('support.own-account')}>{w.ownAccount}</a>
      )}
    </p>
  );
}

function access({ lang }: Visit, person: Person, now: Date, tries: number): string {
  const w = words(lang);
  if (person.hasPassword) return w.ownPassword;
  const until = person.temporaryExpiresAt;
  const alive = until !== null && until > now && (person.temporaryTries ?? 0) < tries;
  return alive ? w.temporaryUntil({ until: formatInstant(lang, until, ZONE) }) : w.temporaryDead;
}

function Tables({ visit, file }: { readonly visit: Visit; readonly file: FamilyFile }) {
  const w = words(visit.lang);
  const when = (instant: Date) => formatInstant(visit.lang, instant, ZONE);
  return (
    <>
      <h2>{w.invitations}</h2>
      <Table
        none={w.nothing}
        caption={w.invitations}
        columns={[{ head: w.sent }, { head: w.state }]}
        rows={file.invitations.map((one) => ({
          key: one.id,
          cells: [when(one.createdAt), invitationState(visit.lang, one)],
        }))}
      />
      <h2>{w.emails}</h2>
      <Table
        none={w.nothing}
        caption={w.emails}
        columns={[{ head: w.when }, { head: w.letter }, { head: w.to }, { head: w.state }]}
        rows={file.mails.map((mail) => ({
          key: mail.id,
          cells: [when(mail.createdAt), mail.letter, maskEmail(mail.toAddress), mailState(visit.lang, mail)],
        }))}
      />
      <h2>{w.receipts}</h2>
      <Table
        none={w.nothing}
        caption={w.receipts}
        columns={[{ head: w.number }, { head: w.act }, { head: w.when }]}
        rows={file.receipts.map((one) => ({ key: one.number, cells: [one.number, one.act, when(one.at)] }))}
      />
    </>
  );
}

function invitationState(lang: Lang, { answeredAt, supersededAt, expiresAt }: Invited): string {
  const w = words(lang);
  if (answeredAt) return w.answered;
  return supersededAt ? w.superseded : w.expires({ at: formatInstantDay(lang, expiresAt, ZONE) });
}

function mailState(lang: Lang, { sentAt, gaveUpAt, lastError, attempts }: Mail): string {
  const w = words(lang);
  if (sentAt) return w.mailSent({ at: formatInstant(lang, sentAt, ZONE) });
  return gaveUpAt ? w.mailFailed({ why: replyCode(lastError) }) : w.mailWaits({ n: attempts });
}

/** A mail server's answer may repeat the whole address; its code says enough. */
const replyCode = (error: string | null) =>
  /\b[45]\d\d\b(?: \d\.\d{1,3}\.\d{1,3})?/.exec(error ?? '')?.[0] ?? '–';

type TableProps = {
  readonly none: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

function Table({ none, caption, columns, rows }: TableProps) {
  return rows.length === 0 ? (
    <p>{none}</p>
  ) : (
    <DataTable caption={caption} captionHidden columns={columns} rows={rows} />
  );
}
