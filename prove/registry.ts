import type { Proof } from './proof.ts';
import { enumerate } from './proofs/enumerate.ts';
import { expire } from './proofs/expire.ts';
import { headers } from './proofs/headers.ts';
import { matrix } from './proofs/matrix.ts';
import { raceAccounts } from './proofs/race-accounts.ts';
import { scanner } from './proofs/scanner.ts';
import { session } from './proofs/session.ts';
import { sharedComputer } from './proofs/shared-computer.ts';
import { tempExpiry } from './proofs/temp-expiry.ts';
import { tempGuess } from './proofs/temp-guess.ts';
import { tempScope } from './proofs/temp-scope.ts';

/** Every proof, in the order in which all are run. */
export const PROOFS: readonly Proof[] = [
  matrix,
  tempGuess,
  tempExpiry,
  tempScope,
  enumerate,
  scanner,
  session,
  expire,
  sharedComputer,
  raceAccounts,
  headers,
];

/** Statements about what the portal does not do yet. */
export const NOT_BUILT: readonly string[] = ['rls', 'passkey', 'representative', 'birthday18'];
