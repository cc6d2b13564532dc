import type { Services } from '../../case/services.ts';
import type { Trx } from '../../platform/db/db.ts';
import { both } from '../../platform/i18n.ts';
import { type CorrectEmail, looksLikeEmail } from '../account.ts';
import { endOtherWays } from '../email/ask.ts';
import { askByDesk } from '../email/desk.ts';
import { endSessionsOf } from '../sessions/store.ts';
import { endTemporary, lockAccount, setEmail, wasOpened } from '../store.ts';

const words = {
  form: both({
    en: 'Enter an email address with an @ and a name behind it, like name@example.ca.',
    fr: 'Entrez une adresse de courriel avec un @ suivi d’un nom, comme nom@exemple.ca.',
  }),
  same: both({ en: 'This is the address on file already.', fr: "C'est déjà l'adresse au dossier." }),
  gone: both({ en: 'This account is closed.', fr: 'Ce compte est fermé.' }),
};

/**
 * See `CorrectEmail`. Of an account that nobody has used yet the address changes at once: what was sent to the old one
 * opens nothing from now on, its sessions end, and both addresses are told. Of one that was used, it is only asked for.
 */
export async function correctEmail(
  services: Pick<Services, 'clock' | 'profile' | 'secret' | 'record' | 'post'>,
  trx: Trx,
  { accountId, email, actor }: Parameters<CorrectEmail>[1],
): ReturnType<CorrectEmail> {
  if (!looksLikeEmail(email)) return [{ field: 'email', says: words.form }];
  const account = await lockAccount(trx, accountId);
  if (!account || account.kind !== 'applicant') return [{ field: 'email', says: words.gone }];
  if (account.email.toLowerCase() === email.toLowerCase()) return [{ field: 'email', says: words.same }];
  if (await wasOpened(trx, accountId))
    return (await askByDesk(services, trx, account, { email, actor })) ?? 'waits';
  const at = services.clock.now();
  await endOtherWays(services, trx, actor, accountId);
  await setEmail(trx, accountId, email);
  await endTemporary(trx, accountId);
  await endSessionsOf(trx, accountId, at);
  const letter = 'account.email-changed';
  const act = { act: 'account.change-email' as const, actor, details: { accountId }, letters: [letter] };
  const event = await services.record(trx, act);
  const { language } = account;
  await services.post(trx, { letter, event, to: { address: account.email, language } });
  await services.post(trx, { letter, event, to: { accountId } });
  return undefined;
}
