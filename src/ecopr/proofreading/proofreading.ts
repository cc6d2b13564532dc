import { createHash } from 'node:crypto';
import type { Profile } from '../../config/profile.ts';
import type { Lang } from '../../platform/i18n.ts';
import {
  ecoprSections,
  type EcoprDraft,
  type EcoprSection,
  RECORDED_LINES,
  type RecordedLine,
} from '../document.ts';

/** That somebody found every line right: when, and the lines as they read them. */
export type Proofreading = {
  readonly language: Lang;
  readonly lines: readonly EcoprSection[];
  readonly readAt: Date;
};

/** What an officer sees of it; `current` is false once a line reads otherwise than it did. */
export type ProofreadingStanding = { readonly readAt: Date; readonly current: boolean };

/** One line of the document before it is issued. */
export type PrintedLine = { readonly line: RecordedLine; readonly label: string; readonly value: string };

/** The lines of the document as it will be printed, from the function that prints them. */
export const linesOf = (draft: EcoprDraft, lang: Lang, profile: Profile): readonly EcoprSection[] =>
  ecoprSections(draft, lang, {
    labels: profile.ecopr.fields,
    codes: { sexes: profile.sexes, maritalStatuses: profile.maritalStatuses },
  });

/** The code of a line that a person can say is wrong; undefined for any other text. */
export const recordedLine = (text: string): RecordedLine | undefined =>
  RECORDED_LINES.find((line) => line === text);

/** One of the lines, by its code. */
export function printedLine(sections: readonly EcoprSection[], code: RecordedLine): PrintedLine | undefined {
  const found = sections.flatMap(({ rows }) => rows).find(([, , line]) => line === code);
  return found && { line: code, label: found[0], value: found[1] };
}

const readingOf = (sections: readonly EcoprSection[]) =>
  JSON.stringify(sections.map(({ rows }) => rows.map(([, value, line]) => [line, value])));

/** What a form says of the lines above it: other lines have another stamp. */
export const stampOf = (sections: readonly EcoprSection[]): string =>
  createHash('sha256').update(readingOf(sections)).digest('hex');

/** Whether the lines say what they said; their labels may have changed. */
export const saysTheSame = (before: readonly EcoprSection[], now: readonly EcoprSection[]): boolean =>
  readingOf(before) === readingOf(now);
