import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { projectRoot } from '../root.ts';

// Drawing on tagged pages, knowing nothing of what is drawn. Lengths are points; y grows downwards.

export type Pdf = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

const INK = '#16242b';
export const INK_2 = '#46565e';
const GREEN = '#0f5c4a';
export const AMBER = '#8a4b00';
const LINE = '#d3dad6';
export const LETTER = { width: 612, height: 792 } as const;
export const LEFT = 54;
export const RIGHT = LETTER.width - LEFT;
export const TOP = 46;
/** Where the foot line of each page begins. */
export const FOOT = 750;

const LABEL_WIDTH = 184;
const VALUE_LEFT = LEFT + LABEL_WIDTH + 14;
const ROW_PAD = 1.2;

export type TextStyle = {
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** Room below. */
  readonly after?: number;
};

type Ready = { readonly lines: readonly string[] | null; readonly text: string; readonly height: number };
const GAP = 1.5;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Nko}\p{Script=Thaana}]/u;

const fonts = new Map<string, Buffer>();
function fontBytes(name: 'DejaVuSans' | 'DejaVuSans-Bold'): Buffer {
  const known = fonts.get(name);
  if (known) return known;
  const require = createRequire(join(projectRoot(), 'package.json'));
  const bytes = readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  fonts.set(name, bytes);
  return bytes;
}

/** Registers 'plain' and 'bold', embedded in the file as far as they are used, and takes 'plain'. */
export function useFonts(pdf: Pdf): void {
  pdf.registerFont('bold', fontBytes('DejaVuSans-Bold'));
  pdf.registerFont('plain', fontBytes('DejaVuSans'));
  pdf.font('plain');
}

/** The types of pdfkit do not show its current font. */
type WithFont = { readonly _font: { readonly font: { hasGlyphForCodePoint(point: number): boolean } } };

/** The letters of a text that the plain font does not have, each once. */
export function lettersWithoutGlyph(pdf: Pdf, text: string): readonly string[] {
  const { font } = (pdf as unknown as WithFont)._font;
  return [...new Set(text)].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

let blank: Pdf | undefined;

/** The signs of a text that the font of everything we print does not have, each once, as its own table of glyphs says. */
export function signsNotInFont(text: string): readonly string[] {
  if (!blank) {
    blank = new PDFDocument({ autoFirstPage: false });
    useFonts(blank);
  }
  return lettersWithoutGlyph(blank, text);
}

function setLook(pdf: Pdf, look: TextStyle): void {
  pdf
    .font(look.bold ? 'bold' : 'plain')
    .fontSize(look.size)
    .fillColor(look.colour ?? INK);
}

/** The height a text will take, wrapped; nothing is ever cut off. */
export function measureText(pdf: Pdf, text: string, look: TextStyle): Ready {
  setLook(pdf, look);
  if (!RIGHT_TO_LEFT.test(text)) {
    return { lines: null, text, height: pdf.heightOfString(text, { width: look.width, lineGap: GAP }) };
  }
  const lines = wrap(pdf, text, look.width).map(visualOrder);
  return { lines, text, height: lines.length * (pdf.currentLineHeight(true) + GAP) };
}

/** Writes a text at the present height and moves below it. */
export function write(pdf: Pdf, text: string, look: TextStyle): void {
  const top = pdf.y;
  const ready = measureText(pdf, text, look);
  const options = { width: look.width, lineGap: GAP };
  if (ready.lines === null) {
    pdf.text(text, look.x, top, options);
  } else {
    const step = ready.height / ready.lines.length;
    ready.lines.forEach((line, i) => {
      writeWords(pdf, line, look.x, top + i * step);
    });
    pdf.y = top + ready.height;
  }
  pdf.y += look.after ?? 0;
}

function writeWords(pdf: Pdf, line: string, left: number, y: number): void {
  let x = left;
  for (const word of line.split(' ')) {
    const wide = pdf.widthOfString(word);
    pdf.text(word, x, y, { lineBreak: false });
    pdf.text(' ', x + wide, y, { lineBreak: false });
    x += wide + pdf.widthOfString(' ');
  }
}

function wrap(pdf: Pdf, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && pdf.widthOfString(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The font engine turns letters round within a word; neighbouring right-to-left words must change places too. */
function visualOrder(line: string): string {
  const out: string[] = [];
  let run: string[] = [];
  for (const word of [...line.split(' '), '']) {
    if (RIGHT_TO_LEFT.test(word)) run.unshift(word);
    else {
      out.push(...run, word);
      run = [];
    }
  }
  return out.slice(0, -1).join(' ');
}

/** What a reader for the blind says where the drawn order is not the order of reading. */
export const spokenText = (text: string): { actual?: string } =>
  RIGHT_TO_LEFT.test(text) ? { actual: text } : {};

/** Lines and marks that say nothing: readers for the blind skip them. */
export function artifact(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

/** A thin line across the page at this height. */
export function rule(pdf: Pdf, y: number, colour: string = LINE): void {
  artifact(pdf, 'Layout', () => {
    pdf.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(0.6).strokeColor(colour).stroke();
  });
}

const LABEL: TextStyle = { x: LEFT, width: LABEL_WIDTH, size: 9, colour: INK_2 };
const VALUE: TextStyle = { x: VALUE_LEFT, width: RIGHT - VALUE_LEFT, size: 9.5 };

/** The height of a row of a label and its value. */
export function rowHeight(pdf: Pdf, label: string, value: string): number {
  return Math.max(measureText(pdf, label, LABEL).height, measureText(pdf, value, VALUE).height) + 2 * ROW_PAD;
}

/** A table row: the label is the header of its row. The value is spoken in its logical order. */
export function drawRow(pdf: Pdf, table: Element, [label, value]: readonly [string, string]): void {
  const top = pdf.y + ROW_PAD;
  const height = rowHeight(pdf, label, value);
  const pages = () => pdf.bufferedPageRange().count;
  const before = pages();
  const row = pdf.struct('TR');
  table.add(row);
  const at = (y: number, text: string, look: TextStyle) => () => {
    pdf.y = y;
    write(pdf, text, look);
  };
  const header = { scope: 'Row' };
  row.add(pdf.struct('TH', header as object, [at(top + 0.4, label, LABEL)]));
  row.add(pdf.struct('TD', spokenText(value), [at(top, value, VALUE)]));
  row.end();
  // A value that is taller than a page went on by itself, and is now where it ended.
  pdf.y = pages() > before ? pdf.y + ROW_PAD : top - ROW_PAD + height;
  rule(pdf, pdf.y);
}

/** The room a heading takes with the line below it. */
export const HEADING_HEIGHT = 26;

/** A second-level heading over a green line. */
export function drawHeading(pdf: Pdf, parent: Element, heading: string): void {
  pdf.y += 6;
  const look = { x: LEFT, width: RIGHT - LEFT, size: 10.5, bold: true, colour: GREEN, after: 1.5 };
  parent.add(pdf.struct('H2', {}, [() => write(pdf, heading, look)]));
  rule(pdf, pdf.y, GREEN);
  pdf.y += 1;
}
