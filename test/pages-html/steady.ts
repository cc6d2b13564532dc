/** What is made by chance or by the clock: equal code makes it differently in each run. */
type Chance = { readonly name: string; readonly pattern: RegExp; readonly only?: (found: string) => boolean };

const hasAll = (found: string) => /[a-z]/.test(found) && /[A-Z]/.test(found) && /\d/.test(found);

/** Longer forms first: a form's token holds a uuid. */
const CHANCES: readonly Chance[] = [
  { name: 'asset', pattern: /(?<=\/assets\/[\w-]+\.)[0-9a-f]{12}(?=\.)/g },
  { name: 'picture', pattern: /(?<=class="qr" src="data:image\/svg\+xml;base64,)[\w+/=]+/g },
  { name: 'token', pattern: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[\w-]{43}/g },
  { name: 'uuid', pattern: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g },
  { name: 'secret', pattern: /(?<![\w-])[\w-]{40,}(?![\w-])/g, only: hasAll },
  { name: 'code', pattern: /\b[2-9CDFHJKMNPQRTVWX]{4}(?:-[2-9CDFHJKMNPQRTVWX]{4}){3}\b/g },
  { name: 'number', pattern: /(?:(?<=%2F)|\b)[A-Z]-[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}\b/g },
  { name: 'document', pattern: /\bT\d{9}\b/g },
  { name: 'user', pattern: /\b[a-z]+(?:\.[a-z]+)?\d{4}\b(?!@)/g },
  { name: 'mail', pattern: /(?<=\/demo\/(?:mail|courriel)\/)\d+/g },
  { name: 'base32', pattern: /\b[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}\b|(?<=[?&]secret=)[A-Z2-7]{32}\b/g },
  { name: 'seen', pattern: /(?<=name="seen" value=")[0-9a-f]+/g },
  { name: 'after', pattern: /(?<=name="after" value=")\d+/g },
  { name: 'squares', pattern: /(?<= d=")M4 4h1v1h-1z[^"]+/g },
  { name: 'digits', pattern: /(?<=<span (?:class="sr"|aria-hidden="true")>)(?:\d \d \d \d|\d{4})(?=<)/g },
  { name: 'person', pattern: /(?<=\()[0-9A-F]{8}(?=\))/g },
  { name: 'port', pattern: /(?<=\blocalhost:)\d+/g },
];

/**
 * Instants of the day of the run, which passes while it runs, and of the hour of the run on any other day: what ends some
 * days later ends at that hour. Those of earlier days are told by the stories.
 */
function withoutTimes(text: string, day: string): string {
  const instants = new RegExp(
    `(?:${day}T\\d\\d|(?<=\\d{4}-\\d\\d-\\d\\dT)14):\\d\\d:\\d\\d(?:\\.\\d+)?Z`,
    'g',
  );
  const [year, , date] = day.split('-').map(Number);
  const spoken = new RegExp(
    `(?<=\\b${date} [a-zé]+ ${year}, )(?:\\d+:\\d\\d [ap]\\.m\\.|\\d+\u00a0h(?:\u00a0\\d+)?)`,
    'giu',
  );
  const hour = /\b10:\d\d a\.m\.|\b10\u00a0h\b(?:\u00a0\d+)?/g;
  return text.replace(instants, '{instant}').replace(spoken, '{time}').replace(hour, '{time}');
}

/**
 * The same text with a name in place of everything that chance or the clock made, so that two runs of the same code
 * give the same. Equal things get equal names, counted by their first appearance in this text.
 */
export function steady(text: string, day: string): string {
  return CHANCES.reduce(
    (so, { name, pattern, only }) => {
      const known = new Map<string, string>();
      return so.replace(pattern, (found) => {
        if (only && !only(found)) return found;
        const named = known.get(found) ?? `{${name}${known.size + 1}}`;
        known.set(found, named);
        return named;
      });
    },
    withoutTimes(text, day),
  );
}
