import type { Page, Visit } from '../../case/page.ts';
import type { Reply } from '../../platform/http/page.ts';
import { both } from '../../platform/i18n.ts';
import { safeThen } from '../account.ts';
import { isFresh, stepUpHref } from './step-up.ts';
import { registrationOptions, requestOptions } from './webauthn.ts';
import type { AccountServices } from '../account-services.ts';

const json = (value: unknown, status = 200): Reply => ({
  kind: 'bytes',
  bytes: JSON.stringify(value),
  type: 'application/json; charset=utf-8',
  status,
});

/**
 * Asked by the script before the browser asks the person: what must be signed. A POST, because each answer is a row.
 * 401 with `href`: the person proves first who they are.
 */
export function optionsPage(tools: AccountServices): Page {
  const { services, limits } = tools;
  return {
    id: 'passkey.options',
    path: both({ en: '/passkey/options', fr: '/cle-d-acces/options' }),
    does: 'sign-in.open',
    show: async () => json({}),
    paused: () => json({}, 429),
    async act(visit, entered) {
      const { actor } = visit;
      const allowed = 'accountId' in actor ? await limits.challenge(actor.accountId) : undefined;
      if (allowed?.ok === false) return json({}, 429);
      switch (entered.text('purpose')) {
        case 'sign-in':
          return json(await requestOptions(services, undefined));
        case 'confirm':
          return 'sessionId' in actor && actor.kind !== 'newcomer'
            ? json(await requestOptions(services, actor))
            : json({}, 403);
        case 'register':
          return registration(tools, visit, entered.text('back'));
        default:
          return json({}, 403);
      }
    },
  };
}

async function registration({ services }: AccountServices, visit: Visit, back: string): Promise<Reply> {
  const { actor } = visit;
  const first = actor.kind === 'halfway' && actor.missing === 'passkey';
  if (!first && actor.kind !== 'applicant' && actor.kind !== 'representative' && actor.kind !== 'staff')
    return json({}, 403);
  if (!first && !(await isFresh(services, visit))) {
    return json({ href: stepUpHref(visit, safeThen(back) ?? visit.href('account.passkeys')) }, 401);
  }
  const options = await registrationOptions(services, actor);
  return options ? json(options) : json({}, 403);
}
