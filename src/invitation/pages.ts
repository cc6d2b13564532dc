import type { Page } from '../case/page.ts';
import { checkPage, declinePage, portalPage, receiptPage } from './answers-page.tsx';
import { invitationHelpPage, newInvitationPage, openPage } from './link-page.tsx';
import { personPages } from './person-page.tsx';
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
