import type { Services } from '../../case/services.ts';
import { seal, unseal } from '../../platform/crypto/seal.ts';
import type { CookieChange } from '../../platform/http/page.ts';
import type { Flow } from './provider.ts';

type Needs = Pick<Services, 'secret' | 'settings' | 'clock'>;

/** What the browser that began carries to the end, sealed: nobody else can end it, and nobody reads or changes it. */
export type Begun = Flow & {
  readonly begunAt: number;
  /** Where the provider sends the browser back to: it must be said again in the same words. */
  readonly back: string;
  /** The page that was wanted; '' for none. */
  readonly wanted: string;
  /** Whose session is proved again; '' for a sign-in. */
  readonly session: string;
};

const PURPOSE = 'sign-on';
/** Long enough for a password and a second factor at the provider. */
const ENDS_AFTER_MS = 15 * 60_000;

const nameFor = ({ settings }: Needs) =>
  settings.PORTAL_URL.startsWith('https://') ? '__Host-sign-on' : 'sign-on';

export function flowCookie(needs: Needs, begun: Begun | undefined): CookieChange {
  const name = nameFor(needs);
  if (!begun) return { name, value: undefined };
  const sealed = seal(needs.secret, { purpose: PURPOSE, about: '' }, Buffer.from(JSON.stringify(begun)));
  return { name, value: sealed.toString('base64url') };
}

/** The flow that this browser began, if it may still end, and if `state` is that flow's. */
export function begunFlow(
  needs: Needs,
  cookies: Readonly<Record<string, string | undefined>>,
  state: string,
): Begun | undefined {
  const sealed = Buffer.from((cookies[nameFor(needs)] ?? '').slice(0, 4_000), 'base64url');
  const opened = unseal(needs.secret, { purpose: PURPOSE, about: '' }, sealed);
  if (!opened) return undefined;
  const begun = JSON.parse(opened.toString()) as Begun;
  const inTime = needs.clock.now().getTime() - begun.begunAt < ENDS_AFTER_MS;
  return inTime && state !== '' && begun.state === state ? begun : undefined;
}
