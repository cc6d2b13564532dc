import type { Visit } from '../case/visit.ts';
import type { Problem } from '../platform/form.ts';
import type { Day } from '../platform/i18n.ts';
import type { Profile } from '../profile.ts';
import type { CardEvent, CardHolder } from './person-store.ts';
import type { Order } from './store.ts';

/** What the person's page about a card is made from; no order before one is made. */
export type CardPageProps = {
  readonly visit: Visit;
  readonly caseId: string;
  readonly holder: CardHolder;
  readonly order: Order | undefined;
  readonly events: readonly CardEvent[];
  readonly profile: Profile;
  readonly today: Day;
  readonly problems: readonly Problem[];
};
