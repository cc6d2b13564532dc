// A spreadsheet takes what begins with these for a formula (OWASP ASVS 5.0, 1.2.10), full-width forms included.
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/** One field of a CSV file: quoted, its quotes doubled (RFC 4180), and never a formula to a spreadsheet. */
function field(value: string | number): string {
  const text = String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A CSV file as text, in UTF-8 when written, lines ended by CR LF (RFC 4180). */
export function csvFile(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
