import type { Page } from '../case/visit.ts';
import { checkPage, declinePage, portalPage, receiptPage } from './answer-pages.tsx';
import { newInvitationPage, invitationHelpPage, openPage } from './door-pages.tsx';
import { personPages } from './person-pages.tsx';
import type { AnsweringServices } from './submit.ts';

/** Every page of the invitation: the door, the questions, the receipt, and help. */
export function invitationPages(services: AnsweringServices): readonly Page[] {
  return [
    openPage(services),
    newInvitationPage(services),
    portalPage(services),
    declinePage(services),
    ...personPages(services),
    checkPage(services),
    receiptPage(services),
    invitationHelpPage(services),
  ];
}
