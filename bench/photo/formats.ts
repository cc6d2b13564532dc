import type { Severity } from '../../src/photo/checks/findings.ts';
import type { Scored } from './score.ts';

/**
 * Why a format fixture is not as its row says; undefined when it is. Rows: `reject` is refused; `accept...` is taken
 * and has no unmended `fail`; `?` leaves both open; `warn`, `+warn` and `+note` want a finding of that kind.
 */
export function unlikeItsRow({ expect, refused, findings }: Scored): string | undefined {
  if (expect === 'reject') return refused === undefined ? 'taken' : undefined;
  if (refused !== undefined) return expect.endsWith('?') ? undefined : `refused: ${refused}`;
  const failing = findings.find(({ severity, fixed }) => severity === 'fail' && !fixed);
  if (failing) return `fail: ${failing.code}`;
  const kind = /(?:^|\+)(warn|note)$/.exec(expect)?.[1] as Severity | undefined;
  if (!kind) return undefined;
  const says = findings.some(({ severity }) => severity === kind);
  return says ? undefined : `no ${kind}`;
}
