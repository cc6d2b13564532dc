import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/root.ts';

/** One thing that was counted or measured, with what it had to be. */
export type Figure = {
  readonly name: string;
  readonly value: number | string;
  /** What it had to be, in words: '0', 'at most 5'. */
  readonly wanted: string;
  readonly ok: boolean;
  /** The first cases that missed, to find them again. */
  readonly misses?: readonly string[];
};

/** How a proof is asked to run. */
export type Asked = {
  /** The figures of the acceptance statement; else a quick form with fewer tries. */
  readonly full: boolean;
  /** With the fault that the proof must find. */
  readonly planted: boolean;
};

/** A statement about the portal that a program can show or refute. */
export type Proof = {
  readonly name: string;
  /** What is shown, in one line. */
  readonly says: string;
  /** The fault that `--plant` puts in, and the figure that must then miss. */
  readonly fault: { readonly says: string; readonly caughtBy: string };
  /** What this machine lacks for it, with how to get it; undefined where nothing is missing. */
  readonly lacks?: () => string | undefined;
  readonly run: (asked: Asked) => Promise<readonly Figure[]>;
};

const SHOWN_MISSES = 40;

const withMisses = (figure: Figure, misses: readonly string[]): Figure =>
  misses.length > 0 ? { ...figure, misses: misses.slice(0, SHOWN_MISSES) } : figure;

/** Must be this very value. */
export const exactly = (
  name: string,
  value: number,
  wanted: number,
  misses: readonly string[] = [],
): Figure => withMisses({ name, value, wanted: String(wanted), ok: value === wanted }, misses);

/** Nothing of the kind may be found. */
export const none = (name: string, misses: readonly string[]): Figure =>
  exactly(name, misses.length, 0, misses);

export const atMost = (name: string, value: number, bound: number): Figure => ({
  name,
  value,
  wanted: `at most ${bound}`,
  ok: value <= bound,
});

export const atLeast = (name: string, value: number, bound: number): Figure => ({
  name,
  value,
  wanted: `at least ${bound}`,
  ok: value >= bound,
});

export type Outcome = {
  readonly proof: string;
  readonly form: 'quick' | 'full';
  readonly planted: boolean;
  readonly ok: boolean;
  readonly seconds: number;
  readonly at: string;
  readonly node: string;
  readonly figures: readonly Figure[];
};

/** Runs a proof and keeps its evidence. With a planted fault `ok` means that the proof found it. */
export async function prove(proof: Proof, asked: Asked): Promise<Outcome> {
  const began = performance.now();
  const figures = await proof.run(asked);
  const missed = figures.filter(({ ok }) => !ok);
  const caught = missed.some(({ name }) => name === proof.fault.caughtBy);
  const outcome: Outcome = {
    proof: proof.name,
    form: asked.full ? 'full' : 'quick',
    planted: asked.planted,
    ok: asked.planted ? caught : figures.length > 0 && missed.length === 0,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    at: new Date().toISOString(),
    node: process.version,
    figures,
  };
  const folder = join(projectRoot(), 'prove', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${proof.name}${asked.planted ? '.plant' : ''}.json`);
  writeFileSync(file, `${JSON.stringify(outcome, null, 2)}\n`);
  return outcome;
}
