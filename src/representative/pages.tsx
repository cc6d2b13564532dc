import type { Applicant } from '../case/actor.ts';
import { may } from '../case/may.ts';
import { displayName } from '../case/names.ts';
import type { Action } from '../case/policy.ts';
import { type CasePerson, findCasePerson } from '../case/store.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Entered } from '../platform/form.ts';
import { notFound, refuse, type Refused, type Reply, seeOther } from '../platform/http/page.ts';
import { inviteRepresentative, type RepresentativeServices, revokeRepresentative } from './actions.ts';
import { clientPages } from './client-pages.tsx';
import { checkAuthority } from './representative.ts';
import { namesOf, representationsOf } from './store.ts';
import { ListView, NewView } from './views.tsx';
import { representativeWords } from './words.ts';

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
  const { db, clock, profile } = services;
  return {
    id: 'representatives.of',
    path: { en: '/people/:caseId/representatives', fr: '/personnes/:caseId/representants' },
    does: 'representative.revoke',
    async show(visit): Promise<Reply> {
      const subject = await subjectOf(services, visit, 'representative.revoke');
      if (!subject) return notFound;
      const { caseId } = subject.person;
      const today = clock.today(profile.zone);
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
  const today = () => services.clock.today(services.profile.zone);
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
      return invite(services, visit, entered, { id, subject, today: today() });
    },
  };
}

type Invited = { readonly id: string; readonly subject: Subject; readonly today: string };

async function invite(
  services: RepresentativeServices,
  visit: Visit,
  entered: Entered,
  { id, subject, today }: Invited,
): Promise<Reply | Refused> {
  const { actor, person } = subject;
  const checked = checkAuthority(entered, today);
  if (!checked.ok) return refuse(checked.problems);
  const first = await services.askProof(visit, { pageId: id, entered });
  if (first) return first;
  const also = entered.all('also').filter((other) => actor.cases.includes(other));
  const inviting = { once: visit.once, actor, caseId: person.caseId, also, authority: checked.value };
  const done = await inviteRepresentative(services, inviting);
  return done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);
}
