import type { Approved } from '../intake/intake.ts';
import type { MailWait } from './mail.ts';
import type { Visitor } from './visitor.ts';

/** Where the deeds of the demonstration happen: a running portal, or one of this process. */
export type DemoContext = MailWait & {
  /** Somebody new with a browser. */
  readonly visitor: () => Visitor;
  /** Takes approved applications in; throws when it is refused. */
  readonly takeIn: (applications: readonly Approved[]) => Promise<void>;
};
