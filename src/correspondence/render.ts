import { type Both, type Lang, LOCALES, otherLang, wordsIn } from '../platform/i18n.ts';
import type { Block, Letter, LetterSetting, RenderedLetter } from '../case/letters/letter.ts';

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

const WIDTH = 72;

/** The plain text of a letter: complete, links written out, lines of about 72 characters. */
function renderText(letter: Letter, setting: LetterSetting): string {
  const second = otherLang(setting.first);
  const parts = [
    letterFrameWords(second).follows,
    ...textPart(letter, setting, setting.first),
    '='.repeat(WIDTH),
    ...textPart(letter, setting, second),
  ];
  return `${parts.join('\n\n')}\n`;
}

function textPart(letter: Letter, setting: LetterSetting, lang: Lang): string[] {
  const demonstration = setting.demonstration ? [wrap(letterFrameWords(lang).demonstration)] : [];
  const blocks = letter.blocks.map((block) => blockText(block, lang));
  return [...demonstration, setting.identity.productName[lang], ...blocks, textFoot(letter, setting, lang)];
}

function blockText(block: Block, lang: Lang): string {
  if ('p' in block) return wrap(block.p[lang]);
  if ('h' in block) return `${wrap(block.h[lang])}\n${'-'.repeat(Math.min(WIDTH, block.h[lang].length))}`;
  if ('button' in block) return `${wrap(withColon(block.button[lang], lang))}\n${block.href[lang]}`;
  if ('list' in block) return block.list.map((item) => wrap(item[lang], '- ', '  ')).join('\n');
  if ('fact' in block) return textFact(block, lang);
  return wrap(block.note[lang]);
}

function textFact(block: Extract<Block, { fact: unknown }>, lang: Lang): string {
  const value = typeof block.value === 'string' ? block.value : block.value[lang];
  const label = withColon(block.fact[lang], lang);
  return block.code ? `${label}\n\n    ${oneLine(value)}` : wrap(`${label} ${value}`);
}

function textFoot(letter: Letter, setting: LetterSetting, lang: Lang): string {
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

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";
const MONO = "font-family:ui-monospace,SFMono-Regular,Consolas,'Liberation Mono',monospace";
const INK = 'color:#16242b';
const SOFT = 'color:#46565e';
const LINK = 'color:#0f5c4a';
const TEXT = `margin:0 0 16px;font-size:17px;line-height:1.55;${INK}`;
const SMALL = `margin:0 0 10px;font-size:14px;line-height:1.5;${SOFT}`;

/** Inline styles carry the look; this only turns it over for readers who asked for dark. No mail program needs it. */
const DARK = `@media (prefers-color-scheme:dark){.back{background:#10191d!important}.sheet{background:#18242a!important;border-color:#33434b!important}.ink{color:#e8eeeb!important}.soft{color:#b4c1c5!important}.link{color:#7fd1b9!important}.box{background:#10191d!important;border-color:#33434b!important}.push{background:#1d7a63!important}.demo{background:#3a2c10!important;color:#ffdca3!important}}`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe inside HTML elements and quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** The HTML of a letter: one column, inline styles, nothing fetched, no script. */
function renderHtml(letter: Letter, setting: LetterSetting, subject: string): string {
  const { first } = setting;
  const second = otherLang(first);
  const preheader = letter.preheader
    ? `<div class="soft" style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(letter.preheader[first])}</div>`
    : '';
  return `<!doctype html>
<html lang="${LOCALES[first]}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no"><title>${escapeHtml(subject)}</title><style>${DARK}</style></head>
<body class="back" style="margin:0;padding:0;background:#f4f6f4;${FONT}">${preheader}
<table role="presentation" class="back" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f6f4"><tr><td align="center" style="padding:20px 12px 32px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;text-align:left">
<tr><td style="padding:0 0 12px;${FONT};${SMALL.replace('margin:0 0 10px;', '')}"><a class="link" href="#${second}" lang="${LOCALES[second]}" style="${LINK};font-weight:600">${letterFrameWords(second).follows}</a></td></tr>
${htmlPart(letter, setting, first)}
<tr><td style="height:24px;line-height:24px">&nbsp;</td></tr>
${htmlPart(letter, setting, second)}
</table></td></tr></table>
</body></html>
`;
}

function htmlPart(letter: Letter, setting: LetterSetting, lang: Lang): string {
  const w = letterFrameWords(lang);
  const demonstration = setting.demonstration
    ? `<p class="demo" style="margin:0 0 20px;padding:8px 14px;border-radius:6px;font-size:14px;line-height:1.45;background:#fdf1df;color:#8a4b00"><strong>${w.demonstration}</strong></p>`
    : '';
  const product = escapeHtml(setting.identity.productName[lang]);
  const news = letter.blocks.find((block) => 'h' in block);
  const blocks = letter.blocks.map((block) => blockHtml(block, lang, block === news)).join('\n');
  return `<tr><td id="${lang}" lang="${LOCALES[lang]}" class="sheet" style="padding:28px 24px 18px;background:#ffffff;border:1px solid #d3dad6;border-radius:10px;${FONT}">
${demonstration}<p class="soft" style="margin:0 0 18px;font-size:15px;line-height:1.4;font-weight:600;${SOFT}">${product}</p>
${blocks}
${htmlFoot(letter, setting, lang)}
</td></tr>`;
}

function blockHtml(block: Block, lang: Lang, first: boolean): string {
  if ('p' in block) return `<p class="ink" style="${TEXT}">${escapeHtml(block.p[lang])}</p>`;
  if ('h' in block) return heading(block.h[lang], first);
  if ('button' in block) return button(block.button[lang], block.href[lang], lang);
  if ('list' in block) return list(block.list.map((item) => item[lang]));
  if ('fact' in block) return htmlFact(block, lang);
  return `<p class="ink box" style="${TEXT};padding:12px 16px;background:#f4f6f4;border-left:4px solid #0f5c4a">${escapeHtml(block.note[lang])}</p>`;
}

/** The first heading says the news; the later ones order what follows. */
function heading(text: string, first: boolean): string {
  return first
    ? `<h1 class="ink" style="margin:0 0 14px;font-size:24px;line-height:1.25;letter-spacing:-0.2px;${INK}">${escapeHtml(text)}</h1>`
    : `<h2 class="ink" style="margin:26px 0 10px;font-size:19px;line-height:1.3;${INK}">${escapeHtml(text)}</h2>`;
}

function list(items: readonly string[]): string {
  const rows = items.map((item) => `<li style="margin:0 0 6px">${escapeHtml(item)}</li>`).join('');
  return `<ul class="ink" style="${TEXT};padding:0 0 0 22px">${rows}</ul>`;
}

/** The address stands below as words too: some programs show no buttons, and a reader may look before going. */
function button(label: string, href: string, lang: Lang): string {
  const to = escapeHtml(href);
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 14px"><tr><td class="push" bgcolor="#0f5c4a" style="background:#0f5c4a;border-radius:8px;mso-padding-alt:14px 26px"><a href="${to}" style="display:inline-block;padding:14px 26px;font-size:17px;line-height:1.3;font-weight:600;color:#ffffff;text-decoration:none;border-radius:8px;${FONT}">${escapeHtml(label)}</a></td></tr></table>
<p class="soft" style="${SMALL};margin-bottom:20px">${letterFrameWords(lang).copyAddress}<br><a class="link" href="${to}" style="${LINK};overflow-wrap:anywhere;word-break:break-word">${to}</a></p>`;
}

function htmlFact(block: Extract<Block, { fact: unknown }>, lang: Lang): string {
  const value = escapeHtml(typeof block.value === 'string' ? block.value : block.value[lang]);
  const label = escapeHtml(block.fact[lang]);
  const set = block.code
    ? `<span style="display:inline-block;margin-top:4px;padding:8px 14px;${MONO};font-size:20px;letter-spacing:1px;background:#f4f6f4;border:1px solid #d3dad6;border-radius:6px;overflow-wrap:anywhere;${INK}" class="ink box">${value}</span>`
    : `<strong class="ink" style="${INK}">${value}</strong>`;
  return `<p class="soft" style="${TEXT.replace(INK, SOFT)}"><span style="font-size:15px">${label}</span><br>${set}</p>`;
}

function htmlFoot(letter: Letter, setting: LetterSetting, lang: Lang): string {
  const w = letterFrameWords(lang);
  const check = escapeHtml(setting.genuineHref[lang]);
  const line = (html: string) => `<p class="soft" style="${SMALL}">${html}</p>`;
  return `<div class="sheet" style="margin-top:28px;padding-top:16px;border-top:1px solid #d3dad6">
${line(escapeHtml(letter.why?.[lang] ?? w.why))}
${line(`<strong>${w.never}</strong>`)}
${line(`${w.genuine}<br><a class="link" href="${check}" style="${LINK};overflow-wrap:anywhere;word-break:break-word">${check}</a>`)}
${line(`${w.questions} ${escapeHtml(setting.contact[lang])}`)}
${line(escapeHtml(setting.identity.name[lang]))}
</div>`;
}

/** The words around every letter. */
const letterFrameWords = wordsIn({
  follows: { en: 'English follows.', fr: 'Le français suit.' },
  copyAddress: {
    en: 'Or copy this address into your browser:',
    fr: 'Ou copiez cette adresse dans votre navigateur :',
  },
  why: {
    en: 'You get this email because you have an application for permanent residence in Canada.',
    fr: 'Vous recevez ce courriel parce que vous avez une demande de résidence permanente au Canada.',
  },
  never: {
    en: 'We never ask for your password or personal details by email. Do not send them in a reply.',
    fr: 'Nous ne demandons jamais votre mot de passe ni vos renseignements personnels par courriel. Ne les envoyez pas en réponse.',
  },
  genuine: {
    en: 'Is this email really from us? Check here:',
    fr: 'Ce courriel vient-il vraiment de nous? Vérifiez ici :',
  },
  questions: { en: 'Questions?', fr: 'Des questions?' },
  demonstration: {
    en: 'Demonstration. This is not a message from a government.',
    fr: "Démonstration. Ce n'est pas un message d'un gouvernement.",
  },
});
