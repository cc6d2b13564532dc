import type { VNode } from 'preact';
import { displayName } from '../case/names.ts';
import { stateWords } from '../case/state-words.ts';
import type { Visit } from '../case/visit.ts';
import { type Notation, Notations } from '../data/data.ts';
import { Card } from '../platform/html/card.tsx';
import { Notice, Tag } from '../platform/html/feedback.tsx';
import { formatInstant } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import { type Authorities, AuthoritiesTable } from './authorities.tsx';
import { FamilyRecords } from './family-records.tsx';
import type { Application, Invited, SentLetter, Person, SupportReceipt } from './store.ts';
import { maskEmail, type Reason } from './support.ts';
import { reasonWords, supportWords } from './words.ts';

export type FamilyFile = {
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
  readonly file: FamilyFile;
  readonly reason: Reason;
  readonly now: Date;
  readonly tries: number;
};

/** Everything the desk may know of a family: how things stand, never a secret and never an email's words. */
export function FamilyView({ visit, file, reason, now, tries }: PersonProps): VNode {
  const { lang } = visit;
  const w = supportWords(lang);
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
      <FamilyRecords {...{ visit, ...file }} />
    </>
  );
}

type CardProps = Omit<PersonProps, 'file'> & {
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

function access({ lang }: Visit, person: Person, now: Date, tries: number): string {
  const w = supportWords(lang);
  if (person.hasPassword) return w.ownPassword;
  const until = person.temporaryExpiresAt;
  const alive = until !== null && until > now && (person.temporaryTries ?? 0) < tries;
  return alive ? w.temporaryUntil({ until: formatInstant(lang, until, ZONE) }) : w.temporaryDead;
}
