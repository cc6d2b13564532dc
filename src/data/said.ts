import { type Both, both } from '../platform/i18n.ts';

/** A label in both languages. */
export const inBoth = (en: string, fr: string): Both => both({ en, fr });
