import { placesOf } from '../places.ts';

/** How often strangers may open pages that look something up: in one minute, from one place, and from its network. */
const NEAR = 3_000;
const WIDE = 6_000;
const WINDOW_MS = 60_000;

/** So many places are remembered; beyond them those that came longest ago are forgotten. */
const MOST_PLACES = 20_000;

type Count = { since: number; views: number };

export type PageViews = {
  /** Counts one more from this address; false when there were too many. */
  count(from: string): boolean;
  /** Places that are remembered now. */
  readonly places: number;
};

/**
 * Counts in this process alone: a look-up costs less than a row that says there was one. `now` in milliseconds, of any
 * clock that only goes on.
 */
export function createPageViews(now: () => number = () => performance.now()): PageViews {
  const counts = new Map<string, Count>();
  const add = (place: string, most: number): boolean => {
    const at = now();
    const known = counts.get(place);
    const count = known && at - known.since < WINDOW_MS ? known : { since: at, views: 0 };
    count.views += 1;
    // Put at the end again: the first of the map came longest ago.
    counts.delete(place);
    counts.set(place, count);
    for (const oldest of counts.keys()) {
      if (counts.size <= MOST_PLACES) break;
      counts.delete(oldest);
    }
    return count.views <= most;
  };
  return {
    count(from) {
      const { near, wide } = placesOf(from);
      const network = add(wide, WIDE);
      return add(near, NEAR) && network;
    },
    get places() {
      return counts.size;
    },
  };
}
