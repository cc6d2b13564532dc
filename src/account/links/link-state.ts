/** How an emailed link stands; looking at it changes nothing, because mail scanners open links. */
export type LinkState = 'open' | 'unknown' | 'expired' | 'used' | 'stopped' | 'tried';

/** After as many wrong tries a link is dead: it proves one thing, and guessing the other must not pay. */
export const MOST_LINK_TRIES = 5;

/** What came of a link that was sent with something its holder knows. */
export type Redeemed = 'done' | 'wrong' | Exclude<LinkState, 'open'>;
