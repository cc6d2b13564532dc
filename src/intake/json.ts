import type { Both } from '../platform/i18n.ts';
import type { Path } from './intake.ts';
import { intakeFileWords } from './intake-words.ts';

/** A problem of a file on a line, counted from 1. */
export type LineProblem = { readonly line: number; readonly field: string; readonly says: Both };

/** What a file holds, and the line of each place in it. */
export type Located =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** What is wrong although everything could be read. */
      readonly problems: readonly LineProblem[];
      readonly lineOf: (path: Path) => number;
    }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

const TOKEN = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\n]|\\.)*")|(-?\d[\d.eE+-]*|true|false|null))/y;
const DEEPEST = 20;

class Unreadable extends Error {
  readonly at: number;
  readonly says: Both;
  constructor(at: number, says: Both) {
    super(says.en);
    this.at = at;
    this.says = says;
  }
}

/** Reads JSON and remembers on which line each value stands, which JSON.parse cannot tell. Refuses a key written twice. */
export function readJson(text: string): Located {
  const lines = new Map<string, number>();
  const lineAt = lineFinder(text);
  try {
    const value = new Reader(text, (path, at) => lines.set(JSON.stringify(path), lineAt(at))).whole();
    return { ok: true, value, problems: [], lineOf: (path) => nearest(lines, path) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, problems: [{ line: lineAt(error.at), field: '', says: error.says }] };
  }
}

/** The line of a place, or of the nearest thing around it when the place itself is missing. */
function nearest(lines: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lines.get(JSON.stringify(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

/** Gives the line of a position, counted from 1. */
function lineFinder(text: string): (at: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (at) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

type Token = { readonly text: string; readonly at: number };

class Reader {
  readonly #text: string;
  readonly #note: (path: Path, at: number) => void;
  #next = 0;

  constructor(text: string, note: (path: Path, at: number) => void) {
    this.#text = text;
    this.#note = note;
  }

  /** One value; or, where several objects follow each other (NDJSON), each as one application. */
  whole(): unknown {
    const first = this.#take();
    if (!this.#isList(first)) {
      const value = this.#value(first, []);
      if (this.#ended()) return value;
      throw this.#broken(this.#next);
    }
    const applications: unknown[] = [];
    for (let token = first; ; token = this.#take()) {
      applications.push(this.#value(token, ['applications', applications.length]));
      if (this.#ended()) return { applications };
    }
  }

  /** Whether an object that ends with its line is followed by another one. */
  #isList({ text, at }: Token): boolean {
    const end = this.#text.indexOf('\n', at);
    return text === '{' && end > 0 && /^[^\n]*\}\s*\n\s*\{/.test(this.#text.slice(at));
  }

  #ended(): boolean {
    return this.#text.slice(this.#next).trim() === '';
  }

  #take(): Token {
    TOKEN.lastIndex = this.#next;
    const found = TOKEN.exec(this.#text);
    const text = found?.[1] ?? found?.[2] ?? found?.[3];
    if (text === undefined) throw this.#broken(this.#next);
    this.#next = TOKEN.lastIndex;
    return { text, at: this.#next - text.length };
  }

  #value(token: Token, path: Path): unknown {
    this.#note(path, token.at);
    if (path.length > DEEPEST) throw this.#broken(token.at);
    if (token.text === '{') return this.#object(path);
    if (token.text === '[') return this.#array(path);
    return this.#scalar(token);
  }

  #scalar({ text, at }: Token): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw this.#broken(at);
    }
  }

  #object(path: Path): unknown {
    const fields = new Map<string, unknown>();
    let token = this.#take();
    if (token.text === '}') return {};
    for (;;) {
      if (!token.text.startsWith('"')) throw this.#broken(token.at);
      const key = String(this.#scalar(token));
      if (fields.has(key)) throw new Unreadable(token.at, intakeFileWords.twiceKey({ key }));
      this.#expect(':');
      const inner = [...path, key];
      fields.set(key, this.#value(this.#take(), inner));
      this.#note(inner, token.at);
      if (this.#expect(',', '}') === '}') return Object.fromEntries(fields);
      token = this.#take();
    }
  }

  #array(path: Path): unknown {
    const items: unknown[] = [];
    let token = this.#take();
    if (token.text === ']') return items;
    for (;;) {
      items.push(this.#value(token, [...path, items.length]));
      if (this.#expect(',', ']') === ']') return items;
      token = this.#take();
    }
  }

  #expect(...due: readonly string[]): string {
    const token = this.#take();
    if (!due.includes(token.text)) throw this.#broken(token.at);
    return token.text;
  }

  #broken(at: number): Unreadable {
    const rest = this.#text.slice(at);
    const start = at + (rest.length - rest.trimStart().length);
    const found = rest.trimStart().split('\n')[0]?.slice(0, 30) ?? '';
    return found === ''
      ? new Unreadable(this.#text.trimEnd().length, intakeFileWords.cutOff)
      : new Unreadable(start, intakeFileWords.syntax({ found }));
  }
}
