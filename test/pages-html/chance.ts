import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Makes this process begin at an instant, and takes the chance out of what lists are put in order by: no two readings
 * of the clock are equal, ids are counted, and numbers follow from those before.
 */
export function tameChance(begins: string): void {
  const real = Date.now;
  const shift = Date.parse(begins) - real();
  let last = 0;
  Date.now = () => {
    last = Math.max(last + 1, real() + shift);
    return last;
  };
  let made = 0;
  const randomUUID = () => {
    made += 1;
    return `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}` as const;
  };
  let drawn = 0;
  const randomInt = (below: number) => {
    drawn += 1;
    return crypto.createHash('sha256').update(String(drawn)).digest().readUIntBE(0, 6) % below;
  };
  Object.assign(crypto, { randomUUID, randomInt });
  syncBuiltinESMExports();
}
