/**
 * The zone in which times are shown, named beside each time of day. One for everybody: a family may be spread over six
 * zones, a guess from an address would be wrong for some of them, and asking where a reader stands only to print a time
 * would collect more than is needed. Ottawa's time is the one that the authority's letters use.
 */
export const ZONE = 'America/Toronto';
