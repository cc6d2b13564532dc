import { type Share, shareText } from './statistics.ts';

/** One line of the table of targets. What was not measured is not met. */
export type Row = {
  readonly what: string;
  readonly value: string;
  readonly target: string;
  readonly met: boolean;
  readonly measured: boolean;
};

/** `met` is undefined where nothing was measured. */
export const rowOf = (what: string, value: string, target: string, met: boolean | undefined): Row => ({
  what,
  value,
  target,
  met: met === true,
  measured: met !== undefined,
});

export const atLeast = (what: string, share: Share, least: number): Row =>
  rowOf(what, shareText(share), `at least ${least * 100} %`, share.of > 0 ? share.share >= least : undefined);

export const atMost = (what: string, share: Share, most: number): Row =>
  rowOf(what, shareText(share), `at most ${most * 100} %`, share.of > 0 ? share.share <= most : undefined);
