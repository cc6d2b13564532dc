import type { MakeAccount } from '../../account/account.ts';
import { ageOn, type AgeRules, type FamilyRole } from '../../case/ages.ts';
import type { Services } from '../../case/services.ts';
import type { CorrectPersonEmail } from '../../intake/intake.ts';
import type { Trx } from '../../platform/db/db.ts';
import type { Day } from '../../platform/i18n.ts';

/** Lets an account act for a case until somebody ends it. */
export type LetAct = (trx: Trx, acting: { accountId: string; caseId: string; at: Date }) => Promise<void>;

/** Ends acting at an instant; false when it had ended before. */
export type EndActing = (
  trx: Trx,
  acting: { accountId: string; caseId: string; until: Date },
) => Promise<boolean>;

/** Counts a request of somebody without a session; `waitMs` when there were too many. */
export type CountAsk = (attempt: {
  readonly identifier: string;
  readonly from: string;
}) => Promise<{ readonly ok: true } | { readonly ok: false; readonly waitMs: number }>;

/** What this room needs from others, as plain arguments. */
export type FamilyServices = Services & {
  readonly makeAccount: MakeAccount;
  readonly letAct: LetAct;
  readonly endActing: EndActing;
  readonly correctPersonEmail: CorrectPersonEmail;
  readonly countAsk: CountAsk;
};

type Grown = { readonly role: FamilyRole; readonly birthDate: Day };

/**
 * Whether somebody may have an account of their own now: every family member who is an adult today. The principal
 * applicant has one in any case.
 */
export function mayHaveOwnAccount({ role, birthDate }: Grown, today: Day, rules: AgeRules): boolean {
  return role !== 'principal' && ageOn(birthDate, today) >= rules.dependantActsForSelfAge;
}
