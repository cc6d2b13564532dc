/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type CoachLimits, type Hint, hintFor, NO_HINT, steadied } from '../../photo/coach/coach.ts';
import type { Camera } from './camera.ts';
import type { FaceFinder } from './look.ts';

type Hinting = {
  readonly look: Promise<FaceFinder | void>;
  readonly camera: Camera;
  readonly limits: CoachLimits;
  /** Whether this camera is still the one. */
  readonly open: () => boolean;
  /** Whether something else is being said. */
  readonly quiet: () => boolean;
  readonly say: (hint: Hint | 'alone') => void;
};

/** Fast enough to follow, slow enough for a phone to stay cool. */
const PAUSE_MS = 180;

/** Looks again and again, and says one thing at a time; without the networks it says so once. */
export async function hinting(hints: Hinting): Promise<void> {
  const see = await hints.look;
  const looked = see && (await keepLooking(see, hints).catch(() => undefined));
  if (!looked && hints.open()) hints.say('alone');
}

async function keepLooking(see: FaceFinder, { camera, limits, open, quiet, say }: Hinting): Promise<true> {
  for (let shown = NO_HINT; open(); ) {
    const begun = performance.now();
    if (!document.hidden && camera.video.videoWidth > 0) {
      const hint = hintFor(await see(camera.video, camera.size.height), limits);
      const next = steadied(shown, hint, performance.now());
      if (open() && !quiet() && next.hint !== undefined && next.hint !== shown.hint) say(next.hint);
      shown = next;
    }
    const took = performance.now() - begun;
    await new Promise((done) => window.setTimeout(done, PAUSE_MS + took / 2));
  }
  return true;
}
