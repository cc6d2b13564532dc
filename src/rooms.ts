import type { FastifyInstance } from 'fastify';
import { accountLetters } from './account/emails.ts';
import { signInHref } from './account/account.ts';
import { identify } from './account/identify.ts';
import { makeAccount } from './account/make.ts';
import { accountPages } from './account/pages.tsx';
import { park, unpark } from './account/park.ts';
import { sendAccess } from './account/recovery/access.ts';
import { correctEmail } from './account/recovery/correct.ts';
import { accountSweeps } from './account/sweeps.ts';
import { addressLetters } from './address/emails.ts';
import { addressPages } from './address/pages.tsx';
import { cardWorks } from './card/actions.ts';
import { cardLetters } from './card/emails.ts';
import { cardPages } from './card/pages.tsx';
import { productionPages } from './card/production-pages.tsx';
import type { Actor } from './case/actor.ts';
import type { Work } from './case/move.ts';
import type { Letters, Services } from './case/services.ts';
import type { Page, Who } from './case/visit.ts';
import { pauseAbroad } from './declaration/actions.ts';
import { declarationPages } from './declaration/pages.tsx';
import { mailboxPages, mailboxRoutes } from './demo/mailbox.tsx';
import { familyPages } from './family/pages.tsx';
import { guidancePages } from './guidance/pages.tsx';
import { correctPersonEmail } from './intake/actions.ts';
import { answerInvitationRequest, inviter, resender, sweepInvitations } from './invitation/actions.ts';
import { invitationLetters } from './invitation/emails.ts';
import type { InviteFamily } from './invitation/invitation.ts';
import { invitationPages } from './invitation/pages.tsx';
import type { AnsweringServices } from './invitation/submit.ts';
import type { Parts } from './parts.ts';
import { photoLetters } from './photo/emails.ts';
import { photoPages } from './photo/pages.tsx';
import { decidePhoto, photosOf } from './photo/store.ts';
import type { Web } from './platform/http/web.ts';
import { proofWorks } from './proof/actions.ts';
import { proofLetters } from './proof/emails.ts';
import { proofPages } from './proof/pages.tsx';
import { reviewLetters } from './review/emails.ts';
import { reviewPages } from './review/pages.tsx';
import type { Desk } from './support/actions.ts';
import { supportPages } from './support/pages.tsx';
import type { Loop } from './worker.ts';

/** What is done from outside the pages: by the command line, and by the demonstration's families. */
export type Acts = { readonly invite: InviteFamily; readonly answering: AnsweringServices };

type Rooms = {
  readonly pages: readonly Page[];
  readonly letters: Letters;
  readonly works: Readonly<Record<string, Work>>;
  readonly sweeps: readonly Loop[];
  /** Who stands at the door: sessions, and forms kept across them. */
  readonly doors: Pick<Web<Actor, Who>, 'identify' | 'park' | 'unpark' | 'signIn'>;
  readonly extra: (app: FastifyInstance) => void;
  readonly acts: Acts;
};

/** Every room, in the order the applicant meets them, with what each gives to another as plain arguments. */
export function rooms(services: Services, parts: Parts): Rooms {
  const answering: AnsweringServices = {
    ...services,
    makeAccount: (trx, wanted) => makeAccount(services, trx, wanted),
    tellAbsence: (trx, absence) => pauseAbroad(services, trx, absence),
    correctPersonEmail,
  };
  return {
    pages: pagesOf(services, answering, parts),
    letters: {
      ...invitationLetters(services),
      ...accountLetters(services),
      ...addressLetters(services),
      ...photoLetters(services),
      ...reviewLetters(services),
      ...proofLetters(services),
      ...cardLetters(services),
    },
    works: { ...proofWorks(services), ...cardWorks(services) },
    sweeps: [
      { name: 'invitations', everyMs: 60_000, step: () => sweepInvitations(services) },
      {
        name: 'invitations.answer-requests',
        everyMs: 2_000,
        step: () => answerInvitationRequest(services),
      },
      ...accountSweeps(services),
    ],
    doors: {
      identify: (token) => identify(services, token),
      park: (token, page, visit, entered) => park(services, token, page, visit, entered),
      unpark: (actor, page, id) => unpark(services, actor, page, id),
      signIn: signInHref,
    },
    extra: (app) => mailboxRoutes(app, services),
    acts: { invite: inviter(services), answering },
  };
}

function pagesOf(services: Services, answering: AnsweringServices, parts: Parts): readonly Page[] {
  const desk: Desk = {
    sendAccess: (trx, accountId, actor) => sendAccess(services, trx, accountId, actor),
    correctEmail: (trx, correction) => correctEmail(services, trx, correction),
    correctPersonEmail,
    resendInvitation: resender(services),
  };
  return [
    ...guidancePages(services),
    ...invitationPages(answering),
    ...accountPages(services, parts),
    ...familyPages(services),
    ...declarationPages(services),
    ...addressPages(services),
    ...photoPages(services, parts),
    ...proofPages(services),
    ...cardPages(services),
    ...reviewPages(services, { decidePhoto, photosOf }),
    ...productionPages(services),
    ...supportPages(services, desk),
    ...mailboxPages(services),
  ];
}
