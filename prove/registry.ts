import type { Proof } from './proof.ts';
import { explain } from './proofs/explain.ts';
import { pgbouncer } from './proofs/pgbouncer.ts';
import { photoLoad } from './proofs/photo-load.ts';
import { ambiguous } from './proofs/ambiguous.ts';
import { auditTamper } from './proofs/audit-tamper.ts';
import { birthday18 } from './proofs/birthday18.ts';
import { bodies } from './proofs/bodies.ts';
import { doors } from './proofs/doors.ts';
import { enumerate } from './proofs/enumerate.ts';
import { expire } from './proofs/expire.ts';
import { headers } from './proofs/headers.ts';
import { insider } from './proofs/insider.ts';
import { mailFaults } from './proofs/mail-faults.ts';
import { matrix } from './proofs/matrix.ts';
import { passkey } from './proofs/passkey.ts';
import { raceAccounts } from './proofs/race-accounts.ts';
import { rls } from './proofs/rls.ts';
import { representative } from './proofs/representative.ts';
import { sandbox } from './proofs/sandbox.ts';
import { scanner } from './proofs/scanner.ts';
import { session } from './proofs/session.ts';
import { sharedComputer } from './proofs/shared-computer.ts';
import { tempExpiry } from './proofs/temp-expiry.ts';
import { tempGuess } from './proofs/temp-guess.ts';
import { tempScope } from './proofs/temp-scope.ts';
import { text } from './proofs/text.ts';

/** Every proof, in the order in which all are run. */
export const PROOFS: readonly Proof[] = [
  matrix,
  rls,
  auditTamper,
  tempGuess,
  tempExpiry,
  tempScope,
  enumerate,
  scanner,
  session,
  passkey,
  expire,
  sharedComputer,
  raceAccounts,
  representative,
  birthday18,
  headers,
  mailFaults,
  text,
  bodies,
  doors,
  insider,
  ambiguous,
  photoLoad,
  explain,
  pgbouncer,
  sandbox,
];
