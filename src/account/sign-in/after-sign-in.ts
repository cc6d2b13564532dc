import type { Visit } from '../../case/page.ts';
import { safeThen } from '../account.ts';
import type { Scope } from '../sessions/store.ts';
import type { Account } from '../store.ts';

/** The page on which each kind of account begins. */
export const FIRST: Readonly<Record<Account['kind'], string>> = {
  applicant: 'home',
  representative: 'clients',
  staff: 'staff',
};

/** Where somebody who has a session belongs. */
export function landing(visit: Visit): string | undefined {
  const pages = { newcomer: 'choose-password', ...FIRST };
  const { actor } = visit;
  const { kind } = actor;
  if (kind === 'halfway')
    return hrefAfterSignIn(visit, actor.missing === 'passkey' ? 'add-passkey' : 'second-step');
  return kind in pages ? visit.href(pages[kind as keyof typeof pages]) : undefined;
}

/** Where a session leads that opens less than everything; the page that was wanted comes after it. */
export function hrefAfterSignIn(visit: Visit, scope: 'second-step' | 'add-passkey'): string {
  const then = safeThen(visit.query.text('then'));
  const href = visit.href(scope === 'second-step' ? 'second-step' : 'passkey.required');
  return then ? `${href}?then=${encodeURIComponent(then)}` : href;
}

/** Where whoever signed in goes: to what is still missing, to the page they wanted, or home. */
export function hrefOf(
  visit: Visit,
  { scope, kind }: { readonly scope: Scope; readonly kind: Account['kind'] },
): string {
  if (scope === 'second-step' || scope === 'add-passkey') return hrefAfterSignIn(visit, scope);
  return safeThen(visit.query.text('then')) ?? visit.href(FIRST[kind]);
}
