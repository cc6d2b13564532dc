import type { FastifyInstance } from 'fastify';

/** What a page may be allowed that no other is: the camera, and to run WebAssembly of ours. */
export type Power = 'camera' | 'wasm';

/** What pages may load: our own style sheet, script and pictures; forms go to ourselves; nobody frames us. */
const policy = (scripts: string) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    `script-src ${scripts}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const permissions = (camera: string) => `camera=${camera}, microphone=(), geolocation=(), payment=(), usb=()`;

/** What a page that needs more says in place of the usual; nothing else of the usual changes. */
export function headersAllowing(powers: readonly Power[]): Readonly<Record<string, string>> {
  const wasm = powers.includes('wasm')
    ? { 'content-security-policy': policy("'self' 'wasm-unsafe-eval'") }
    : {};
  const camera = powers.includes('camera') ? { 'permissions-policy': permissions('(self)') } : {};
  return { ...wasm, ...camera };
}

/** What every response says to browsers; `secure` when people reach us over https. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy("'self'"),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': permissions('()'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** Security headers on every response, errors included; nothing is kept by caches unless a route says so. */
export function addSecurityHeaders(app: FastifyInstance, secure: boolean): void {
  const headers = securityHeaders(secure);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}
