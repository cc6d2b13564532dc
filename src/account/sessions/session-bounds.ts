import type { Settings } from '../../config/settings.ts';

const MINUTE = 60_000;

const HOUR = 60 * MINUTE;

/** How often the last use of a session is written down. */
export const SEEN_EVERY_MS = MINUTE;

/**
 * A session lives while it was used after `seenAfter` and began after `startedAfter`: 15 minutes idle (CCCS medium
 * profile, AC-11) and 12 hours in all unless the settings say otherwise.
 */
export function sessionBounds(
  settings: Settings,
  now: Date,
): { readonly seenAfter: Date; readonly startedAfter: Date } {
  return {
    seenAfter: new Date(now.getTime() - settings.SESSION_IDLE_MINUTES * MINUTE),
    startedAfter: new Date(now.getTime() - settings.SESSION_TOTAL_HOURS * HOUR),
  };
}

/**
 * The idle time that a page announces, in seconds. The last use is written at most once a minute, so a session may end
 * that much before the browser would think; nobody is promised time that is not there.
 */
export const announcedIdleSeconds = (settings: Settings): number =>
  settings.SESSION_IDLE_MINUTES * 60 - SEEN_EVERY_MS / 1000;
