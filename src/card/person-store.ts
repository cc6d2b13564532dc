import type { StateOf } from '../case/case.ts';
import { type Db, many, maybe, sql } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';
import type { CardState } from './card.ts';

/** Whose card it is, with or without an order. */
export type CardHolder = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly landing: StateOf<'landing'>;
  readonly photo: StateOf<'photo'>;
  readonly card: CardState;
  /** Also said of a private one: whoever else acts is not asked for it. */
  readonly hasAddress: boolean;
};

export function findCardHolder(db: Db, caseId: string): Promise<CardHolder | undefined> {
  return maybe(
    db,
    sql<CardHolder>`select p.family_name, p.given_names, c.landing, c.photo, c.card,
        exists (select from address where case_id = c.id and kind = 'mailing' and until is null)
          or c.id = any(portal_private()) as has_address
      from case_file c join person p on p.id = c.person_id where c.id = ${caseId}`,
  );
}

/** One step of a card, from the trail: `mailedOn` and `carrier` when it was mailed. */
export type CardEvent = {
  readonly act: string;
  readonly at: Date;
  readonly mailedOn: Day | null;
  readonly carrier: string | null;
};

/** Everything that happened to the cards of a case, oldest first. */
export function cardEvents(db: Db, caseId: string): Promise<readonly CardEvent[]> {
  return many(
    db,
    sql<CardEvent>`select act, at, entry::jsonb -> 'details' ->> 'mailedOn' as mailed_on,
        entry::jsonb -> 'details' ->> 'carrier' as carrier
      from audit where case_id = ${caseId} and act like 'card.%' order by seq`,
  );
}
