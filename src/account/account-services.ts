import { WORKER } from '../case/row-security.ts';
import type { Services } from '../case/services.ts';
import type { Settings } from '../config/settings.ts';
import { inScope } from '../platform/db/scope.ts';
import { createHasher, type Hasher, type UsualHash } from './hashing.ts';
import { createLimits, type TryLimits } from './rate-limits.ts';
import { usualHash } from './store.ts';

/** What the room works with besides the services. */
export type AccountServices = {
  readonly services: Services;
  readonly hasher: Hasher;
  readonly limits: TryLimits;
};

export function accountServicesOf(services: Services): AccountServices {
  return {
    services,
    hasher: hasherOf(services.settings, usualHashOf(services)),
    limits: createLimits(services),
  };
}

const USUAL_FOR_MS = 10 * 60_000;

/** Looks every ten minutes which parameters most stored hashes have; as the worker, who sees all accounts. */
function usualHashOf({ db, clock }: Pick<Services, 'db' | 'clock'>): UsualHash {
  let kept: { readonly until: number; readonly hash: Promise<string | undefined> } | undefined;
  return () => {
    const now = clock.now().getTime();
    if (kept === undefined || kept.until <= now) {
      const hash = inScope(WORKER, () => usualHash(db));
      kept = { until: now + USUAL_FOR_MS, hash };
      // A database that was away for a moment is asked again at once.
      hash.catch(() => {
        kept = undefined;
      });
    }
    return kept.hash;
  };
}

/**
 * The hasher of this process. Two hashes at once leave a core for pages; about forty may wait, which is some seconds.
 * It begins at once to make its dummy hash, and whoever comes before that is done waits for it.
 */
export function hasherOf(settings: Settings, usual?: UsualHash): Hasher {
  const wanted = {
    memoryKiB: settings.ARGON2_MEMORY_MIB * 1024,
    passes: settings.ARGON2_PASSES,
    lanes: 1,
    atOnce: 2,
    waiting: 40,
  };
  const ready = createHasher(wanted, usual);
  let made: Hasher | undefined;
  ready.then(
    (hasher) => {
      made = hasher;
    },
    () => {},
  );
  return {
    hash: async (secret) => (await ready).hash(secret),
    verify: async (stored, secret) => (await ready).verify(stored, secret),
    needsRehash: (stored) => made?.needsRehash(stored) ?? false,
  };
}
