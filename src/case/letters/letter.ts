import type { Both, Lang } from '../../platform/i18n.ts';

/** One piece of a letter, in both languages. `href` is an absolute https address for each language. */
export type Block =
  | { readonly p: Both }
  | { readonly h: Both }
  | { readonly button: Both; readonly href: Both }
  | { readonly list: readonly Both[] }
  /** A fact with its label; `code` is set in fixed width, on a line of its own, easy to copy. */
  | { readonly fact: Both; readonly value: string | Both; readonly code?: true }
  | { readonly note: Both };

/** An email as data; the rooms write these, `renderLetter` sets them. */
export type Letter = {
  /** Shown as `first / second`, the person's language first. */
  readonly subject: Both;
  /** Used as it is, where the authority has published one subject line. */
  readonly exactSubject?: string;
  /** The line that mail programs show beside the subject. No personal data: it shows on locked screens. */
  readonly preheader?: Both;
  /** Why the reader gets it, where 'you have an application' does not fit (staff, representatives). */
  readonly why?: Both;
  readonly blocks: readonly Block[];
};

export type LetterSetting = {
  /** The person's language: it comes first. */
  readonly first: Lang;
  readonly identity: { readonly name: Both; readonly productName: Both };
  readonly demonstration: boolean;
  /** The page where a person can check that an email is genuine. */
  readonly genuineHref: Both;
  /** Whom to ask, as a sentence's end: an address or a page. */
  readonly contact: Both;
};

export type RenderedLetter = { readonly subject: string; readonly text: string; readonly html: string };
