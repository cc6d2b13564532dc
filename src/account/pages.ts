import type { Page } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { emailPages } from './email-change/email-change-page.tsx';
import { linkPages } from './emailed-link-page.tsx';
import { lostFactorDeskPages } from './lost-factor/lost-factor-page.tsx';
import { stopLink } from './lost-factor/stop-link.ts';
import { codesPages } from './mfa/codes-page.tsx';
import { optionsPage } from './mfa/passkey-options-page.ts';
import { passkeyPages } from './mfa/passkey-page.tsx';
import { provePages } from './mfa/second-step-page.tsx';
import { recoveryPages } from './recovery/recovery-page.tsx';
import { sessionPages } from './sessions/sessions-page.tsx';
import { settingsPages } from './settings/settings-page.tsx';
import { signInPages } from './sign-in/sign-in-page.tsx';
import { ssoPages } from './sso/sso-page.tsx';
import { ownFilesPage, staffFilesPage } from './staff/household-page.tsx';
import { staffAccountPage } from './staff/staff-account-page.tsx';
import { staffAccountsPage } from './staff/staff-accounts-page.tsx';
import { staffNewPage } from './staff/staff-new-page.tsx';
import { accountServicesOf } from './account-services.ts';

/** Every page of the room. */
export function accountPages(services: Services): readonly Page[] {
  const tools = accountServicesOf(services);
  return [
    ...signInPages(tools),
    ...recoveryPages(tools),
    ...settingsPages(tools),
    ...emailPages(tools),
    ...linkPages(stopLink(services)),
    ...lostFactorDeskPages(services),
    staffAccountsPage(services),
    staffNewPage(tools),
    staffAccountPage(services),
    ownFilesPage(services),
    staffFilesPage(services),
    ...sessionPages(services),
    optionsPage(tools),
    ...passkeyPages(tools),
    ...codesPages(tools),
    ...provePages(tools),
    ...ssoPages(tools),
  ];
}
