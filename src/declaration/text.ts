import { displayName, type PersonName } from '../case/names.ts';
import type { Lang } from '../platform/i18n.ts';
import { type DeclarationWording, fill } from '../profile.ts';
import type { HowSigned } from './declaration.ts';
import type { SignedText } from './store.ts';

/** The words of a declaration as they stand on the page and are kept: `person` is the one declared for. */
export function textOf(
  wording: DeclarationWording,
  how: HowSigned,
  person: PersonName,
  lang: Lang,
): SignedText {
  const { statements, sign } = how === 'self' ? wording.self : wording.child;
  const values = { person: displayName(person) };
  return {
    statements: statements.map(({ text }) => fill(text, values)[lang]),
    sign: fill(sign, values)[lang],
  };
}
