import assert from 'node:assert/strict';
import { checkInvariants } from '../../src/audit/invariants.ts';
import type { TestPortal } from './portal.ts';

/** Closes a portal; fails when its database breaks an invariant: any, or one of `codes` where states were set by hand. */
export async function closeSound(portal: TestPortal, codes?: readonly string[]): Promise<void> {
  const checked = await checkInvariants(portal.services);
  await portal.close();
  const broken = checked.filter(({ code, violations }) => violations > 0 && (codes?.includes(code) ?? true));
  assert.deepEqual(broken, []);
}
