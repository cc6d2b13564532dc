import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever the machine (getconf CLK_TCK). */
const TICK_MS = 10;

/** A process that runs in a namespace of its own is the grandchild of the one that we started. */
const DEEPEST = 4;

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended meanwhile.
    return undefined;
  }
};

/**
 * The processor time, in milliseconds, that a process and what it started have used so far; undefined where the system
 * does not tell, which only Linux does.
 */
export function processorMs(pid: number | undefined, depth = 0): number | undefined {
  const stat = pid === undefined ? undefined : read(`/proc/${pid}/stat`);
  if (stat === undefined || depth > DEEPEST) return undefined;
  // The name stands in brackets and may hold anything; the numbers follow the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const own = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  const children = read(`/proc/${pid}/task/${pid}/children`)?.trim().split(' ').filter(Boolean) ?? [];
  return children.reduce((sum, child) => sum + (processorMs(Number(child), depth + 1) ?? 0), own);
}
