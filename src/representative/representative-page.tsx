import type { VNode } from 'preact';
import type { Applicant } from '../case/actor.ts';
import { may } from '../case/may.ts';
import { displayName } from '../case/names.ts';
import type { Page, Visit } from '../case/page.ts';
import type { Action } from '../case/policy.ts';
import { type CasePerson, findCasePerson } from '../case/store.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Card } from '../platform/html/card.tsx';
import { Checkboxes, Radios } from '../platform/html/choice.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { EmptyState, Tag } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { TextField } from '../platform/html/text.tsx';
import { notFound, refuse, type Refused, type Reply, seeOther } from '../platform/http/page.ts';
import { both, type Day, formatDay } from '../platform/i18n.ts';
import {
  inviteRepresentative,
  mayEnd,
  type RepresentativeServices,
  revokeRepresentative,
} from './actions.ts';
import { clientPages } from './client-page.tsx';
import {
  checkAuthority,
  LICENCE_BODIES,
  licenceWords,
  type OnRecord,
  representationStatusOf,
  SIGHTS,
} from './representative.ts';
import { namesOf, representationsOf } from './store.ts';
import { representationStatusWords, representativeWords, sightWords } from './representative-words.ts';

/** Whom a person lets look, and what the representatives see. */
export function representativePages(services: RepresentativeServices): readonly Page[] {
  return [listPage(services), newPage(services), ...clientPages(services)];
}

type Subject = { readonly actor: Applicant; readonly person: CasePerson };

async function subjectOf(
  { db }: RepresentativeServices,
  visit: Visit,
  action: Action,
): Promise<Subject | undefined> {
  const { actor } = visit;
  const caseId = visit.params['caseId'] ?? '';
  if (actor.kind !== 'applicant' || !may(actor, action, { caseId })) return undefined;
  const person = await findCasePerson(db, caseId);
  return person && { actor, person };
}

function listPage(services: RepresentativeServices): Page {
  const { db, clock } = services;
  return {
    id: 'representatives.of',
    tabTitle: both({ en: 'Representatives on record', fr: 'Représentants au dossier' }),
    path: { en: '/people/:caseId/representatives', fr: '/personnes/:caseId/representants' },
    does: 'representative.revoke',
    async show(visit): Promise<Reply> {
      const subject = await subjectOf(services, visit, 'representative.revoke');
      if (!subject) return notFound;
      const { caseId } = subject.person;
      const today = clock.today();
      const name = displayName(subject.person);
      const rows = await representationsOf(db, caseId, today);
      const w = representativeWords(visit.lang);
      return {
        kind: 'page',
        title: w.title({ name }),
        body: <ListView visit={visit} caseId={caseId} name={name} rows={rows} today={today} />,
        back: { href: visit.href('home'), label: w.back },
      };
    },
    async act(visit, entered): Promise<Reply | Refused> {
      const subject = await subjectOf(services, visit, 'representative.revoke');
      if (!subject) return notFound;
      const { actor, person } = subject;
      const { caseId } = person;
      const id = entered.text('end');
      const done = await revokeRepresentative(services, { once: visit.once, actor, caseId, id });
      return done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  };
}

/** The others for whom the visitor acts. */
async function othersOf({ db }: RepresentativeServices, { actor, person }: Subject) {
  const ids = actor.cases.filter((id) => id !== person.caseId);
  const found = ids.length > 0 ? await namesOf(db, ids) : [];
  return found.map((one) => ({ caseId: one.caseId, name: displayName(one) }));
}

function newPage(services: RepresentativeServices): Page {
  const id = 'representatives.new';
  const today = () => services.clock.today();
  return {
    id,
    path: { en: '/people/:caseId/representatives/new', fr: '/personnes/:caseId/representants/nouveau' },
    does: 'representative.invite',
    async check(_visit, entered) {
      const checked = checkAuthority(entered, today());
      return checked.ok ? [] : checked.problems;
    },
    async show(visit, entered, problems): Promise<Reply> {
      const subject = await subjectOf(services, visit, 'representative.invite');
      if (!subject) return notFound;
      const { caseId } = subject.person;
      const name = displayName(subject.person);
      const others = await othersOf(services, subject);
      const shown = { visit, entered, problems, caseId, name, others, today: today() };
      const w = representativeWords(visit.lang);
      return {
        kind: 'page',
        title: w.newTitle,
        body: <NewView {...shown} />,
        back: { href: visit.href('representatives.of', { caseId }), label: w.backToList },
        form: true,
      };
    },
    async act(visit, entered): Promise<Reply | Refused> {
      const subject = await subjectOf(services, visit, 'representative.invite');
      if (!subject) return notFound;
      return invite(services, visit, entered, { subject, today: today() });
    },
  };
}

type Invited = { readonly subject: Subject; readonly today: string };

async function invite(
  services: RepresentativeServices,
  visit: Visit,
  entered: Entered,
  { subject, today }: Invited,
): Promise<Reply | Refused> {
  const { actor, person } = subject;
  const checked = checkAuthority(entered, today);
  if (!checked.ok) return refuse(checked.problems);
  const also = entered.all('also').filter((other) => actor.cases.includes(other));
  const inviting = { once: visit.once, actor, caseId: person.caseId, also, authority: checked.value };
  const done = await inviteRepresentative(services, inviting);
  return done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);
}

type ListProps = {
  readonly visit: Visit;
  readonly caseId: string;
  readonly name: string;
  readonly rows: readonly OnRecord[];
  readonly today: Day;
};

/** Who is on record for a person, and one press to end it. */
function ListView({ visit, caseId, name, rows, today }: ListProps): VNode {
  const w = representativeWords(visit.lang);
  return (
    <>
      <h1>{w.title({ name })}</h1>
      <p class="lead">{w.lead}</p>
      {rows.length === 0 && (
        <EmptyState title={w.none}>
          <p>{w.noneSays}</p>
        </EmptyState>
      )}
      {rows.map((row) => (
        <RecordCard key={row.id} visit={visit} row={row} today={today} />
      ))}
      <ButtonRow>
        <LinkButton href={visit.href('representatives.new', { caseId })} kind="quiet">
          {w.add}
        </LinkButton>
        <a href={visit.href('representatives')}>{w.limits}</a>
      </ButtonRow>
    </>
  );
}

type RecordProps = { readonly visit: Visit; readonly row: OnRecord; readonly today: Day };

function RecordCard({ visit, row, today }: RecordProps) {
  const { lang, token } = visit;
  const w = representativeWords(lang);
  const { id, caseId, name, firm } = row;
  const standing = representationStatusOf(row, today);
  const open = standing === 'on' || standing === 'later';
  const day = (on: Day) => formatDay(lang, on);
  return (
    <Card
      id={`authority-${id}`}
      title={name}
      note={firm}
      tag={<Tag kind={open ? 'wait' : 'done'}>{representationStatusWords[standing][lang]}</Tag>}
    >
      <SummaryList
        lang={lang}
        rows={[
          { key: w.licence, value: licenceWords(lang, row) },
          { key: w.authority, value: <span translate={false}>{row.number}</span> },
          { key: w.dates, value: w.fromTo({ from: day(row.fromOn), to: day(row.toOn) }) },
          { key: w.sees, value: row.sees.map((sight) => sightWords[sight].what[lang]).join('; ') },
        ]}
      />
      {open && visit.actor.kind === 'applicant' && mayEnd(visit.actor, row) && (
        <Form
          action={visit.href('representatives.of', { caseId })}
          token={token}
          formId={`end-${row.number}`}
          hidden={{ end: id }}
        >
          <Button kind="danger">{w.end({ name })}</Button>
        </Form>
      )}
    </Card>
  );
}

type NewProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  readonly caseId: string;
  readonly name: string;
  /** Others for whom the visitor acts. */
  readonly others: readonly { readonly caseId: string; readonly name: string }[];
  readonly today: Day;
};

/** The whole authority on one page: who, proof of who, what they see, how long. */
function NewView(props: NewProps): VNode {
  const { visit, entered, problems, caseId, name, others } = props;
  const { lang, token } = visit;
  const w = representativeWords(lang);
  return (
    <>
      <h1>{w.newTitle}</h1>
      <p class="lead">{w.newLead({ name })}</p>
      <Form action={visit.href('representatives.new', { caseId })} token={token} problems={problems}>
        <Who {...props} />
        {others.length > 0 && (
          <Checkboxes
            lang={lang}
            name="also"
            label={w.also}
            optional
            options={others.map((other) => ({ value: other.caseId, label: other.name }))}
            values={entered.all('also')}
            problems={problems}
          />
        )}
        <Checkboxes
          lang={lang}
          name="sees"
          label={w.seesAsk}
          hint={w.seesHint}
          options={SIGHTS.map((sight) => ({
            value: sight,
            label: sightWords[sight].what[lang],
            hint: sightWords[sight].about[lang],
          }))}
          values={entered.all('sees')}
          problems={problems}
        />
        <HowLong {...props} />
        <Button>{w.send}</Button>
      </Form>
    </>
  );
}

function Who({ visit, entered, problems }: NewProps) {
  const { lang } = visit;
  const w = representativeWords(lang);
  const field = (name: string) => ({ lang, name, problems, value: entered.text(name) });
  return (
    <>
      <TextField {...field('name')} label={w.name} autocomplete="off" />
      <TextField {...field('firm')} label={w.firm} optional autocomplete="off" />
      <Radios
        {...field('body')}
        label={w.body}
        hint={w.bodyHint}
        options={Object.entries(LICENCE_BODIES).map(([value, label]) => ({ value, label: label[lang] }))}
      />
      <TextField {...field('licence')} label={w.licenceNumber} hint={w.licenceHint} width="medium" />
      <TextField {...field('email')} label={w.email} type="email" autocomplete="off" />
      <Radios
        {...field('language')}
        label={w.language}
        inline
        options={[
          { value: 'en', label: 'English' },
          { value: 'fr', label: 'Français' },
        ]}
      />
    </>
  );
}

function HowLong({ visit, entered, problems, today }: NewProps) {
  const { lang } = visit;
  const w = representativeWords(lang);
  const untouched = entered.empty && problems.length === 0;
  const from = untouched ? today : typedDay(entered, 'from');
  return (
    <>
      <DateField lang={lang} name="from" label={w.from} value={from} problems={problems} />
      <DateField
        lang={lang}
        name="to"
        label={w.to}
        hint={w.toHint}
        value={typedDay(entered, 'to')}
        problems={problems}
      />
    </>
  );
}
