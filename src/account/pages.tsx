import type { Services } from '../case/services.ts';
import type { Page } from '../case/visit.ts';
import { emailPages } from './email/pages.tsx';
import { linkPages } from './links/link-pages.tsx';
import { lostFactorDeskPages } from './lost/desk-pages.tsx';
import { stopLink } from './lost/stop-link.ts';
import { codesPages } from './factors/codes-pages.tsx';
import { optionsPage } from './factors/options-page.ts';
import { passkeyPages } from './factors/passkey-pages.tsx';
import { provePages } from './factors/prove-pages.tsx';
import { settingsPages } from './own/pages.tsx';
import { recoveryPages } from './recovery/pages.tsx';
import { sessionPages } from './sessions/pages.tsx';
import { ssoPages } from './sign-on/pages.tsx';
import { signInPages } from './sign-in/pages.tsx';
import { accountServicesOf } from './tools.ts';

/** Every page of the room. */
export function accountPages(services: Services): readonly Page[] {
  const tools = accountServicesOf(services);
  return [
    ...signInPages(tools),
    ...recoveryPages(tools),
    ...settingsPages(tools),
    ...emailPages(tools),
    ...linkPages(tools, stopLink(services)),
    ...lostFactorDeskPages(services),
    ...sessionPages(services),
    optionsPage(tools),
    ...passkeyPages(tools),
    ...codesPages(tools),
    ...provePages(tools),
    ...ssoPages(tools),
  ];
}
