import type { VNode } from 'preact';
import { maskNumber } from '../case/application-number.tsx';
import { displayName } from '../case/names.ts';
import type { Visit } from '../case/page.ts';
import { stateWords } from '../case/state-words.ts';
import { type Notation, Notations } from '../data/correction-view.tsx';
import { actLabel } from '../case/act-labels.ts';
import { letterLabel } from '../correspondence/letter-labels.ts';
import { maskEmail } from '../platform/email-address.ts';
import { elided } from '../platform/grammar.ts';
import { Card } from '../platform/html/card.tsx';
import { Notice, Tag } from '../platform/html/feedback.tsx';
import { type Column, DataTable, type Row } from '../platform/html/table.tsx';
import { type Day, formatInstant, formatInstantDay, wordsIn } from '../platform/i18n.ts';
import { type OnRecord, representationStatusOf } from '../representative/representative.ts';
import type {
  Application,
  Invited,
  Person,
  RepresentativeOnFile,
  SentLetter,
  SupportReceipt,
} from './store.ts';
import { reasonWords, supportWords } from './support-words.ts';
import type { Reason } from './support.ts';

export type FamilyRecord = {
  readonly application: Application;
  readonly people: readonly Person[];
  readonly notations: readonly Notation[];
  readonly invitations: readonly Invited[];
  readonly mails: readonly SentLetter[];
  readonly receipts: readonly SupportReceipt[];
  readonly authorities: Authorities;
};

type PersonProps = {
  readonly visit: Visit;
  readonly record: FamilyRecord;
  readonly reason: Reason;
  readonly now: Date;
  readonly tries: number;
};

/** Everything the desk may know of a family: how things stand, never a secret and never an email's words. */
export function FamilyView({ visit, record, reason, now, tries }: PersonProps): VNode {
  const { lang } = visit;
  const w = supportWords(lang);
  const { id: applicationId } = record.application;
  const done = visit.query.text('done');
  return (
    <>
      <h1>
        {w.application} {maskNumber(record.application.number)}
      </h1>
      {/^R-[\w-]{9}$/.test(done) && (
        <Notice kind="success" status>
          <p>{w.done({ number: done })}</p>
        </Notice>
      )}
      <p class="hint">{reasonWords[reason][lang]}</p>
      <h2>{w.people}</h2>
      {record.people.map((person) => (
        <PersonCard
          key={person.personId}
          visit={visit}
          applicationId={applicationId}
          person={person}
          notations={record.notations.filter(({ caseId }) => caseId === person.caseId)}
          reason={reason}
          now={now}
          tries={tries}
        />
      ))}
      <p>
        <a href={`${visit.href('support.invite', { applicationId })}?reason=${reason}`}>{w.resend}</a>
      </p>
      <AuthoritiesTable visit={visit} {...record.authorities} />
      <FamilyRecords {...{ visit, ...record }} />
    </>
  );
}

type CardProps = Omit<PersonProps, 'record'> & {
  readonly applicationId: string;
  readonly person: Person;
  readonly notations: readonly Notation[];
};

function PersonCard({ visit, applicationId, person, notations, reason, now, tries }: CardProps) {
  const w = supportWords(visit.lang);
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
          {[person.landing, person.photo, person.card]
            .map((state) => stateWords[state][visit.lang])
            .join(' · ')}
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
  const w = supportWords(visit.lang);
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

function access({ lang, zone }: Visit, person: Person, now: Date, tries: number): string {
  const w = supportWords(lang);
  if (person.hasPassword) return w.ownPassword;
  const until = person.temporaryExpiresAt;
  const alive = until !== null && until > now && (person.temporaryTries ?? 0) < tries;
  return alive ? w.temporaryUntil({ until: formatInstant(lang, until, zone) }) : w.temporaryDead;
}

type Props = {
  readonly visit: Visit;
  readonly invitations: readonly Invited[];
  readonly mails: readonly SentLetter[];
  readonly receipts: readonly SupportReceipt[];
};

/** What was sent to a family and what came from it: invitations, emails, receipts. */
function FamilyRecords({ visit, invitations, mails, receipts }: Props) {
  const w = supportWords(visit.lang);
  const when = (instant: Date) => formatInstant(visit.lang, instant, visit.zone);
  return (
    <>
      <h2>{w.invitations}</h2>
      <Table
        none={w.nothing}
        caption={w.invitations}
        columns={[{ head: w.sent }, { head: w.state }]}
        rows={invitations.map((one) => ({
          key: one.id,
          cells: [when(one.createdAt), invitationState(visit, one)],
        }))}
      />
      <Emails visit={visit} mails={mails} />
      <h2>{w.receipts}</h2>
      <Table
        none={w.nothing}
        caption={w.receipts}
        columns={[{ head: w.number }, { head: w.act }, { head: w.when }]}
        rows={receipts.map((one) => ({
          key: one.number,
          cells: [one.number, actLabel(one.act)[visit.lang], when(one.at)],
        }))}
      />
    </>
  );
}

function Emails({ visit, mails }: Pick<Props, 'visit' | 'mails'>) {
  const w = supportWords(visit.lang);
  return (
    <>
      <h2>{w.emails}</h2>
      <Table
        none={w.nothing}
        caption={w.emails}
        columns={[{ head: w.when }, { head: w.letter }, { head: w.to }, { head: w.state }]}
        rows={mails.map((mail) => ({
          key: mail.id,
          cells: [
            formatInstant(visit.lang, mail.createdAt, visit.zone),
            letterLabel(mail.letter)[visit.lang],
            maskEmail(mail.toAddress),
            mailState(visit, mail),
          ],
        }))}
      />
    </>
  );
}

function invitationState({ lang, zone }: Visit, { answeredAt, supersededAt, expiresAt }: Invited): string {
  const w = supportWords(lang);
  if (answeredAt) return w.answered;
  return supersededAt ? w.superseded : w.expires({ at: formatInstantDay(lang, expiresAt, zone) });
}

function mailState({ lang, zone }: Visit, { sentAt, gaveUpAt, lastError, attempts }: SentLetter): string {
  const w = supportWords(lang);
  if (sentAt) return w.mailSent({ at: formatInstant(lang, sentAt, zone) });
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

const words = wordsIn({
  title: { en: 'Representatives', fr: 'Représentants' },
  none: {
    en: 'Nobody is on record. Tell nobody but the person anything.',
    fr: "Personne n'est au dossier. Ne donnez de renseignements qu'à la personne elle-même.",
  },
  only: {
    en: 'A representative may look in the portal. Give none of it on the phone, and take no change from one. They can report the loss of their own codes.',
    fr: "Un représentant peut regarder dans le portail. Ne lui donnez aucun renseignement au téléphone et n'acceptez de lui aucun changement. Il peut signaler la perte de ses propres codes.",
  },
  name: { en: 'Name', fr: 'Nom' },
  state: { en: 'State', fr: 'État' },
  on: { en: 'on record', fr: 'au dossier' },
  later: { en: 'begins later', fr: 'commence plus tard' },
  over: { en: 'over', fr: 'expiré' },
  ended: { en: 'ended', fr: 'terminé' },
  lost: (p: { name: string }) => ({
    en: `Codes and phone of ${p.name} are lost`,
    fr: `Codes et téléphone perdus ${elided('de', p.name)}`,
  }),
});

type Authorities = {
  readonly rows: readonly OnRecord[];
  readonly today: Day;
  readonly applicationId: string;
  /** Those who can lose a second step of their own. */
  readonly withCodes: readonly RepresentativeOnFile[];
};

/** Who is, or was, on record as representative of somebody in the family. Numbers and days are what we ask: not shown. */
function AuthoritiesTable(props: Authorities & { readonly visit: Visit }) {
  const { visit, rows, today } = props;
  const { lang } = visit;
  const w = words(lang);
  return (
    <>
      <h2>{w.title}</h2>
      <p>{rows.length === 0 ? w.none : w.only}</p>
      {rows.length > 0 && (
        <DataTable
          caption={w.title}
          captionHidden
          columns={[{ head: w.name }, { head: w.state }]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [[row.name, row.firm].filter(Boolean).join(', '), w[representationStatusOf(row, today)]],
          }))}
        />
      )}
      <Losing {...props} />
    </>
  );
}

/** Where the loss of a representative's codes is reported. */
function Losing({ visit, applicationId, withCodes }: Authorities & { readonly visit: Visit }) {
  const reason = visit.query.text('reason');
  return withCodes.map(({ accountId, displayName }) => (
    <p key={accountId}>
      <a href={`${visit.href('support.lost-representative', { applicationId, accountId })}?reason=${reason}`}>
        {words(visit.lang).lost({ name: displayName })}
      </a>
    </p>
  ));
}
