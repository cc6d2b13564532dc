import { inParallel } from '../asking/ask.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import {
  type Manners,
  makeOwner,
  opened,
  optionsFor,
  ownerWithPasskey,
  register,
  signInWith,
} from './owner.ts';

/** Addresses that look like ours, nearly, or not at all. */
export const ORIGINS = (ours: string): readonly string[] => {
  const { protocol, hostname, port } = new URL(ours);
  const at = port === '' ? '' : `:${port}`;
  return [
    'https://evil.example',
    `${protocol}//${hostname}.evil.example${at}`,
    `${protocol}//evil-${hostname}${at}`,
    `${protocol}//sub.${hostname}${at}`,
    `${protocol}//${hostname}:1`,
    `${protocol === 'https:' ? 'http:' : 'https:'}//${hostname}${at}`,
    `${protocol}//${hostname}${at}/`,
    ours.toUpperCase(),
    'null',
    'android:apk-key-hash:AAAA',
  ];
};

type Tries = { readonly portal: TestPortal; readonly each: number };

/** Answers given on other origins, at sign-in and when a passkey is made; gives those that were taken. */
export async function foreignOrigins({ portal, each }: Tries): Promise<readonly string[]> {
  const origins = ORIGINS(portal.services.settings.PORTAL_URL);
  const list = Array.from({ length: each }, (_, n) => origins[n % origins.length] ?? '');
  const owner = await ownerWithPasskey(portal);
  const found = await inParallel(list, 2, async (origin) => {
    const answer = owner.device.use(await optionsFor(portal, 'sign-in'), { origin });
    const other = await makeOwner(portal);
    const kept = await register(portal, other, await optionsFor(portal, 'register', other.session), {
      origin,
    });
    return [
      ...(opened(portal, await signInWith(portal, answer)) ? [`sign-in from ${origin}`] : []),
      ...(kept ? [`registration from ${origin}`] : []),
    ];
  });
  return found.flat();
}

const MINUTE = 60_000;

/** The same answer again; one after five minutes; challenges for another purpose or another session. */
export async function wrongChallenges({ portal, each }: Tries) {
  const owner = await ownerWithPasskey(portal);
  const { device, session } = owner;
  const misses = { replayed: [] as string[], foreign: [] as string[], expired: [] as string[] };
  for (let n = 1; n <= each; n += 1) {
    const answer = device.use(await optionsFor(portal, 'sign-in'));
    if (!opened(portal, await signInWith(portal, answer)))
      misses.replayed.push(`try ${n}: the first use failed`);
    if (opened(portal, await signInWith(portal, answer))) misses.replayed.push(`try ${n}: taken twice`);
    const confirming = device.use(await optionsFor(portal, 'confirm', session));
    if (opened(portal, await signInWith(portal, confirming)))
      misses.foreign.push(`try ${n}: another purpose`);
    const [one, two] = [await makeOwner(portal), await makeOwner(portal)];
    if (await register(portal, two, await optionsFor(portal, 'register', one.session)))
      misses.foreign.push(`try ${n}: another session's`);
    const old = await optionsFor(portal, 'sign-in');
    const now = portal.clock.now();
    portal.clock.set(new Date(now.getTime() + 5 * MINUTE));
    if (opened(portal, await signInWith(portal, device.use(old))))
      misses.expired.push(`try ${n}: 5 minutes old`);
    portal.clock.set(now);
  }
  return misses;
}

/** Nobody verified, an unknown device, a changed signature, a challenge of one's own: gives what was taken. */
export async function falseAnswers({ portal, each }: Tries): Promise<readonly string[]> {
  const { device } = await ownerWithPasskey(portal);
  const stranger = (await makeOwner(portal)).device;
  const made = async (name: string, n: number): Promise<string> => {
    const options = await optionsFor(portal, 'sign-in');
    const manners: Manners = name === 'nobody verified' ? { verified: false } : {};
    if (name === 'unknown device') return stranger.use(options);
    if (name === 'own challenge') return device.use({ ...options, challenge: 'A'.repeat(43) });
    const answer = device.use(options, manners);
    return name === 'changed signature' ? changed(answer, n) : answer;
  };
  const names = ['nobody verified', 'unknown device', 'own challenge', 'changed signature'];
  const taken: string[] = [];
  for (let n = 0; n < each; n += 1) {
    for (const name of names)
      if (opened(portal, await signInWith(portal, await made(name, n)))) taken.push(`${name}, try ${n + 1}`);
  }
  return taken;
}

/** One bit of the signature differs. */
function changed(answer: string, n: number): string {
  const parsed = JSON.parse(answer) as { response: { signature: string } };
  const bytes = Buffer.from(parsed.response.signature, 'base64url');
  const at = 8 + (n % 48);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return JSON.stringify({
    ...parsed,
    response: { ...parsed.response, signature: bytes.toString('base64url') },
  });
}
