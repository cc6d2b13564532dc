import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { cookieNameAt, SESSION_COOKIE } from '../../src/platform/http/cookies.ts';
import { signedInFamily } from '../../test/fixtures/people/family.ts';
import { onPortal } from '../planted.ts';
import { tokenFor } from '../asking/ask.ts';

// The server process whose memory is measured. The parent asks how large it is, and how many files wait on its disk.

export type Holding = {
  readonly origin: string;
  /** A page of each person that takes a photo, and the cookie of their session. */
  readonly people: readonly { readonly path: string; readonly cookie: string; readonly token: string }[];
  /** The token of a form that somebody without a session sends. */
  readonly token: string;
};
export type Size = { readonly size: { readonly rss: number; readonly arriving: number } };

/** Everything that is sent is read into memory before anybody asks who sends it. */
function readAtOnce(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const chunks: unknown[] = [];
    if (request.method === 'POST' && request.isMultipart())
      for await (const chunk of request.raw.iterator({ destroyOnReturn: false })) chunks.push(chunk);
  });
}

const planted = process.argv.includes('--plant');
const people = Number(process.argv[2] ?? 20);
const plant = planted && { plugin: readAtOnce };

/** The folder of the portal's files, where those of unanswered requests lie. */
const arriving = (folder: string) => {
  try {
    return readdirSync(join(folder, 'arriving')).length;
  } catch {
    return 0;
  }
};

await onPortal({ plant }, async (portal) => {
  const { PORTAL_URL } = portal.services.settings;
  const name = cookieNameAt(PORTAL_URL, SESSION_COOKIE);
  const all: Holding['people'][number][] = [];
  for (let n = 0; n < people; n += 1) {
    const family = await signedInFamily(portal, {
      people: [{ role: 'principal', givenNames: 'Amina', landing: 'declared' }],
    });
    const path = `/en/people/${family.caseOf('Amina')}/photo`;
    const seen = await family.visitor.get(path);
    const token = seen.html.querySelector('input[name=_token]')?.getAttribute('value') ?? '';
    all.push({ path, cookie: `${name}=${family.visitor.cookies.get(name) ?? ''}`, token });
  }
  const ready: Holding = { origin: portal.origin, people: all, token: tokenFor(portal) };
  await new Promise<void>((end) => {
    process.on('message', (asked) => {
      if (asked === 'end') return end();
      if (asked === 'collect') globalThis.gc?.();
      const size = { rss: process.memoryUsage.rss(), arriving: arriving(portal.filesFolder) };
      process.send?.({ size } satisfies Size);
    });
    process.send?.(ready);
  });
});
process.disconnect();
