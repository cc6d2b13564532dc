import type { FastifyInstance } from 'fastify';
import { accountLettersOf } from './account/emails.ts';
import { authHooks, type AuthHooks } from './account/doors.ts';
import { identifySessionByHash } from './account/identify.ts';
import { actFor, endActing } from './account/acting-store.ts';
import { stepUpFirst } from './account/factors/step-up.ts';
import { createLimits } from './account/limits.ts';
import { makeAccount } from './account/make.ts';
import { makeRepresentative } from './account/make-representative.ts';
import { askClearing } from './account/lost/clear.ts';
import { accountPages } from './account/pages.tsx';
import { sendAccess } from './account/recovery/access.ts';
import { correctEmail } from './account/recovery/correct.ts';
import { accountSweeps } from './account/sweeps.ts';
import { forgetLeft } from './address/actions.ts';
import { addressLetters } from './address/emails.ts';
import { addressPages } from './address/pages.tsx';
import { cardWorks } from './card/actions.ts';
import { cardLetters } from './card/emails.ts';
import { cardPages } from './card/pages.tsx';
import { productionPages } from './card/production-pages.tsx';
import type { Work } from './case/move.ts';
import type { Letters, Services } from './case/services.ts';
import type { Page } from './case/visit.ts';
import { dataLetters } from './data/emails.ts';
import { dataPages } from './data/pages.tsx';
import { notationsOf } from './data/store.ts';
import { pauseAbroad } from './declaration/actions.ts';
import { declarationPages } from './declaration/pages.tsx';
import { mailboxPages, mailboxRoutes } from './demo/mailbox.tsx';
import type { FamilyServices } from './family/acting.ts';
import { actingPages } from './family/acting-pages.tsx';
import { familyLetters } from './family/emails.ts';
import { sweepBirthday } from './family/hand-over.ts';
import { askForPerson } from './family/desk.ts';
import { familyDeskPage } from './family/desk-pages.tsx';
import { answerOwnAccountRequest, withWishes } from './family/own-account.ts';
import { ownAccountPages } from './family/own-account-pages.tsx';
import { familyPages } from './family/pages.tsx';
import { keepingPrivate } from './family/privacy.tsx';
import { guidancePages } from './guidance/pages.tsx';
import { correctPersonEmail } from './intake/actions.ts';
import { answerInvitationRequest, inviter, resender, sweepInvitations } from './invitation/actions.ts';
import { invitationLetters } from './invitation/emails.ts';
import type { InviteFamily } from './invitation/invitation.ts';
import { invitationPages } from './invitation/pages.tsx';
import type { AnsweringServices } from './invitation/submit.ts';
import type { Parts } from './parts.ts';
import { checkerSweeps } from './photo/checker/actions.ts';
import { checkerPages } from './photo/checker/pages.tsx';
import { coachPages } from './photo/coach/pages.tsx';
import { cropSweeps } from './photo/cropping/forget.ts';
import { photoLetters } from './photo/emails.ts';
import { photoPages } from './photo/pages.tsx';
import { recheckLetters } from './photo/recheck/emails.ts';
import { recheckSweeps } from './photo/recheck/sweep.ts';
import { decidePhoto, photosOf } from './photo/store.ts';
import { proofWorks } from './proof/actions.ts';
import { proofLetters } from './proof/emails.ts';
import { proofPages } from './proof/pages.tsx';
import { type RepresentativeServices, representativeWorks } from './representative/actions.ts';
import { representativeLetters } from './representative/emails.ts';
import { representativePages } from './representative/pages.tsx';
import { representationsIn } from './representative/store.ts';
import { reviewLetters } from './review/emails.ts';
import { reviewPages } from './review/pages.tsx';
import type { SupportServices } from './support/actions.ts';
import { supportPages } from './support/pages.tsx';
import type { Loop } from './worker.ts';

/** What is done from outside the pages: by the command line, and by the demonstration's families. */
export type Acts = { readonly invite: InviteFamily; readonly answering: AnsweringServices };

type Rooms = {
  readonly pages: readonly Page[];
  readonly letters: Letters;
  readonly works: Readonly<Record<string, Work>>;
  readonly sweeps: readonly Loop[];
  readonly doors: AuthHooks;
  readonly extra: (app: FastifyInstance) => void;
  readonly acts: Acts;
};

/** Every room, in the order the applicant meets them, with what each gives to another as plain arguments. */
export function rooms(services: Services, parts: Parts): Rooms {
  const answering: AnsweringServices = {
    ...services,
    makeAccount: withWishes(services, (trx, wanted) => makeAccount(services, trx, wanted)),
    tellAbsence: (trx, absence) => pauseAbroad(services, trx, absence),
    correctPersonEmail,
  };
  const acting = actingOf(services);
  return {
    pages: pagesOf(services, answering, acting, parts),
    letters: lettersOf(services),
    works: { ...proofWorks(services), ...cardWorks(services), ...representativeWorks(services) },
    sweeps: [
      { name: 'invitations', everyMs: 60_000, step: () => sweepInvitations(services) },
      {
        name: 'invitations.answer-requests',
        everyMs: 2_000,
        step: () => answerInvitationRequest(services),
      },
      ...accountSweeps(services, { correctPersonEmail }),
      { name: 'family.birthdays', everyMs: 30_000, step: () => sweepBirthday(acting) },
      { name: 'family.answer-requests', everyMs: 2_000, step: () => answerOwnAccountRequest(acting) },
      { name: 'address.forget', everyMs: 600_000, step: () => forgetLeft(services) },
      ...recheckSweeps({ ...services, photos: parts.photos }),
      ...cropSweeps(services),
      ...checkerSweeps({ ...services, photos: parts.photos }),
    ],
    doors: authHooks(services),
    extra: (app) => mailboxRoutes(app, services),
    acts: { invite: inviter(services), answering },
  };
}

/** The letters of every room. */
export const lettersOf = (services: Services): Letters => ({
  ...invitationLetters(services),
  ...accountLettersOf(services),
  ...familyLetters(services),
  ...representativeLetters(services),
  ...dataLetters(services),
  ...addressLetters(services),
  ...photoLetters(services),
  ...recheckLetters(services),
  ...reviewLetters(services),
  ...proofLetters(services),
  ...cardLetters(services),
});

type ActingServices = FamilyServices & RepresentativeServices;

/** What the rooms about acting for others need of the rooms that hold accounts. */
const actingOf = (services: Services): ActingServices => ({
  ...services,
  makeAccount: (trx, wanted) => makeAccount(services, trx, wanted),
  makeRepresentative: (trx, wanted) => makeRepresentative(services, trx, wanted),
  letAct: (trx, acting) => actFor(trx, { ...acting, endsOn: null }),
  endActing,
  correctPersonEmail,
  askProof: (visit, posted) => stepUpFirst(services, visit, posted),
  countAsk: createLimits(services).ask,
});

function pagesOf(
  services: Services,
  answering: AnsweringServices,
  acting: ActingServices,
  parts: Parts,
): readonly Page[] {
  const desk: SupportServices = {
    sendAccess: (trx, accountId, actor) => sendAccess(services, trx, accountId, actor),
    correctEmail: (trx, correction) => correctEmail(services, trx, correction),
    correctPersonEmail,
    askClearing: (trx, wanted) => askClearing(services, trx, wanted),
    resendInvitation: resender(services),
    askForPerson: (trx, wanted) => askForPerson(acting, trx, wanted),
    representationsIn,
    notationsOf,
  };
  const holderOf = async (hash: Buffer) => (await identifySessionByHash(services, hash))?.actor;
  return [
    ...guidancePages(services),
    ...invitationPages(answering),
    ...accountPages(services),
    ...familyPages(services),
    ...actingPages(acting),
    ...ownAccountPages(acting),
    familyDeskPage(acting),
    ...representativePages(acting),
    ...dataPages(acting),
    ...declarationPages(services),
    ...addressPages(services, acting.askProof).map((page) => keepingPrivate(services, page)),
    ...photoPages(services, parts),
    ...checkerPages(services, parts),
    ...coachPages({ ...services, photos: parts.photos, holderOf }, parts.look.assets),
    ...proofPages(services),
    ...cardPages(services),
    ...reviewPages(services, { decidePhoto, photosOf, notationsOf }),
    ...productionPages(services),
    ...supportPages(services, desk),
    ...mailboxPages(services),
  ];
}
