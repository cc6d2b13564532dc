import type { Applicant } from '../case/actor.ts';
import { may } from '../case/may.ts';
import { displayName } from '../case/names.ts';
import type { ActResult } from '../case/once.ts';
import { notNow } from '../case/refusals.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Entered } from '../platform/form.ts';
import { notFound, refuse, type Refused, type Reply, seeOther } from '../platform/http/page.ts';
import type { FamilyServices } from './acting.ts';
import { findRelative, othersActing, principalAccount, type Relative } from './acting-store.ts';
import { ActingView, AgreeView, NothingView } from './acting-views.tsx';
import { actingWords } from './acting-words.ts';
import { giveConsent, hideAddress, showAddress, withdrawConsent } from './consent.ts';
import { privateSince } from './consent-store.ts';

/** A person says who acts for them, and who sees their address. */
export function actingPages(services: FamilyServices): readonly Page[] {
  return [actingPage(services), agreePage(services), showAddressPage(services)];
}

type Own = { readonly actor: Applicant; readonly person: Relative };

async function ownOf({ db }: FamilyServices, visit: Visit): Promise<Own | undefined> {
  const { actor } = visit;
  const caseId = visit.params['caseId'] ?? '';
  if (actor.kind !== 'applicant' || !may(actor, 'consent.withdraw', { caseId })) return undefined;
  const person = await findRelative(db, caseId);
  return person && { actor, person };
}

const back = (visit: Visit) => ({ href: visit.href('home'), label: actingWords(visit.lang).back });

const answer = (visit: Visit, done: ActResult): Reply | Refused =>
  done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);

function actingPage(services: FamilyServices): Page {
  const { db, profile, clock } = services;
  return {
    id: 'acting',
    path: { en: '/people/:caseId/acting', fr: '/personnes/:caseId/qui-agit' },
    does: 'consent.withdraw',
    async show(visit): Promise<Reply> {
      const own = await ownOf(services, visit);
      if (!own) return notFound;
      const { caseId, applicationId } = own.person;
      const now = clock.now();
      const others = await othersActing(db, caseId, profile.zone);
      const body = (
        <ActingView
          visit={visit}
          person={own.person}
          zone={profile.zone}
          other={others.find(({ endsAt }) => endsAt === null || endsAt > now)}
          principal={await principalAccount(db, applicationId)}
          isPrivate={(await privateSince(db, caseId)) !== undefined}
        />
      );
      return { kind: 'page', title: actingWords(visit.lang).title, body, back: back(visit) };
    },
    async act(visit, entered) {
      const own = await ownOf(services, visit);
      if (!own) return notFound;
      const deed = { once: visit.once, actor: own.actor, caseId: own.person.caseId };
      const wanted = entered.text('do');
      if (wanted === 'hide') return answer(visit, await hideAddress(services, deed));
      if (wanted === 'withdraw') return answer(visit, await withdrawConsent(services, deed));
      return refuse([notNow]);
    },
  };
}

/** Whom the person could let act, while nobody does. */
async function askedFor({ db, profile }: FamilyServices, { person }: Own) {
  const others = await othersActing(db, person.caseId, profile.zone);
  if (person.role === 'principal' || others.length > 0) return undefined;
  return principalAccount(db, person.applicationId);
}

function agreePage(services: FamilyServices): Page {
  const id = 'acting.agree';
  return {
    id,
    path: { en: '/people/:caseId/acting/agree', fr: '/personnes/:caseId/qui-agit/accepter' },
    does: 'consent.give',
    async show(visit, _entered, problems): Promise<Reply> {
      const own = await ownOf(services, visit);
      if (!own) return notFound;
      const w = actingWords(visit.lang);
      const other = await askedFor(services, own);
      if (!other) {
        const body = <NothingView visit={visit} title={w.cannotTitle} says={w.cannotSays} />;
        return { kind: 'page', title: w.cannotTitle, body, back: back(visit) };
      }
      const name = displayName(other);
      const body = <AgreeView visit={visit} person={own.person} name={name} problems={problems} />;
      return { kind: 'page', title: w.agreeTitle({ name }), body, back: back(visit), form: true };
    },
    act: (visit, entered) => proven(services, visit, { pageId: id, entered }, giveConsent),
  };
}

/** The address is shown again only by somebody who has just proved who they are. */
function showAddressPage(services: FamilyServices): Page {
  const id = 'acting.show-address';
  return {
    id,
    path: { en: '/people/:caseId/acting/address', fr: '/personnes/:caseId/qui-agit/adresse' },
    does: 'consent.give',
    async show(visit): Promise<Reply> {
      return seeOther(visit.href('acting', { caseId: visit.params['caseId'] ?? '' }));
    },
    act: (visit, entered) => proven(services, visit, { pageId: 'acting', entered }, showAddress),
  };
}

type Posted = { readonly pageId: string; readonly entered: Entered };

async function proven(
  services: FamilyServices,
  visit: Visit,
  posted: Posted,
  work: typeof giveConsent,
): Promise<Reply | Refused> {
  const own = await ownOf(services, visit);
  if (!own) return notFound;
  const first = await services.askProof(visit, posted);
  if (first) return first;
  return answer(
    visit,
    await work(services, { once: visit.once, actor: own.actor, caseId: own.person.caseId }),
  );
}
