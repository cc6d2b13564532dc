import type { Services } from '../case/services.ts';
import { fileOfPerson, findAccount } from './store.ts';

/** What others could guess of somebody: a password made of it is refused. */
export async function guessableWordsOf(
  { db, profile }: Pick<Services, 'db' | 'profile'>,
  accountId: string,
): Promise<readonly string[]> {
  const { product, productShort } = profile.names;
  const service = [product.en, product.fr, productShort.en, productShort.fr];
  const account = await findAccount(db, accountId);
  if (!account) return service;
  const own = [...service, account.userName, account.email, account.displayName];
  if (account.personId === null) return own;
  const file = await fileOfPerson(db, account.personId);
  return [...own, file.familyName, file.givenNames, file.applicationNumber, file.birthDate];
}
