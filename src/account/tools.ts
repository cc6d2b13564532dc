import type { Services } from '../case/services.ts';
import type { Settings } from '../settings.ts';
import { createHasher, type Hasher } from './hashing.ts';
import { createLimits, type Limits } from './limits.ts';

/** What the room works with besides the services. */
export type Tools = { readonly services: Services; readonly hasher: Hasher; readonly limits: Limits };

export function toolsOf(services: Services): Tools {
  return { services, hasher: hasherOf(services.settings), limits: createLimits(services) };
}

/**
 * The hasher of this process. Two hashes at once leave a core for pages; about forty may wait, which is some seconds.
 * It begins at once to make its dummy hash, and whoever comes before that is done waits for it.
 */
export function hasherOf(settings: Settings): Hasher {
  const ready = createHasher({
    memoryKiB: settings.ARGON2_MEMORY_MIB * 1024,
    passes: settings.ARGON2_PASSES,
    lanes: 1,
    atOnce: 2,
    waiting: 40,
  });
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
