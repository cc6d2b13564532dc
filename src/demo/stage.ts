import type { Approved } from '../intake/intake.ts';
import type { Waiting } from './mail.ts';
import type { Visitor } from './visitor.ts';

/** Where the deeds of the demonstration happen: a running portal, or one of this process. */
export type Stage = Waiting & {
  /** Somebody new with a browser. */
  readonly visitor: () => Visitor;
  /** Takes approved applications in; throws when it is refused. */
  readonly takeIn: (applications: readonly Approved[]) => Promise<void>;
};
