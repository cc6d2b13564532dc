import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let base: string | undefined;

/** The test run's own folder (the runner removes it), or one of this process, removed when it ends. */
export function runFolder(): string {
  if (base !== undefined) return base;
  const given = process.env['PR_PORTAL_TEST_SCRATCH'];
  const folder = given ?? mkdtempSync(join(tmpdir(), 'pr-portal-test-'));
  mkdirSync(folder, { recursive: true });
  // PostgreSQL runs under an account of its own when we are root, and must get through.
  chmodSync(folder, 0o711);
  if (given === undefined) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  base = folder;
  return folder;
}

/** A new empty folder, outside the project, that is gone after the test run. */
export function scratchFolder(name: string): string {
  return mkdtempSync(join(runFolder(), `${name}-`));
}
