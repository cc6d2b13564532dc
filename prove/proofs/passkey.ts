import { type Asked, exactly, type Figure, none, type Proof } from '../proof.ts';
import { browserRounds } from '../passkeys/browser.ts';
import { falseAnswers, foreignOrigins, wrongChallenges } from '../passkeys/refusals.ts';
import { staffWithoutPasskey } from '../passkeys/staff.ts';
import { opened, optionsFor, ownerWithPasskey, signInWith } from '../passkeys/owner.ts';
import { ask, tokenFor } from '../asking/ask.ts';
import { onPortal, type Plant } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** What was signed once may be signed again: a challenge comes back after it was used. */
const LASTING: Plant = {
  sql: `create function lasting() returns trigger language plpgsql security definer as $$
    begin insert into passkey_challenge select old.*; return null; end $$;
    create trigger lasting after delete on passkey_challenge for each row execute function lasting();`,
};

/** Makes a passkey, signs in with it, removes it; gives how often all three worked, and the removed opened nothing. */
async function wholeLives(portal: TestPortal, count: number): Promise<number> {
  let good = 0;
  for (let n = 0; n < count; n += 1) {
    const { device, session, passkeyId } = await ownerWithPasskey(portal);
    const used = opened(portal, await signInWith(portal, device.use(await optionsFor(portal, 'sign-in'))));
    const fields = { _token: tokenFor(portal, session.sessionId) };
    const path = `/en/account/passkeys/${passkeyId}/remove`;
    const removed = await ask(portal, path, { session: session.token, fields });
    const after = await signInWith(portal, device.use(await optionsFor(portal, 'sign-in')));
    if (used && removed.status === 303 && !opened(portal, after)) good += 1;
  }
  return good;
}

async function onPeople(portal: TestPortal, { full }: Asked): Promise<readonly Figure[]> {
  const each = full ? 100 : 12;
  const wrong = await wrongChallenges({ portal, each });
  return [
    exactly('made, used and removed', await wholeLives(portal, each), each),
    none('answers from another origin that were taken', await foreignOrigins({ portal, each })),
    none('replayed answers that were taken', wrong.replayed),
    none('challenges of another session or purpose that were taken', wrong.foreign),
    none('challenges of five minutes ago that were taken', wrong.expired),
    none('false answers that were taken', await falseAnswers({ portal, each })),
  ];
}

async function run(asked: Asked): Promise<readonly Figure[]> {
  const figures = await onPortal({ plant: asked.planted && LASTING }, (portal) => onPeople(portal, asked));
  const strict = { STAFF_PASSKEY_REQUIRED: 'true' };
  const staff = await onPortal({ env: strict }, (portal) => staffWithoutPasskey(portal, asked.full ? 40 : 8));
  const rounds = asked.full ? 10 : 1;
  const browser = await browserRounds(rounds);
  return [
    ...figures,
    none('staff sessions without a passkey', staff),
    none(`misses in ${rounds} rounds with the authenticator of Chromium`, browser),
  ];
}

export const passkey: Proof = {
  name: 'passkey',
  says: 'passkeys are made, used and removed; other origins, replays, strangers and staff without one get nowhere',
  fault: {
    says: 'a challenge can be answered again after it was used',
    caughtBy: 'replayed answers that were taken',
  },
  run,
};
