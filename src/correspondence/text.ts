import { type Lang, otherLang } from '../platform/i18n.ts';
import type { Block, Letter, LetterSetting } from './letter.ts';
import { letterFrameWords } from './words.ts';

const WIDTH = 72;

/** The plain text of a letter: complete, links written out, lines of about 72 characters. */
export function renderText(letter: Letter, setting: LetterSetting): string {
  const second = otherLang(setting.first);
  const parts = [
    letterFrameWords(second).follows,
    ...part(letter, setting, setting.first),
    '='.repeat(WIDTH),
    ...part(letter, setting, second),
  ];
  return `${parts.join('\n\n')}\n`;
}

function part(letter: Letter, setting: LetterSetting, lang: Lang): string[] {
  const demonstration = setting.demonstration ? [wrap(letterFrameWords(lang).demonstration)] : [];
  const blocks = letter.blocks.map((block) => blockText(block, lang));
  return [...demonstration, setting.identity.productName[lang], ...blocks, foot(letter, setting, lang)];
}

function blockText(block: Block, lang: Lang): string {
  if ('p' in block) return wrap(block.p[lang]);
  if ('h' in block) return `${wrap(block.h[lang])}\n${'-'.repeat(Math.min(WIDTH, block.h[lang].length))}`;
  if ('button' in block) return `${wrap(withColon(block.button[lang], lang))}\n${block.href[lang]}`;
  if ('list' in block) return block.list.map((item) => wrap(item[lang], '- ', '  ')).join('\n');
  if ('fact' in block) return fact(block, lang);
  return wrap(block.note[lang]);
}

function fact(block: Extract<Block, { fact: unknown }>, lang: Lang): string {
  const value = typeof block.value === 'string' ? block.value : block.value[lang];
  const label = withColon(block.fact[lang], lang);
  return block.code ? `${label}\n\n    ${oneLine(value)}` : wrap(`${label} ${value}`);
}

function foot(letter: Letter, setting: LetterSetting, lang: Lang): string {
  const w = letterFrameWords(lang);
  const lines = [
    wrap(letter.why?.[lang] ?? w.why),
    wrap(w.never),
    `${wrap(w.genuine)}\n${setting.genuineHref[lang]}`,
    wrap(`${w.questions} ${setting.contact[lang]}`),
    setting.identity.name[lang],
  ];
  // Not the customary '-- ': mail programs grey out all that follows it, and the other language follows.
  return `${'_'.repeat(20)}\n${lines.join('\n')}`;
}

const withColon = (text: string, lang: Lang) => (lang === 'fr' ? `${text}\u00a0:` : `${text}:`);

const oneLine = (text: string) => text.replace(/[\r\n\u2028\u2029]+/g, ' ');

/** Breaks at ordinary spaces only; a word longer than the line, such as an address, stays whole. */
function wrap(text: string, first = '', next = ''): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of oneLine(text).split(/ +/)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = next;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
