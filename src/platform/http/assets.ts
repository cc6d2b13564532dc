import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** A file under a name that holds its hash, so that browsers may keep it for ever; compressed once. */
export type Asset = {
  readonly href: string;
  readonly type: string;
  readonly bodies: { readonly br: Buffer; readonly gzip: Buffer; readonly identity: Buffer };
};

/** Names the content: 'look.css' becomes '/assets/look.1a2b3c4d5e6f.css'. */
function hrefOf(name: string, content: Buffer): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return `/assets/${name.replace('.', `.${hash}.`)}`;
}

export function textAsset(name: string, type: string, text: string): Asset {
  const identity = Buffer.from(text);
  const bodies = { br: brotliCompressSync(text), gzip: gzipSync(text, { level: 9 }), identity };
  return { href: hrefOf(name, identity), type, bodies };
}

/** Serves an asset in the form that the browser takes. */
export function serveAsset(app: FastifyInstance, { href, type, bodies }: Asset): void {
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

/** Assets by the name they were made under. */
export type Assets = Readonly<Record<string, Asset>>;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
};

/** Reads what the build put into `folder`; none where it built none. Throws when a file is missing. */
export async function readBuiltAssets(folder: string): Promise<Assets> {
  const list = await readFile(join(folder, 'list.json'), 'utf8').catch(() => '{}');
  const all = Object.entries(JSON.parse(list) as Record<string, string>).map(async ([name, file]) => {
    const read = (end: string) => readFile(join(folder, file + end));
    const [identity, br, gzip] = await Promise.all([read(''), read('.br'), read('.gz')]);
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    return [name, { href: hrefOf(name, identity), type, bodies: { br, gzip, identity } }] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}
