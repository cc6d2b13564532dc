import { setTimeout as sleep } from 'node:timers/promises';
import { both, type Both, type Lang } from '../../platform/i18n.ts';
import { mailboxAt } from '../mail.ts';
import { UnexpectedPage } from '../steps/expected-page.ts';
import type { DemoContext } from '../steps/family.ts';
import { type IntakeNeeds, takeInWith } from '../steps/intake.ts';
import { visitor } from '../visitor.ts';
import { walkArrival } from './arrival.ts';
import { walkDeclarations } from './declarations.ts';
import { walkFamily } from './walk-family.ts';
import { walkOffice } from './office.ts';

export type WalkOptions = {
  /** Where the running portal is: 'http://localhost:3000'. */
  readonly origin: string;
  /** One JSON object a line instead of sentences. */
  readonly json?: boolean;
  readonly lang?: Lang;
  /** Takes the family in, as the intake command does; everything else goes over HTTP. */
  readonly services: IntakeNeeds;
  /** Called while the walk waits for an email; waits a moment unless told. */
  readonly tick?: () => Promise<void>;
  readonly out?: (line: string) => void;
  readonly err?: (line: string) => void;
};

/** What each part of the walk works with. */
export type Walk = { readonly demo: DemoContext; readonly report: Report; readonly lang: Lang };

const words = {
  away: (origin: string) =>
    both({
      en: `No portal answers at ${origin}. Start it with: npm start (and wait until it says that it is ready)`,
      fr: `Aucun portail ne répond à ${origin}. Démarrez-le avec : npm start (et attendez qu'il se dise prêt)`,
    }),
  noMailbox: both({
    en: 'The portal at this address is no demonstration: it has no mailbox that the walk could read.',
    fr: "Le portail à cette adresse n'est pas une démonstration : il n'a pas de boîte de courriel que le parcours pourrait lire.",
  }),
  done: (steps: number, seconds: string) =>
    both({
      en: `${steps} steps, every one as expected (${seconds} s).`,
      fr: `${steps} étapes, toutes comme attendu (${seconds} s).`,
    }),
};

/**
 * Walks a running portal over HTTP as a fresh family of four and the staff, from approval to cards received, one line a
 * step. Gives the exit code: 0, or 1 at the first thing that is not as expected.
 */
export async function walkCommand(options: WalkOptions): Promise<0 | 1> {
  const { origin, json = false, lang = 'en' } = options;
  const out = options.out ?? ((line: string) => void process.stdout.write(`${line}\n`));
  const err = options.err ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const obstacle = await obstacleAt(origin);
  if (obstacle) {
    err(obstacle[lang]);
    return 1;
  }
  const began = performance.now();
  const report = walkReport({ json, lang, out });
  try {
    await wholeWalk({ demo: demoContextAt(options, lang), report, lang }, options);
  } catch (error) {
    if (!(error instanceof Stumble)) throw error;
    out(error.line);
    return 1;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  out(
    json
      ? JSON.stringify({ ok: true, steps: report.done, seconds: Number(seconds) })
      : words.done(report.done, seconds)[lang],
  );
  return 0;
}

async function wholeWalk(walk: Walk, { services }: WalkOptions): Promise<void> {
  const family = walkFamily(services.clock.today(), walk.lang);
  const parents = await walkArrival(walk, family);
  await walkDeclarations(walk, family, parents);
  await walkOffice(walk, family, parents);
}

async function obstacleAt(origin: string) {
  const page = await fetch(`${origin}/demo/mail.json?to=nobody`).catch(() => undefined);
  if (!page) return words.away(origin);
  await page.arrayBuffer();
  return page.ok ? undefined : words.noMailbox;
}

function demoContextAt({ origin, services, tick = () => sleep(300) }: WalkOptions, lang: Lang): DemoContext {
  return {
    visitor: () => visitor(origin, lang),
    mailbox: mailboxAt(origin),
    tick,
    takeIn: takeInWith(services, lang),
  };
}

/** Does the steps of the walk one after the other and says each on a line. */
type Report = {
  /** Does one step; `says` puts what was seen into words. What a step throws ends the walk. */
  step<T>(what: Both, act: () => Promise<T>, says?: (seen: T) => string): Promise<T>;
  readonly done: number;
};

type Options = { readonly json: boolean; readonly lang: Lang; readonly out: (line: string) => void };

/** The step that did not go as expected, with its words. */
class Stumble extends Error {
  readonly line: string;
  constructor(line: string, cause: unknown) {
    super('the walk stumbled', { cause });
    this.line = line;
  }
}

/** A report of lines ('ok  12  the invitation is answered: R-7KQ2-M4XP'), or of JSON objects, one a line. */
function walkReport({ json, lang, out }: Options): Report {
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
