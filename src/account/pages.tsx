import type pg from 'pg';
import type { Services } from '../case/services.ts';
import type { Page } from '../case/visit.ts';
import { codesPages } from './factors/codes-pages.tsx';
import { optionsPage } from './factors/options-page.ts';
import { passkeyPages } from './factors/passkey-pages.tsx';
import { provePages } from './factors/prove-pages.tsx';
import { ownPages } from './own/pages.tsx';
import { recoveryPages } from './recovery/pages.tsx';
import { sessionPages } from './sessions/pages.tsx';
import { signInPages } from './sign-in/pages.tsx';
import { toolsOf } from './tools.ts';

/** Every page of the room. The pool is for the counters of wrong tries. */
export function accountPages(services: Services, parts: { readonly pool: pg.Pool }): readonly Page[] {
  const tools = toolsOf(services, parts);
  return [
    ...signInPages(tools),
    ...recoveryPages(tools),
    ...ownPages(tools),
    ...sessionPages(services),
    optionsPage(tools),
    ...passkeyPages(tools),
    ...codesPages(tools),
    ...provePages(tools),
  ];
}
