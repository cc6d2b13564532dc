import type { Both, Day } from '../platform/i18n.ts';

/** The public pages of guidance, by the id their route has. */
export type GuidanceId =
  | 'start'
  | 'how'
  | 'genuine'
  | 'photo.requirements'
  | 'representatives'
  | 'password.help'
  | 'browsers'
  | 'privacy'
  | 'report'
  | 'contact'
  | 'accessibility'
  | 'terms';

/** Pages of other rooms that guidance may link to. */
export const LINKED_ROOMS = [
  'account',
  'sign-in',
  'first-sign-in',
  'invitation.lost',
  'forgot',
  'own-account',
  'lost-temporary',
  'home',
  'ask',
  'checker',
] as const;

/** Words that turn a rule into a picture; drawn in `drawings.tsx`. */
export type DrawingId =
  | 'good'
  | 'head-size'
  | 'background'
  | 'shadow'
  | 'glasses'
  | 'face'
  | 'expression'
  | 'covering'
  | 'child'
  | 'original';

/** One way into the service, on the start page: who it is for, what it is, and the button. `to` is a page id. */
export type EntryCard = {
  readonly to: string;
  readonly title: Both;
  readonly says: Both;
  readonly button: Both;
};

/** One step of how it goes, on the start page. */
export type GuidanceStep = { readonly title: Both; readonly says: Both };

/**
 * Content without markup. In every text `**x**` is strong and `[words](page:id)` or `[words](page:id#part)` a link
 * to a page of the service.
 */
export type GuidanceBlock =
  | { readonly h2: Both; readonly id: string }
  | { readonly p: Both }
  | { readonly ul: readonly Both[] }
  | { readonly ol: readonly Both[] }
  | { readonly note: Both }
  | { readonly exact: string }
  | {
      readonly table: {
        readonly caption: Both;
        readonly head: readonly Both[];
        readonly rows: readonly (readonly Both[])[];
      };
    }
  | { readonly more: Both; readonly blocks: readonly GuidanceBlock[] }
  | { readonly drawing: DrawingId; readonly alt: Both }
  | { readonly ways: readonly EntryCard[] }
  | { readonly steps: readonly GuidanceStep[] }
  | { readonly columns: readonly (readonly GuidanceBlock[])[] };

export type GuidancePage = {
  readonly id: GuidanceId;
  readonly path: Both;
  readonly title: Both;
  readonly lead: Both;
  readonly updated: Day;
  readonly blocks: readonly GuidanceBlock[];
};

type Pair = readonly [en: string, fr: string];
const asBoth = ([en, fr]: Pair): Both => ({ en, fr });

export const bothOf = (en: string, fr: string): Both => ({ en, fr });
export const h2 = (id: string, en: string, fr: string): GuidanceBlock => ({ h2: { en, fr }, id });
export const p = (en: string, fr: string): GuidanceBlock => ({ p: { en, fr } });
export const note = (en: string, fr: string): GuidanceBlock => ({ note: { en, fr } });
export const ul = (...items: readonly Pair[]): GuidanceBlock => ({ ul: items.map(asBoth) });
export const ol = (...items: readonly Pair[]): GuidanceBlock => ({ ol: items.map(asBoth) });
export const drawing = (id: DrawingId, en: string, fr: string): GuidanceBlock => ({
  drawing: id,
  alt: { en, fr },
});
export const more = (words: Both, ...blocks: readonly GuidanceBlock[]): GuidanceBlock => ({
  more: words,
  blocks,
});
/** A table of two columns: what, and the rule. */
export const table = (
  caption: Both,
  head: readonly [Both, Both],
  ...rows: readonly (readonly [Both, Both])[]
): GuidanceBlock => ({
  table: { caption, head, rows },
});
