import { type Lang, LOCALES, otherLang } from '../platform/i18n.ts';
import type { Block, Letter, LetterSetting } from './letter.ts';
import { letterFrameWords } from './words.ts';

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
export function renderHtml(letter: Letter, setting: LetterSetting, subject: string): string {
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
${part(letter, setting, first)}
<tr><td style="height:24px;line-height:24px">&nbsp;</td></tr>
${part(letter, setting, second)}
</table></td></tr></table>
</body></html>
`;
}

function part(letter: Letter, setting: LetterSetting, lang: Lang): string {
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
${foot(letter, setting, lang)}
</td></tr>`;
}

function blockHtml(block: Block, lang: Lang, first: boolean): string {
  if ('p' in block) return `<p class="ink" style="${TEXT}">${escapeHtml(block.p[lang])}</p>`;
  if ('h' in block) return heading(block.h[lang], first);
  if ('button' in block) return button(block.button[lang], block.href[lang], lang);
  if ('list' in block) return list(block.list.map((item) => item[lang]));
  if ('fact' in block) return fact(block, lang);
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

function fact(block: Extract<Block, { fact: unknown }>, lang: Lang): string {
  const value = escapeHtml(typeof block.value === 'string' ? block.value : block.value[lang]);
  const label = escapeHtml(block.fact[lang]);
  const set = block.code
    ? `<span style="display:inline-block;margin-top:4px;padding:8px 14px;${MONO};font-size:20px;letter-spacing:1px;background:#f4f6f4;border:1px solid #d3dad6;border-radius:6px;overflow-wrap:anywhere;${INK}" class="ink box">${value}</span>`
    : `<strong class="ink" style="${INK}">${value}</strong>`;
  return `<p class="soft" style="${TEXT.replace(INK, SOFT)}"><span style="font-size:15px">${label}</span><br>${set}</p>`;
}

function foot(letter: Letter, setting: LetterSetting, lang: Lang): string {
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
