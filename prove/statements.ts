/** One of the forty statements by which the portal is accepted. */
export type AcceptanceStatement = {
  readonly number: number;
  /** What is promised, in one line. */
  readonly says: string;
  /** The proofs that show it, or a part of it; none: nothing shows it yet. */
  readonly proofs: readonly string[];
  /** What of it these proofs do not show yet. */
  readonly lacks?: string;
};

const statement = (
  number: number,
  says: string,
  proofs: readonly string[] = [],
  lacks?: string,
): AcceptanceStatement => ({ number, says, proofs, ...(lacks && { lacks }) });

/** All forty, in their order: security, privacy, reliability, accessibility. */
export const STATEMENTS: readonly AcceptanceStatement[] = [
  statement(1, 'every requirement of ASVS that applies is linked to a test'),
  statement(2, 'scanners of web applications find nothing, and every planted defect'),
  statement(3, 'every route, role and owner: no leak, also without the checks of the portal', [
    'matrix',
    'rls',
  ]),
  statement(4, 'of 1,000 guesses at a temporary password at most five are looked at', ['temp-guess']),
  statement(5, 'a temporary password opens until the last second of day 14, and not after it', [
    'temp-expiry',
  ]),
  statement(6, 'a temporary password opens nothing but the choice of an own one', ['temp-scope']),
  statement(7, 'known and unknown names get the same bytes in the same time', ['enumerate']),
  statement(8, 'mail scanners use up no link and get no session', ['scanner']),
  statement(9, 'passkeys work, forged ones do not, and staff have no session without one', ['passkey']),
  statement(10, 'session tokens change at each event, and sessions end in time', ['session']),
  statement(11, 'every response carries the headers of security', ['headers']),
  statement(12, 'hostile photos crash nothing and leave no trailer and no place'),
  statement(
    13,
    'no secret or personal word in logs, queues, dumps and traces',
    ['text'],
    'queues, dumps, Referer and traces',
  ),
  statement(14, 'edits, deletions, reorderings and cuts of the audit trail are all found', ['audit-tamper']),
  statement(15, 'no altered PDF or code of a confirmation is taken for a genuine one'),
  statement(16, 'no lone member of staff can divert a card', ['insider']),
  statement(17, 'a representative changes nothing', ['representative']),
  statement(18, 'the edge speaks TLS 1.2 and 1.3 only'),
  statement(19, 'no secret in the code, all that it is made of listed, scripts of packages allow-listed'),
  statement(20, 'at least 90 of 100 mutants of sign-in, policy, outbox and expiry are killed'),
  statement(21, 'data is disposed of within a day of its time, and held data kept'),
  statement(22, 'each look of the staff is visible to the person within a minute'),
  statement(23, 'the copy of own data is complete, in both languages, within five minutes'),
  statement(24, 'a shared computer shows nothing after signing out', ['shared-computer']),
  statement(25, 'at the 18th birthday nobody sees a day too long or too short', ['birthday18']),
  statement(26, 'servers that are killed lose and double nothing'),
  statement(
    27,
    'a database that stops at once loses nothing acknowledged',
    ['ambiguous'],
    'stops of the server itself, and the time until it is back',
  ),
  statement(28, 'a full disk loses nothing'),
  statement(
    29,
    'a mail server that fails in any way loses no letter',
    ['mail-faults'],
    'slow servers, and six hours away',
  ),
  statement(30, 'decisions that race order one card each', ['race-accounts'], 'decisions and orders'),
  statement(
    31,
    'a flood leaves the others their answers in time',
    ['bodies', 'doors'],
    'the time of the others',
  ),
  statement(32, 'a backup is restored in time, and the invariants hold'),
  statement(33, 'a harness with a known fault fails'),
  statement(34, 'no page, and no error of it, has an accessibility violation, at 320 px and 400 %'),
  statement(35, 'the whole journey by keyboard and without scripts, in both languages'),
  statement(36, 'PDFs are tagged, titled and in reading order'),
  statement(37, 'the language switch loses no value at any step'),
  statement(38, 'both languages have the same keys, places and marks, and an easy grade'),
  statement(39, 'a session that ends at any step loses no answer', ['expire']),
  statement(40, 'an officer accepts in two keystrokes, and officers never collide'),
];
