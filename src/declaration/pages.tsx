import { displayName } from '../case/names.ts';
import { findSigner } from '../case/store.ts';
import type { Services } from '../case/services.ts';
import type { Page, Visit } from '../case/visit.ts';
import { signing } from '../family/family.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { awayPage, backPage } from './abroad-pages.tsx';
import { makeDeclaration } from './actions.ts';
import { checkDeclaration, howSigned } from './declaration.ts';
import { lastDeclaration } from './store.ts';
import {
  declarationHomeLink,
  type Signature,
  type DeclarationSubject,
  declarationSubjectOf,
} from './subject.ts';
import { textOf } from './text.ts';
import { DeclarationForm, NothingToDeclare, SignedDeclarationView, declarationTitleOf } from './views.tsx';
import { declarationStateWords } from './words.ts';

/** Being in Canada: the declaration, a stay outside Canada, the return. */
export function declarationPages(services: Services): readonly Page[] {
  return [declarePage(services), awayPage(services), backPage(services)];
}

async function signatureOf(
  services: Services,
  visit: Visit,
  { person, actor }: DeclarationSubject,
): Promise<Signature> {
  const { db, profile, clock } = services;
  const mine = person.personId === actor.personId;
  const how = howSigned(mine, signing(person.birthDate, clock.today(profile.zone), profile.limits));
  const signer = how === 'self' ? person : await findSigner(db, actor.accountId);
  if (!signer) throw new Error('an applicant account has no person');
  const child = how === 'both' ? person : undefined;
  return { how, signer, child, text: textOf(profile.declaration, how, person, visit.lang) };
}

function declarePage(services: Services): Page {
  return {
    id: 'declare',
    path: { en: '/people/:caseId/declaration', fr: '/personnes/:caseId/declaration' },
    does: 'declaration.make',
    show: async (visit, entered, problems) => {
      const subject = await declarationSubjectOf(services, visit);
      if (!subject) return notFound;
      if (subject.file.landing === 'signed-in') return formReply(services, visit, subject, entered, problems);
      return stateReply(services, visit, subject);
    },
    check: async (visit, entered) => {
      const subject = await declarationSubjectOf(services, visit);
      if (subject?.file.landing !== 'signed-in') return [];
      const checked = checkDeclaration(entered, await signatureOf(services, visit, subject));
      return checked.ok ? [] : checked.problems;
    },
    act: async (visit, entered) => {
      const subject = await declarationSubjectOf(services, visit);
      if (!subject) return notFound;
      const signature = await signatureOf(services, visit, subject);
      const checked = checkDeclaration(entered, signature);
      if (!checked.ok) return refuse(checked.problems);
      const who = { actor: subject.actor, caseId: subject.file.id, once: visit.once };
      const said = { ...checked.value, language: visit.lang, signedText: signature.text, from: visit.from };
      const done = await makeDeclaration(services, who, said);
      return done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  };
}

async function formReply(
  services: Services,
  visit: Visit,
  subject: DeclarationSubject,
  entered: Entered,
  problems: readonly Problem[],
): Promise<Reply> {
  const signature = await signatureOf(services, visit, subject);
  return {
    kind: 'page',
    title: declarationTitleOf(visit.lang, subject),
    body: (
      <DeclarationForm
        visit={visit}
        subject={subject}
        signature={signature}
        version={services.profile.declaration.version}
        today={services.clock.today(services.profile.zone)}
        entered={entered}
        problems={problems}
      />
    ),
    back: declarationHomeLink(visit),
    form: true,
  };
}

async function stateReply({ db }: Services, visit: Visit, subject: DeclarationSubject): Promise<Reply> {
  const w = declarationStateWords(visit.lang);
  const { landing, id } = subject.file;
  const back = declarationHomeLink(visit);
  const signed =
    landing === 'declared' || landing === 'on-hold' || landing === 'confirmed'
      ? await lastDeclaration(db, id)
      : undefined;
  const { title, body } = signed
    ? {
        title: w.doneTitle,
        body: <SignedDeclarationView visit={visit} subject={subject} signed={signed} />,
      }
    : { title: w.notYetTitle, body: <NothingToDeclare visit={visit} subject={subject} /> };
  return { kind: 'page', title: title({ name: displayName(subject.person) }), body, back };
}
