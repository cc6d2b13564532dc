import { hash as argon2, parseOptions, verify as argon2Verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { LONGEST_PASSWORD, normalisePassword } from './passwords.ts';

export type HashingSettings = {
  /** Memory of one hash, in KiB. */
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  /** How many run at once: each takes a core and its memory. */
  readonly atOnce: number;
  /** How many may wait their turn; beyond, the answer is `busy`. */
  readonly waiting: number;
};

export type Hashed =
  | { readonly ok: true; readonly hash: string }
  | { readonly ok: false; readonly why: 'busy' };
/** `busy` says nothing about the password: tell the person to try again, and count no failure. */
export type Verified = { readonly ok: true } | { readonly ok: false; readonly why: 'wrong' | 'busy' };

export type Hasher = {
  /** Hashes a secret with argon2id. */
  hash(secret: string): Promise<Hashed>;
  /** Compares a secret with a stored hash. Without one it works as long and is always wrong: no account is revealed. */
  verify(stored: string | null | undefined, secret: string): Promise<Verified>;
  /** Whether a stored hash was made with other settings than today's and should be made anew after a sign-in. */
  needsRehash(stored: string): boolean;
};

/** Secrets beyond this many UTF-16 units are never hashed whole: no password is that long. */
const LONGEST_INPUT = LONGEST_PASSWORD * 8;

/** A stored hash with the parameters that most have; undefined while there is none. Asked often: keep it. */
export type UsualHash = () => Promise<string | undefined>;

const noneYet: UsualHash = async () => undefined;

type Options = { readonly memoryCost: number; readonly timeCost: number; readonly parallelism: number };

/**
 * A hash of nothing, to compare with where there is no account. It costs what most stored ones cost: after a change of
 * the settings these are older ones for a long while, and the time would tell them from unknown names.
 */
async function createDummy(options: Options, usual: UsualHash): Promise<() => Promise<string>> {
  const first = await argon2(randomBytes(32), options);
  let made = { like: '', dummy: Promise.resolve(first) };
  return async () => {
    const hash = await usual();
    const like = hash === undefined ? '' : JSON.stringify(parseOptions(hash));
    if (like !== made.like) {
      const { memoryCost, timeCost, parallelism } = hash === undefined ? options : parseOptions(hash);
      made = { like, dummy: argon2(randomBytes(32), { memoryCost, timeCost, parallelism }) };
    }
    return made.dummy;
  };
}

/** The hasher of the process. It makes its dummy hash first, so that the first unknown account costs no more. */
export async function createHasher(settings: HashingSettings, usual: UsualHash = noneYet): Promise<Hasher> {
  // The library's default algorithm is argon2id (a test holds it to that).
  const options = { memoryCost: settings.memoryKiB, timeCost: settings.passes, parallelism: settings.lanes };
  const dummyNow = await createDummy(options, usual);
  const inTurn = createQueue(settings.atOnce, settings.waiting);

  return {
    async hash(secret) {
      const made = await inTurn(() => argon2(normalisePassword(secret), options));
      return made === undefined ? { ok: false, why: 'busy' } : { ok: true, hash: made };
    },
    async verify(stored, secret) {
      const real = Boolean(stored) && secret.length <= LONGEST_INPUT;
      const typed = normalisePassword(secret.slice(0, LONGEST_INPUT));
      const dummy = await dummyNow();
      const same = await inTurn(() => argon2Verify(real && stored ? stored : dummy, typed));
      if (same === undefined) return { ok: false, why: 'busy' };
      return real && same ? { ok: true } : { ok: false, why: 'wrong' };
    },
    needsRehash(stored) {
      const made = parseOptions(stored);
      return (
        !stored.startsWith('$argon2id$') ||
        made.memoryCost !== settings.memoryKiB ||
        made.timeCost !== settings.passes ||
        made.parallelism !== settings.lanes
      );
    },
  };
}

/** Runs work first come, first served, `atOnce` at a time; gives undefined at once when `waiting` are in line already. */
function createQueue(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T | undefined> {
  const line: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) {
      if (line.length >= waiting) return undefined;
      // Whoever leaves hands over its place, so `running` stays as it is and nobody jumps the line.
      await new Promise<void>((go) => line.push(go));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
