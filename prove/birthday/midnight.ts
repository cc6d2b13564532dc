/** The first instant of a calendar day in a zone, found by looking at what calendars there say, minute by minute. */
export function midnightOf(day: string, zone: string): Date {
  const calendar = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const minute = 60_000;
  let at = Date.parse(`${day}T00:00:00Z`) - 15 * 60 * minute;
  while (calendar.format(new Date(at)) < day) at += minute;
  return new Date(at);
}
