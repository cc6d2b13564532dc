import type { Places } from '../places.ts';

/**
 * Whose bytes they are. Somebody whom a session, or a key that we gave, lets in has an `account` of their own, so that
 * nobody else's bytes count against them; everybody else is where they come from.
 */
export type BodyOwner = { readonly account: string } | { readonly places: Places };

/** All in bytes. */
export type BodyLimits = {
  /** Everybody together. */
  readonly all: number;
  /** Everybody together who is no account: the rest stays free for those who are let in. */
  readonly strangers: number;
  /** One account, and one place of each width. */
  readonly account: number;
  readonly near: number;
  readonly middle: number;
  readonly wide: number;
};

/** More arrived than we take at once; answered with 503. */
export const tooManyBytes = (): Error =>
  Object.assign(new Error('more bodies arrive at once than are taken'), { statusCode: 503 });

/** The room of one body that is on its way, or that is here until its request is answered. */
export type HeldBody = {
  /** Takes room for so many bytes; throws `tooManyBytes` when there is none. */
  take(bytes: number): void;
  /** All its room is free again. */
  end(): void;
};

export type BodyBudget = {
  /** `evict` is called when this body must make room for somebody who holds less. */
  open(owner: BodyOwner, evict: (why: Error) => void): HeldBody;
  /** Bytes that are held now. */
  readonly held: number;
};

type Body = {
  readonly keys: readonly Key[];
  /** The widest of its own places: room is made where one of them holds most. */
  readonly group: string;
  readonly stranger: boolean;
  readonly evict: (why: Error) => void;
  bytes: number;
};
type Key = { readonly name: string; readonly most: number };

function keysOf(owner: BodyOwner, limits: BodyLimits): readonly Key[] {
  if ('account' in owner) return [{ name: `account ${owner.account}`, most: limits.account }];
  const { near, middle, wide } = owner.places;
  return [
    { name: `near ${near}`, most: limits.near },
    { name: `middle ${middle}`, most: limits.middle },
    { name: `wide ${wide}`, most: limits.wide },
  ];
}

/**
 * One budget of bytes for the bodies of all requests, with a share for each place and account. When all of it is taken,
 * whoever asks for less than the largest holder gets room from them: their newest body ends. So a crowd of held
 * requests shuts nobody else out.
 */
export function createBodyBudget(limits: BodyLimits): BodyBudget {
  return new SharedBudget(limits);
}

class SharedBudget implements BodyBudget {
  readonly #limits: BodyLimits;
  readonly #bodies = new Set<Body>();
  readonly #sums = new Map<string, number>();
  held = 0;
  #strangers = 0;

  constructor(limits: BodyLimits) {
    this.#limits = limits;
  }

  open(owner: BodyOwner, evict: (why: Error) => void): HeldBody {
    const keys = keysOf(owner, this.#limits);
    const group = keys.at(-1)?.name ?? '';
    const body: Body = { keys, group, stranger: 'places' in owner, evict, bytes: 0 };
    this.#bodies.add(body);
    return { take: (bytes) => this.#take(body, bytes), end: () => this.#end(body) };
  }

  #take(body: Body, bytes: number): void {
    if (!this.#bodies.has(body)) throw tooManyBytes();
    for (const { name, most } of body.keys) if (this.#sum(name) + bytes > most) throw tooManyBytes();
    while (!this.#fits(body, bytes)) if (!this.#makeRoom(body, bytes)) throw tooManyBytes();
    this.#add(body, bytes);
  }

  #fits({ stranger }: Body, bytes: number): boolean {
    const { all, strangers } = this.#limits;
    return this.held + bytes <= all && (!stranger || this.#strangers + bytes <= strangers);
  }

  /** Ends the newest body of the largest holder, when that one holds more than whoever asks would; false otherwise. */
  #makeRoom(asking: Body, bytes: number): boolean {
    const others = [...this.#bodies].filter(
      ({ bytes: some, stranger, group }) =>
        some > 0 && group !== asking.group && (stranger || !asking.stranger),
    );
    const most = Math.max(0, ...others.map(({ group }) => this.#sum(group)));
    if (most <= this.#sum(asking.group) + bytes) return false;
    const victim = others.findLast(({ group }) => this.#sum(group) === most);
    if (!victim) return false;
    this.#end(victim);
    victim.evict(tooManyBytes());
    return true;
  }

  #add(body: Body, bytes: number): void {
    body.bytes += bytes;
    this.held += bytes;
    if (body.stranger) this.#strangers += bytes;
    for (const { name } of body.keys) {
      const sum = this.#sum(name) + bytes;
      if (sum > 0) this.#sums.set(name, sum);
      else this.#sums.delete(name);
    }
  }

  #end(body: Body): void {
    if (!this.#bodies.delete(body)) return;
    this.#add(body, -body.bytes);
  }

  #sum(name: string): number {
    return this.#sums.get(name) ?? 0;
  }
}
