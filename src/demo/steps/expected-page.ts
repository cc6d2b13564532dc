import type { Seen } from '../visitor.ts';

/** The portal showed something else than what was expected. */
export class UnexpectedPage extends Error {
  readonly expected: string;
  readonly found: string;

  constructor(expected: string, found: string) {
    super(`expected ${expected}; saw ${found}`);
    this.name = 'Miss';
    this.expected = expected;
    this.found = found;
  }
}

/** Text with single ordinary blanks. */
export const withoutMarkup = (text: string): string => text.replace(/[\u00a0\u202f\s]+/g, ' ').trim();

/** What the page's main heading says. */
export const headingOf = (seen: Seen): string => withoutMarkup(seen.html.querySelector('h1')?.text ?? '');

/** What a page is, on one line: its address, status, and the beginning of what it says. */
export function describe(seen: Seen): string {
  const main = seen.html.querySelector('main');
  const text = withoutMarkup(main?.structuredText ?? seen.text);
  const { pathname } = new URL(seen.url);
  return `${seen.status} ${pathname}: ${text.slice(0, 400)}`;
}

/** Throws a Miss unless `holds`. Gives the page back, so that checks can be chained. */
export function expect(seen: Seen, holds: boolean, expected: string): Seen {
  if (!holds) throw new UnexpectedPage(expected, describe(seen));
  return seen;
}

/** Expects a page whose address has this in it, answered well. */
export function landed(seen: Seen, part: string | RegExp, expected: string): Seen {
  const path = decodeURIComponent(new URL(seen.url).pathname);
  const there = typeof part === 'string' ? path.includes(part) : part.test(path);
  return expect(seen, there && seen.status === 200, `${expected} (at ${part})`);
}

/** What the error summary of a page says, one entry a problem. */
export function problemsOn(seen: Seen): readonly string[] {
  return seen.html.querySelectorAll('#error-summary li').map((li) => withoutMarkup(li.text));
}

const RECEIPT = /\bR-[2-9A-Z]{4}-[2-9A-Z]{4}\b/;

/** The number of the receipt that a page shows. */
export function receiptOn(seen: Seen, expected: string): string {
  const number = RECEIPT.exec(seen.text)?.[0];
  if (number === undefined)
    throw new UnexpectedPage(`${expected}, with the number of a receipt`, describe(seen));
  return number;
}
