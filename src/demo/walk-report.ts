import type { Both, Lang } from '../platform/i18n.ts';
import { UnexpectedPage } from './miss.ts';

/** Does the steps of the walk one after the other and says each on a line. */
export type Report = {
  /** Does one step; `says` puts what was seen into words. What a step throws ends the walk. */
  step<T>(what: Both, act: () => Promise<T>, says?: (seen: T) => string): Promise<T>;
  readonly done: number;
};

type Options = { readonly json: boolean; readonly lang: Lang; readonly out: (line: string) => void };

/** The step that did not go as expected, with its words. */
export class Stumble extends Error {
  readonly line: string;
  constructor(line: string, cause: unknown) {
    super('the walk stumbled', { cause });
    this.line = line;
  }
}

/** A report of lines ('ok  12  the invitation is answered: R-7KQ2-M4XP'), or of JSON objects, one a line. */
export function walkReport({ json, lang, out }: Options): Report {
  let done = 0;
  const line = (status: 'ok' | 'no', text: string, facts: Readonly<Record<string, unknown>>) =>
    json
      ? JSON.stringify({ ok: status === 'ok', step: done, says: text, ...facts })
      : `${status}  ${String(done).padStart(2)}  ${text}`;
  return {
    get done() {
      return done;
    },
    async step(what, act, says) {
      done += 1;
      const began = performance.now();
      try {
        const seen = await act();
        const more = says?.(seen);
        const ms = Math.round(performance.now() - began);
        out(line('ok', more ? `${what[lang]}${COLON[lang]} ${more}` : what[lang], { ms }));
        return seen;
      } catch (error) {
        const { expected, found } =
          error instanceof UnexpectedPage ? error : { expected: what[lang], found: plainly(error) };
        const more = json
          ? ''
          : `\n        ${EXPECTED[lang]}${COLON[lang]} ${expected}\n        ${SAW[lang]}${COLON[lang]} ${found}`;
        throw new Stumble(line('no', what[lang], { expected, found }) + more, error);
      }
    },
  };
}

/** What went wrong below, with its cause: 'fetch failed' alone says little. */
const plainly = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error
    ? `${error.message}: ${error.cause.message}`
    : String(error);

const COLON = { en: ':', fr: '\u00a0:' } as const;
const EXPECTED = { en: 'expected', fr: 'attendu' } as const;
const SAW = { en: 'saw', fr: 'vu' } as const;
