import type { Services } from '../case/services.ts';
import { checkInvariants, type Invariant } from './invariants.ts';

type Options = { readonly json?: boolean | undefined; readonly write?: (text: string) => void };

/** `portal case check`: a line for each invariant, or JSON. Gives the exit code: 0 when all hold, 1 when one is violated. */
export async function caseCheckCommand(
  services: Pick<Services, 'db' | 'files'>,
  options: Options = {},
): Promise<number> {
  const write = options.write ?? ((text: string) => process.stdout.write(text));
  const found = await checkInvariants(services);
  const ok = found.every(({ violations }) => violations === 0);
  if (options.json) write(`${JSON.stringify({ ok, invariants: found }, null, 2)}\n`);
  else for (const one of found) write(lines(one));
  return ok ? 0 : 1;
}

function lines({ code, says, count, violations, examples }: Invariant): string {
  const verdict = violations === 0 ? 'holds' : `VIOLATED ${violations} times`;
  const more = violations > examples.length ? [`   and ${violations - examples.length} more`] : [];
  return `${[`${code} ${verdict}: ${says} (${count} checked)`, ...examples.map((e) => `   ${e}`), ...more].join('\n')}\n`;
}
