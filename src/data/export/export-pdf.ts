import PDFDocument from 'pdfkit';
import type { Profile } from '../../config/profile.ts';
import { formatInstant, LOCALES } from '../../platform/i18n.ts';
import {
  artifact,
  drawHeading,
  drawRow,
  type Element,
  FOOT,
  HEADING_HEIGHT,
  INK_2,
  LEFT,
  LETTER,
  lettersWithoutGlyph,
  measureText,
  type Pdf,
  RIGHT,
  rowHeight,
  rule,
  spokenText,
  TOP,
  useFonts,
  write,
} from '../../platform/pdf/paper.ts';
import { type Line, type Section, sectionsOf } from './sections.ts';
import { dataWords } from '../data-words.ts';
import type { Copy } from './export-json.ts';

const BODY = { x: LEFT, width: RIGHT - LEFT, size: 9.5, after: 4 } as const;
const SMALL = { ...BODY, size: 9, colour: INK_2 } as const;
/** Stands where the font has no letter, so that nobody takes what is left for the whole; the other copies have it. */
const NO_GLYPH = '\u25a1';

/** A copy to print: a tagged PDF (PDF/UA-1), letter size, in the reader's language, without the photos. */
export async function copyAsPdf(copy: Copy, profile: Profile, compress = true): Promise<Buffer> {
  const { lang, name, at, inventory } = copy;
  const w = dataWords(lang);
  const pdf = openPdf(copy, compress);
  const whole = collect(pdf);
  pdf.addPage();
  const root = pdf.struct('Document', { lang: LOCALES[lang] });
  pdf.addStructure(root);
  const put = (type: string, text: string, look: typeof BODY | typeof SMALL | object) =>
    root.add(
      pdf.struct(type, spokenText(text), [() => write(pdf, printable(pdf, text), { ...BODY, ...look })]),
    );
  put('H1', w.title({ name }), { bold: true, size: 17 });
  put('P', w.madeAt({ at: formatInstant(lang, at, profile.zone) }), SMALL);
  put('P', w.lead({ years: profile.limits.retentionYears }), BODY);
  put('P', w.law, BODY);
  for (const section of sectionsOf(inventory, lang, profile)) drawSection(pdf, root, section, copy);
  root.end();
  drawFeet(pdf, copy);
  pdf.end();
  return whole;
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function openPdf({ lang, at }: Copy, compress: boolean): Pdf {
  const pdf = new PDFDocument({
    size: 'LETTER',
    margins: { top: TOP, bottom: LETTER.height - FOOT + 8, left: LEFT, right: LEFT },
    pdfVersion: '1.7',
    // Known to pdfkit 0.20, not yet to its types.
    subset: 'PDF/UA' as 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: LOCALES[lang],
    bufferPages: true,
    autoFirstPage: false,
    compress,
    // No name: file managers and histories show titles.
    info: { Title: dataWords(lang).titleOwn, CreationDate: at, ModDate: at },
  });
  useFonts(pdf);
  return pdf;
}

const printable = (pdf: Pdf, text: string): string => {
  const missing = new Set(lettersWithoutGlyph(pdf, text.replaceAll('\n', ' ')));
  return missing.size === 0
    ? text
    : [...text].map((letter) => (missing.has(letter) ? NO_GLYPH : letter)).join('');
};

function drawSection(pdf: Pdf, root: Element, section: Section, { lang, name }: Copy): void {
  const w = dataWords(lang);
  makeRoom(pdf, HEADING_HEIGHT + 40);
  drawHeading(pdf, root, section.title);
  pdf.y += 3;
  const say = (text: string, look: object = SMALL) => {
    makeRoom(pdf, measureText(pdf, text, { ...BODY, ...look }).height);
    root.add(pdf.struct('P', {}, [() => write(pdf, text, { ...BODY, ...look })]));
  };
  say([section.source, section.kept].filter(Boolean).join(' '));
  if (section.withheld) say(w.withheld({ name: printable(pdf, name) }), BODY);
  if (section.count === 0 && !section.withheld) say(w.nothing, BODY);
  for (const { title, records } of section.sheets) {
    makeRoom(pdf, 60);
    root.add(pdf.struct('H3', {}, [() => write(pdf, title, { ...BODY, bold: true })]));
    for (const lines of records) drawRecord(pdf, root, title, lines);
  }
}

/** One record as a small table; a value that no page holds is told in pieces. */
function drawRecord(pdf: Pdf, root: Element, title: string, lines: readonly Line[]): void {
  const table = pdf.struct('Table', { title });
  root.add(table);
  for (const [label, value] of lines) {
    for (const piece of pieces(printable(pdf, value))) {
      makeRoom(pdf, rowHeight(pdf, label, piece));
      drawRow(pdf, table, [label, piece]);
    }
  }
  table.end();
  pdf.y += 7;
}

const PIECE = 1200;
const pieces = (text: string): readonly string[] => {
  const letters = [...text];
  const count = Math.max(1, Math.ceil(letters.length / PIECE));
  return Array.from({ length: count }, (_, i) => letters.slice(i * PIECE, (i + 1) * PIECE).join(''));
};

function makeRoom(pdf: Pdf, height: number): void {
  if (pdf.y + height > FOOT - 4) pdf.addPage();
}

function drawFeet(pdf: Pdf, { lang, on }: Copy): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    // Writing below the bottom margin would make pdfkit start a page.
    pdf.page.margins.bottom = 0;
    rule(pdf, FOOT);
    artifact(pdf, 'Pagination', () => {
      pdf.font('plain').fontSize(8).fillColor(INK_2);
      pdf.text(`${dataWords(lang).titleOwn} · ${on}`, LEFT, FOOT + 8, { lineBreak: false });
      const number = `${page + 1} / ${count}`;
      pdf.text(number, RIGHT - pdf.widthOfString(number), FOOT + 8, { lineBreak: false });
    });
  }
}
