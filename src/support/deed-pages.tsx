import { sessionBounds } from '../account/account.ts';
import { displayName } from '../case/names.ts';
import type { Services } from '../case/services.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Entered } from '../platform/form.ts';
import { notFound, type Reply, refuse, seeOther } from '../platform/http/page.ts';
import {
  requestClearing,
  requestOwnAccount,
  correctEmailAtDesk,
  type SupportAct,
  type SupportServices,
  recordView,
  resendInvitation,
  sendAccessAgain,
} from './actions.ts';
import { SupportActView, EmailField } from './form-views.tsx';
import { familyPeople, type Person } from './store.ts';
import { type Agent, ASKED, isId, isReason, maskEmail, type Reason } from './support.ts';
import { supportWords } from './words.ts';

export const agentOf = (visit: Visit): Agent => {
  if (visit.actor.kind !== 'staff') throw new Error('this page is for staff');
  return visit.actor;
};

export const reasonOf = (visit: Visit): Reason | undefined => {
  const reason = visit.query.text('reason');
  return isReason(reason) ? reason : undefined;
};

export const back = (visit: Visit) => ({
  href: visit.href('support'),
  label: supportWords(visit.lang).title,
});

type Chosen = { readonly person: Person; readonly reason: Reason };

async function choose({ db, clock, settings }: Services, visit: Visit): Promise<Chosen | undefined> {
  const { applicationId, personId } = visit.params;
  const reason = reasonOf(visit);
  if (!isId(applicationId) || !reason) return undefined;
  const people = await familyPeople(db, applicationId, sessionBounds(settings, clock.now()));
  const person = personId ? people.find((one) => one.personId === personId) : people[0];
  return person && { person, reason };
}

const deedOf = (visit: Visit, { person, reason }: Chosen, entered: Entered): SupportAct => ({
  once: visit.once,
  actor: agentOf(visit),
  caseId: person.caseId,
  reason,
  asked: ASKED.filter((one) => entered.all('asked').includes(one)),
});

export function toFamily(visit: Visit, reason: Reason, receipt: string): Reply {
  const { applicationId = '' } = visit.params;
  return seeOther(`${visit.href('support.person', { applicationId })}?reason=${reason}&done=${receipt}`);
}

type Kind = {
  readonly id: string;
  readonly does?: Page['does'];
  readonly path: Page['path'];
  readonly words: (
    visit: Visit,
    person: Person,
  ) => { readonly title: string; readonly says: string; readonly button: string };
  readonly withEmail?: boolean;
  readonly work: (
    person: Person,
    entered: Entered,
    deed: SupportAct,
    visit: Visit,
  ) => ReturnType<typeof sendAccessAgain>;
};

/** A page that does one thing about one person, once it is known whom the agent talks to. */
function deedPage(services: Services, kind: Kind): Page {
  return {
    id: kind.id,
    path: kind.path,
    does: kind.does ?? 'support.give-access',
    async show(visit, entered, problems): Promise<Reply> {
      const chosen = await choose(services, visit);
      if (!chosen) return notFound;
      await recordView(services, agentOf(visit), chosen.reason, [chosen.person.caseId]);
      const said = kind.words(visit, chosen.person);
      const shown = { visit, entered, problems };
      const body = (
        <SupportActView {...shown} {...said}>
          {kind.withEmail && <EmailField {...shown} />}
        </SupportActView>
      );
      return { kind: 'page', title: said.title, body, back: back(visit), form: true };
    },
    async act(visit, entered) {
      const chosen = await choose(services, visit);
      if (!chosen) return notFound;
      const done = await kind.work(chosen.person, entered, deedOf(visit, chosen, entered), visit);
      return done.ok ? toFamily(visit, chosen.reason, done.receipt) : refuse(done.problems);
    },
  };
}

export function accessPage(services: Services, desk: SupportServices): Page {
  return deedPage(services, {
    id: 'support.access',
    path: {
      en: '/staff/support/applications/:applicationId/people/:personId/access',
      fr: '/personnel/soutien/demandes/:applicationId/personnes/:personId/acces',
    },
    words({ lang }, person) {
      const w = supportWords(lang);
      const says = w.accessSays({ to: maskEmail(person.accountEmail ?? '') });
      return { title: w.accessTitle({ name: displayName(person) }), says, button: w.send };
    },
    work: (person, _entered, deed) => sendAccessAgain(services, desk, person.accountId ?? deed.once, deed),
  });
}

export function emailPage(services: Services, desk: SupportServices): Page {
  return deedPage(services, {
    id: 'support.email',
    does: 'support.correct',
    path: {
      en: '/staff/support/applications/:applicationId/people/:personId/email',
      fr: '/personnel/soutien/demandes/:applicationId/personnes/:personId/courriel',
    },
    withEmail: true,
    words({ lang }, person) {
      const w = supportWords(lang);
      return { title: w.correctTitle({ name: displayName(person) }), says: w.correctSays, button: w.save };
    },
    work: (person, entered, deed) => correctEmailAtDesk(services, desk, person, entered.text('email'), deed),
  });
}

export function lostFactorPage(services: Services, desk: SupportServices): Page {
  return deedPage(services, {
    id: 'support.lost',
    does: 'support.clear',
    path: {
      en: '/staff/support/applications/:applicationId/people/:personId/lost-codes',
      fr: '/personnel/soutien/demandes/:applicationId/personnes/:personId/codes-perdus',
    },
    words({ lang }, person) {
      const w = supportWords(lang);
      return { title: w.lostTitle({ name: displayName(person) }), says: w.lostSays, button: w.lostAsk };
    },
    work: (person, _entered, deed) => requestClearing(services, desk, person.accountId ?? deed.once, deed),
  });
}

export function ownAccountPage(services: Services, desk: SupportServices): Page {
  return deedPage(services, {
    id: 'support.own-account',
    does: 'support.own-account',
    path: {
      en: '/staff/support/applications/:applicationId/people/:personId/own-account',
      fr: '/personnel/soutien/demandes/:applicationId/personnes/:personId/propre-compte',
    },
    withEmail: true,
    words({ lang }, person) {
      const w = supportWords(lang);
      const title = w.ownAccountTitle({ name: displayName(person) });
      return { title, says: w.ownAccountSays, button: w.ownAccountAsk };
    },
    work: (_person, entered, deed) => requestOwnAccount(services, desk, entered.text('email'), deed),
  });
}

export function invitePage(services: Services, desk: SupportServices): Page {
  return deedPage(services, {
    id: 'support.invite',
    path: {
      en: '/staff/support/applications/:applicationId/invitation',
      fr: '/personnel/soutien/demandes/:applicationId/invitation',
    },
    words: ({ lang }) => ({
      title: supportWords(lang).resend,
      says: supportWords(lang).resendSays,
      button: supportWords(lang).send,
    }),
    work: (_person, _entered, deed, visit) =>
      resendInvitation(services, desk, visit.params['applicationId'] ?? '', deed),
  });
}
