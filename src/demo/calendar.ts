const DAY = 24 * 60 * 60_000;

/** A time of day of a working day, so many working days (Monday to Friday, UTC) before `now`. */
export function workingDay(now: Date, ago: number, [hour, minute]: readonly [number, number]): Date {
  let at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour, minute));
  for (let left = ago; left > 0; ) {
    at = new Date(at.getTime() - DAY);
    if (at.getUTCDay() % 6 !== 0) left -= 1;
  }
  return at;
}
