import { enteredBirthDate } from '../../platform/birth-date.ts';
import type { Staff } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction } from '../../platform/db/db.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../../platform/form.ts';
import { plainNumber } from '../account.ts';
import { lockStaff } from '../store.ts';
import { normaliseUserName } from '../user-name.ts';
import * as store from './household-store.ts';
import { householdRefusals as refusals } from './household-words.ts';

const LONGEST = 100;
/** A file that somebody declares is closed to colleagues too: nobody closes many. */
const MOST_FILES = 20;

/** Reads an application number or a client identifier. */
export function readNumber(entered: Entered): Checked<string> {
  const number = plainNumber(entered.text('number')).slice(0, 40);
  return number.length >= 6 ? good(number) : bad({ field: 'number', says: refusals.number });
}

/** Reads who somebody is outside of work. The birth date and the address may be left out. */
export function readDeclaration(entered: Entered): Checked<store.StaffDeclaration> {
  const text = (name: string) => entered.text(name).slice(0, LONGEST);
  const [familyName, birthDate] = [text('family'), enteredBirthDate(entered, 'birth')];
  const problems: Problem[] = [
    ...(familyName === '' ? [{ field: 'family', says: refusals.family }] : []),
    ...(birthDate === '' && entered.hasDay('birth') ? [{ field: 'birth', says: refusals.birth }] : []),
  ];
  if (problems.length > 0) return bad(...problems);
  return good({
    familyName,
    givenNames: text('given'),
    birthDate: birthDate === '' ? null : birthDate,
    line1: text('line1'),
    postalCode: text('postal')
      .toUpperCase()
      .replace(/\s+/g, '')
      .replace(/^(.{3})(.{3})$/, '$1 $2'),
  });
}

type About = { readonly actor: Staff; readonly accountId: string };

/** Adds a file to those that somebody of the staff must keep away from: their own, or one of their household. */
export function declareFile(
  { db, clock, record }: Services,
  { actor, accountId }: About,
  number: string,
): Promise<readonly Problem[] | undefined> {
  return inTransaction(db, async (trx) => {
    const declared = await store.declaredFiles(trx, accountId);
    if (declared.length >= MOST_FILES) return [{ field: 'number', says: refusals.many }];
    await store.insertFile(trx, { accountId, number, at: clock.now() });
    await record(trx, { act: 'staff.declare', actor, details: { accountId } });
    return undefined;
  });
}

/** Keeps who somebody is outside of work. They say it once; afterwards another administrator changes it. */
export function declarePerson(
  { db, clock, record }: Services,
  { actor, accountId }: About,
  declared: store.StaffDeclaration,
): Promise<readonly Problem[] | undefined> {
  return inTransaction(db, async (trx) => {
    const row = { ...declared, accountId, at: clock.now() };
    if (!(await store.insertDeclaration(trx, row))) {
      if (actor.accountId === accountId) return [{ field: 'form', says: refusals.once }];
      await store.replaceDeclaration(trx, row);
    }
    await record(trx, { act: 'staff.declare', actor, details: { accountId } });
    return undefined;
  });
}

/** Takes a declared file back: another administrator, never who must keep away from it. */
export function forgetFile(
  { db, record }: Services,
  { actor, accountId }: About,
  number: string,
): Promise<readonly Problem[] | undefined> {
  return inTransaction(db, async (trx) => {
    if (actor.accountId === accountId) return [{ field: 'form', says: refusals.own }];
    if (!(await store.deleteFile(trx, { accountId, number })))
      return [{ field: 'form', says: refusals.gone }];
    await record(trx, { act: 'staff.forget-declared', actor, details: { accountId } });
    return undefined;
  });
}

export type PermitWanted = { readonly number: string; readonly userName: string };

/** Lets somebody of the staff work on the file of a colleague: never the colleague, nor the administrator alone. */
export function permitFile(
  { db, clock, record }: Services,
  { actor, accountId }: About,
  { number, userName }: PermitWanted,
): Promise<readonly Problem[] | undefined> {
  return inTransaction(db, async (trx) => {
    const colleague = await lockStaff(trx, normaliseUserName(userName));
    if (!colleague) return [{ field: 'who', says: refusals.nobody }];
    if (colleague.id === accountId || colleague.id === actor.accountId)
      return [{ field: 'who', says: refusals.another }];
    const row = { number, accountId: colleague.id, givenBy: actor.accountId, at: clock.now() };
    await store.insertPermit(trx, row);
    await record(trx, { act: 'staff.permit', actor, details: { accountId: colleague.id } });
    return undefined;
  });
}
