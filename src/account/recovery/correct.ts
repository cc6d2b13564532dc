import type { Services } from '../../case/services.ts';
import type { Trx } from '../../platform/db/db.ts';
import { both } from '../../platform/i18n.ts';
import { type CorrectEmail, looksLikeEmail } from '../account.ts';
import { endSessionsOf } from '../sessions/store.ts';
import { endTemporary, lockAccount, setEmail } from '../store.ts';
import { supersedeLinks } from './store.ts';

const words = {
  form: both({
    en: 'Enter an email address with an @ and a name behind it, like name@example.ca.',
    fr: 'Entrez une adresse de courriel avec un @ suivi d’un nom, comme nom@exemple.ca.',
  }),
  same: both({ en: 'This is the address on file already.', fr: "C'est déjà l'adresse au dossier." }),
  gone: both({ en: 'This account is closed.', fr: 'Ce compte est fermé.' }),
};

/**
 * See `CorrectEmail`. The old address may be somebody else's: what was sent there opens nothing from now on, its
 * sessions end, and both addresses are told.
 */
export async function correctEmail(
  { clock, record, post }: Pick<Services, 'clock' | 'record' | 'post'>,
  trx: Trx,
  { accountId, email, actor }: Parameters<CorrectEmail>[1],
): ReturnType<CorrectEmail> {
  if (!looksLikeEmail(email)) return [{ field: 'email', says: words.form }];
  const account = await lockAccount(trx, accountId);
  if (!account || account.kind !== 'applicant') return [{ field: 'email', says: words.gone }];
  if (account.email.toLowerCase() === email.toLowerCase()) return [{ field: 'email', says: words.same }];
  const at = clock.now();
  await setEmail(trx, accountId, email);
  await supersedeLinks(trx, accountId, at);
  await endTemporary(trx, accountId);
  await endSessionsOf(trx, accountId, at);
  const letters = ['account.email-changed'];
  const event = await record(trx, { act: 'account.change-email', actor, details: { accountId }, letters });
  const { language } = account;
  await post(trx, { letter: 'account.email-changed', event, to: { address: account.email, language } });
  await post(trx, { letter: 'account.email-changed', event, to: { accountId } });
  return undefined;
}
