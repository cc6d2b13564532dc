import { type Both, type Lang, otherLang } from '../platform/i18n.ts';
import { renderHtml } from './html.ts';
import type { Letter, LetterSetting, RenderedLetter } from './letter.ts';
import { renderText } from './text.ts';

/**
 * One bilingual message from a letter: its subject, its plain text and its HTML, both complete.
 * @throws when the subject holds a line break or another control character, or a link is not absolute https
 * (http is allowed on the loopback address): such a letter is a fault of ours or an attack.
 */
export function renderLetter(letter: Letter, setting: LetterSetting): RenderedLetter {
  for (const href of links(letter, setting)) checkLink(href);
  const subject = subjectLine(letter, setting.first);
  return { subject, text: renderText(letter, setting), html: renderHtml(letter, setting, subject) };
}

/** The subject line; refuses whatever could begin a header of its own. */
export function subjectLine(letter: Pick<Letter, 'subject' | 'exactSubject'>, first: Lang): string {
  const subject = letter.exactSubject ?? `${letter.subject[first]} / ${letter.subject[otherLang(first)]}`;
  // Unicode line and paragraph separators are refused too: some mail programs treat them as line ends.
  if (/[\p{Cc}\u2028\u2029]/u.test(subject))
    throw new Error('A subject holds a control character or a line break');
  if (subject.trim() === '') throw new Error('A subject is empty');
  return subject;
}

function links(letter: Letter, setting: LetterSetting): string[] {
  const all: Both[] = letter.blocks.flatMap((block) => ('href' in block ? [block.href] : []));
  return [...all, setting.genuineHref].flatMap(({ en, fr }) => [en, fr]);
}

function checkLink(href: string): void {
  const url = URL.canParse(href) ? new URL(href) : null;
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1' || url?.hostname === '[::1]';
  const fine = url?.protocol === 'https:' || (url?.protocol === 'http:' && local);
  if (!fine || /[\s\p{Cc}<>"]/u.test(href))
    throw new Error('A link in a letter is not an absolute https address');
}
