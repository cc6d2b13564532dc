import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** A text file under a name that holds its hash, so that browsers may keep it for ever. */
export type Asset = { readonly href: string; readonly type: string; readonly text: string };

/** Names the text: 'look.css' becomes '/assets/look.1a2b3c4d5e6f.css'. */
export function textAsset(name: string, type: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { href: `/assets/${name.replace('.', `.${hash}.`)}`, type, text };
}

/** Serves an asset, compressed once. */
export function serveAsset(app: FastifyInstance, { href, type, text }: Asset): void {
  const bodies = {
    br: brotliCompressSync(text),
    gzip: gzipSync(text, { level: 9 }),
    identity: Buffer.from(text),
  };
  const lasting = {
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  };
  app.get(href, async (request, reply) => {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return reply.headers(lasting).send(bodies[encoding]);
  });
}
