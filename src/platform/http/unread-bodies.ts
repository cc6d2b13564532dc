import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { hasBody } from './body.ts';
import { countPassing } from './passing-bytes.ts';

/** How long what is left of a body is let go, so that the answer is read before the connection ends. */
const LINGER_MS = 30_000;

/** So many at once, and each for so long before the next one has its turn: what is thrown away takes memory too. */
const AT_ONCE = 4;
const TURN_MS = 500;

/** Beyond so many that wait for their turn nothing more is let go: the answer has this long to arrive, then it ends. */
const CROWD = 24;
const CROWDED_MS = 1_000;

type Left = { readonly raw: IncomingMessage; readonly timer: NodeJS.Timeout };

/**
 * An answer may go out before the body it answers is here. What still comes is thrown away, because a connection that
 * ends at once would take the answer with it; but not for long, and no longer than the server runs.
 */
export function letBodiesGo(app: FastifyInstance): void {
  const left = new UnreadBodies();
  app.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request)) reply.raw.once('finish', () => left.add(request.raw));
    done();
  });
  app.addHook('preClose', (done) => {
    left.end();
    done();
  });
}

class UnreadBodies {
  readonly #waiting = new Set<Left>();
  readonly #turns = new Map<Left, NodeJS.Timeout>();

  add(raw: IncomingMessage): void {
    if (raw.complete || raw.readableEnded || raw.destroyed) return;
    raw.unpipe();
    // The server would read on by itself, all of it at once.
    raw.on('data', (piece: Buffer) => countPassing(piece.length));
    raw.pause();
    if (this.#waiting.size >= CROWD) {
      setTimeout(() => raw.destroy(), CROWDED_MS).unref();
      return;
    }
    const one = { raw, timer: setTimeout(() => raw.destroy(), LINGER_MS).unref() };
    this.#waiting.add(one);
    raw.once('close', () => this.#forget(one));
    this.#next();
  }

  end(): void {
    for (const { raw } of [...this.#waiting, ...this.#turns.keys()]) raw.destroy();
  }

  #next(): void {
    for (const one of this.#waiting) {
      if (this.#turns.size >= AT_ONCE) return;
      this.#waiting.delete(one);
      this.#turns.set(one, setTimeout(() => this.#rest(one), TURN_MS).unref());
      one.raw.resume();
    }
  }

  #rest(one: Left): void {
    one.raw.pause();
    this.#turns.delete(one);
    this.#waiting.add(one);
    this.#next();
  }

  #forget(one: Left): void {
    clearTimeout(one.timer);
    clearTimeout(this.#turns.get(one));
    this.#turns.delete(one);
    this.#waiting.delete(one);
    this.#next();
  }
}
