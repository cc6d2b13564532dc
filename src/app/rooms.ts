import type { FastifyInstance } from 'fastify';
import { authHooks, type AuthHooks } from '../account/auth-hooks.ts';
import { accountLettersOf } from '../account/letters.ts';
import { createLimits } from '../account/rate-limits.ts';
import { requestClearing } from '../account/lost-factor/actions.ts';
import { makeAccount, makeRepresentative } from '../account/make-account.ts';
import { accountPages } from '../account/pages.ts';
import { correctEmail, sendAccess } from '../account/recovery/access.ts';
import { identifySessionByHash } from '../account/sessions/session.ts';
import { actFor, endActing } from '../account/store.ts';
import { accountSweeps } from '../account/sweeps.ts';
import { deleteAbandonedDrafts } from '../address/actions.ts';
import { addressPages } from '../address/address-page.tsx';
import { addressLetters } from '../address/letters.ts';
import { auditSweeps } from '../audit/sweeps.ts';
import { cardWorks } from '../card/actions.ts';
import { cardPages } from '../card/card-page.tsx';
import { cardLetters } from '../card/letters.ts';
import { productionPages } from '../card/production/production-page.tsx';
import type { Work } from '../case/move.ts';
import { unnamedFilesSweep } from '../platform/files/unnamed-store.ts';
import type { Page } from '../case/page.ts';
import type { Letters, Services } from '../case/services.ts';
import { dataPages } from '../data/data-page.tsx';
import { dataLetters } from '../data/letters.ts';
import { notationsOf } from '../data/store.ts';
import { pauseAbroad } from '../declaration/actions.ts';
import { changesOf, considerChange } from '../declaration/change/change-store.ts';
import { declarationLetters } from '../declaration/letters.ts';
import { declarationPages } from '../declaration/declaration-page.tsx';
import { correspondencePages, mailboxRoutes } from '../correspondence/mailbox-page.tsx';
import { ecoprWorks } from '../ecopr/actions.ts';
import { ecoprPages } from '../ecopr/ecopr-page.tsx';
import { lineOfCase, proofreadingOf } from '../ecopr/proofreading/actions.ts';
import { ecoprLetters } from '../ecopr/letters.ts';
import { actingPages, keepingPrivate } from '../family/acting/acting-page.tsx';
import type { FamilyServices } from '../family/acting/acting.ts';
import { familyDeskPage } from '../family/own-account/desk-page.tsx';
import { askForAddress, askForPerson } from '../family/own-account/desk.ts';
import { sweepBirthday } from '../family/own-account/coming-of-age.ts';
import { familyPages } from '../family/home/home-page.tsx';
import { familyLetters } from '../family/letters.ts';
import { ownAccountPages } from '../family/own-account/own-account-page.tsx';
import { answerOwnAccountRequest, withWishes } from '../family/own-account/own-account.ts';
import { guidancePages } from '../guidance/guidance-page.tsx';
import { correctPersonEmail, correctPersonName } from '../intake/actions.ts';
import type { InviteFamily } from '../intake/intake.ts';
import { foldNames } from '../intake/store.ts';
import {
  answerInvitationRequest,
  createInvite,
  createResend,
  sweepInvitations,
} from '../invitation/actions.ts';
import { invitationLetters } from '../invitation/letters.ts';
import { invitationPages } from '../invitation/pages.ts';
import type { AnsweringServices } from '../invitation/submit.ts';
import { coachPages } from '../photo/capture/pages.ts';
import { cropSweeps } from '../photo/crop/actions.ts';
import { photoLetters } from '../photo/letters.ts';
import { photoPages } from '../photo/photo-page.tsx';
import { checkerSweeps } from '../photo/public-check/actions.ts';
import { checkerPages } from '../photo/public-check/public-check-page.tsx';
import { decidePhoto, photosOf } from '../photo/store.ts';
import { recheckSweeps } from '../photo/upload/recheck.ts';
import { recheckLetters } from '../photo/upload/letters.ts';
import { type RepresentativeServices, representativeWorks } from '../representative/actions.ts';
import { representativeLetters } from '../representative/letters.ts';
import { representativePages } from '../representative/representative-page.tsx';
import { representationsIn } from '../representative/store.ts';
import { claimOf } from '../review/store.ts';
import { scanPages, type ScanServices } from '../scan/scan-page.tsx';
import { scansOf } from '../scan/store.ts';
import { reviewLetters } from '../review/letters.ts';
import { reviewPages } from '../review/queue-page.tsx';
import type { SupportServices } from '../support/actions.ts';
import { supportSweeps } from '../support/compare.ts';
import { supportPages } from '../support/support-page.tsx';
import type { Parts } from './parts.ts';
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
    works: { ...ecoprWorks(services), ...cardWorks(services), ...representativeWorks(services) },
    sweeps: [
      { name: 'intake.fold-names', everyMs: 60_000, step: () => foldNames(services.db) },
      { name: 'invitations', everyMs: 60_000, step: () => sweepInvitations(services) },
      {
        name: 'invitations.answer-requests',
        everyMs: 2_000,
        step: () => answerInvitationRequest(services),
      },
      unnamedFilesSweep(services),
      ...accountSweeps(services, { correctPersonEmail }),
      ...supportSweeps(services),
      { name: 'family.birthdays', everyMs: 30_000, step: () => sweepBirthday(acting) },
      { name: 'family.answer-requests', everyMs: 2_000, step: () => answerOwnAccountRequest(acting) },
      { name: 'address.forget', everyMs: 600_000, step: () => deleteAbandonedDrafts(services) },
      ...recheckSweeps({ ...services, photos: parts.photos }),
      ...cropSweeps(services),
      ...checkerSweeps(services),
      ...auditSweeps({ ...services, heads: parts.heads }),
    ],
    doors: authHooks(services),
    extra: (app) => mailboxRoutes(app, services),
    acts: { invite: createInvite(services), answering },
  };
}

/** The letters of every room. */
export const lettersOf = (services: Services): Letters => ({
  ...invitationLetters(services),
  ...accountLettersOf(services),
  ...familyLetters(services),
  ...representativeLetters(services),
  ...dataLetters(services),
  ...declarationLetters(services),
  ...addressLetters(services),
  ...photoLetters(services),
  ...recheckLetters(services),
  ...reviewLetters(services),
  ...ecoprLetters(services),
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
  countAsk: createLimits(services).ask,
});

/** Whether an officer has a case now. */
const holdsCaseOf =
  ({ clock }: Services): ScanServices['holdsCase'] =>
  async (db, caseId, { accountId }) =>
    (await claimOf(db, caseId, clock.now()))?.officerId === accountId;

/** What officers read and write of other rooms. */
const reviewing = (services: Services) => ({
  decidePhoto,
  photosOf,
  notationsOf,
  changesOf,
  considerChange,
  scansOf,
  correctPersonName,
  proofreadingOf: (db: Services['db'], caseId: string) => proofreadingOf(services, db, caseId),
});

/** What the support desk does of other rooms. */
const deskOf = (services: Services, acting: ActingServices): SupportServices => ({
  sendAccess: (trx, accountId, actor) => sendAccess(services, trx, accountId, actor),
  correctEmail: (trx, correction) => correctEmail(services, trx, correction),
  askForAddress: (trx, wanted) => askForAddress(acting, trx, wanted),
  askClearing: (trx, wanted) => requestClearing(services, trx, wanted),
  resendInvitation: createResend(services),
  askForPerson: (trx, wanted) => askForPerson(acting, trx, wanted),
  representationsIn,
  notationsOf,
});

function pagesOf(
  services: Services,
  answering: AnsweringServices,
  acting: ActingServices,
  parts: Parts,
): readonly Page[] {
  const desk = deskOf(services, acting);
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
    ...dataPages({ ...services, scansOf, lineOfCase: (db, which) => lineOfCase(services, db, which) }),
    ...scanPages({ ...services, holdsCase: holdsCaseOf(services) }),
    ...declarationPages(services),
    ...addressPages(services).map((page) => keepingPrivate(services, page)),
    ...photoPages(services, parts),
    ...checkerPages(services, parts),
    ...coachPages({ ...services, photos: parts.photos, holderOf }, parts.look.assets),
    ...ecoprPages(services),
    ...cardPages(services),
    ...reviewPages(services, reviewing(services)),
    ...productionPages(services),
    ...supportPages(services, desk),
    ...correspondencePages(services),
  ];
}
