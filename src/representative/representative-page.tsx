import type { VNode } from 'preact';
import { displayName } from '../case/names.ts';
import { loadOwnCase, type OwnCaseOfPerson, type CaseOwner, whoseCase } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import { type CountryToday, todayInCountry } from '../platform/clock.ts';
import type { MailReach } from '../platform/email-address.ts';
import { type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Card } from '../platform/html/card.tsx';
import { Checkboxes, Radios } from '../platform/html/choice.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { EmptyState, Tag } from '../platform/html/feedback.tsx';
import { EmailField } from '../platform/html/email.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { TextField } from '../platform/html/text.tsx';
import { refuse, seeOther } from '../platform/http/page.ts';
import { both, type Day, formatDay } from '../platform/i18n.ts';
import {
  type Inviting,
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

function listPage(services: RepresentativeServices): Page {
  const { db, clock } = services;
  return pageAbout({
    id: 'representatives.of',
    tabTitle: both({ en: 'Representatives on record', fr: 'Représentants au dossier' }),
    path: { en: '/people/:caseId/representatives', fr: '/personnes/:caseId/representants' },
    does: 'representative.revoke',
    load: (visit) => loadOwnCase(services, visit, 'representative.revoke'),
    async show(visit, { caseId, person }) {
      const today = clock.today();
      const whose = whoseCase(visit, caseId, person);
      const rows = await representationsOf(db, caseId, today);
      const w = representativeWords(visit.lang);
      return {
        kind: 'page',
        title: w.title(whose),
        body: <ListView visit={visit} caseId={caseId} whose={whose} rows={rows} today={today} />,
        back: { href: visit.href('home'), label: w.back },
      };
    },
    async act({ once, href }, { actor, caseId }, entered) {
      const done = await revokeRepresentative(services, { once, actor, caseId, id: entered.text('end') });
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

/** The others for whom the visitor acts. */
async function othersOf({ db }: RepresentativeServices, { actor, caseId }: OwnCaseOfPerson) {
  const ids = actor.cases.filter((id) => id !== caseId);
  const found = ids.length > 0 ? await namesOf(db, ids) : [];
  return found.map((one) => ({ caseId: one.caseId, name: displayName(one) }));
}

function newPage(services: RepresentativeServices): Page {
  const today = () => services.clock.today();
  return pageAbout({
    id: 'representatives.new',
    path: { en: '/people/:caseId/representatives/new', fr: '/personnes/:caseId/representants/nouveau' },
    does: 'representative.invite',
    load: (visit) => loadOwnCase(services, visit, 'representative.invite'),
    async show(visit, subject, form) {
      const { caseId, person } = subject;
      const others = await othersOf(services, subject);
      const props = { visit, ...form, caseId, name: displayName(person), others, today: today() };
      const w = representativeWords(visit.lang);
      return {
        kind: 'page',
        title: w.newTitle,
        body: <NewView {...props} />,
        back: { href: visit.href('representatives.of', { caseId }), label: w.backToList },
        form: true,
      };
    },
    read: (entered, subject) =>
      readInvitation(
        entered,
        subject,
        todayInCountry(services.clock, services.profile.countryZones),
        services.settings,
      ),
    async act({ once, href }, { actor, caseId }, invitation) {
      const done = await inviteRepresentative(services, { once, actor, caseId, ...invitation });
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

/** The authority, and for whom of the visitor's other cases it holds, too. */
function readInvitation(
  entered: Entered,
  { actor }: OwnCaseOfPerson,
  today: CountryToday,
  mail: MailReach,
): Checked<Pick<Inviting, 'also' | 'authority'>> {
  const authority = checkAuthority(entered, today, mail);
  if (!authority.ok) return authority;
  const also = entered.all('also').filter((other) => actor.cases.includes(other));
  return good({ also, authority: authority.value });
}

type ListProps = {
  readonly visit: Visit;
  readonly caseId: string;
  readonly whose: CaseOwner;
  readonly rows: readonly OnRecord[];
  readonly today: Day;
};

/** Who is on record for a person, and one press to end it. */
function ListView({ visit, caseId, whose, rows, today }: ListProps): VNode {
  const w = representativeWords(visit.lang);
  return (
    <>
      <h1>{w.title(whose)}</h1>
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
      <EmailField {...field('email')} entered={entered} label={w.email} />
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
