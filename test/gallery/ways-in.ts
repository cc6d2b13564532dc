import { codeAt } from '../../src/account/mfa/codes.ts';
import { signIn } from '../../src/demo/steps/account.ts';
import { DEMO_PASSWORD, DEMO_STAFF } from '../../src/demo/staff.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { run, sql } from '../../src/platform/db/db.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { Live } from '../fixtures/portal/live-portal.ts';
import { authenticator, pressPasskey, bytesOfBase32 } from '../fixtures/people/authenticator.ts';
import { settled, type Walk } from './beginning.ts';

/** Who has codes from an app, by the digits of the application. */
export const CAREFUL = { en: '73001', fr: '73002' } as const;

/** Switches codes from an app on. */
export async function codesFromApp(live: Live, lang: Lang, who: Visitor): Promise<void> {
  await who.get(live.routes.href('account.app', {}, lang));
  const secret = bytesOfBase32(who.seen.html.querySelector('.secret')?.text ?? '');
  await who.submit({ code: codeAt(secret, live.runtime.clock.now()) });
}

/** Somebody who makes a passkey and codes from an app, then signs in with the password as far as the second step. */
export async function withFactors(walk: Walk): Promise<void> {
  const { live, lang, who } = walk;
  const { application } = await settled(walk, CAREFUL[lang], 'canada');
  const path = (id: string) => live.routes.href(id, {}, lang);
  await who.get(path('account.passkey-add'));
  await pressPasskey(who, live.origin, authenticator(live.origin));
  await who.follow(lang === 'en' ? '/remove' : '/retirer');
  await who.get(path('account.passkeys'));
  await codesFromApp(live, lang, who);
  await who.get(path('account.codes'));
  await who.get(path('account'));
  who.cookies.clear();
  await signIn(who, lang, application.people[0]?.email ?? '', DEMO_PASSWORD);
}

/** Somebody of the staff who must make a passkey before anything else, as in production. */
export async function needingPasskey({ live, lang, who }: Walk): Promise<void> {
  const { userName, password } = DEMO_STAFF.second;
  await signIn(who, lang, userName, password);
  await run(
    live.services.db,
    sql`update session set scope = 'add-passkey' where id = (
      select s.id from session s join account a on a.id = s.account_id
      where a.user_name = ${userName} order by s.created_at desc limit 1)`,
  );
  await who.get(live.routes.href('passkey.required', {}, lang));
}
