import PDFDocument from 'pdfkit';
import { type Lang, LOCALES, otherLang } from '../platform/i18n.ts';
import {
  AMBER,
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
  type TextStyle,
  TOP,
  useFonts,
  write,
} from '../platform/pdf/paper.ts';
import {
  type EcoprDocument,
  type EcoprDocumentTexts,
  ecoprLayout,
  type EcoprLayout,
  fullName,
} from './document.ts';
import { ecoprWords, fileTitle } from './ecopr-words.ts';

export type EcoprPdfOptions = {
  /** The person's language: it comes first. */
  readonly primary: Lang;
  readonly texts: EcoprDocumentTexts;
  /** The accepted photo (JPEG); none before an officer has accepted it. */
  readonly photo?: Buffer | undefined;
  /** Says at the top of each part and the foot of each page that the document is not real. */
  readonly demonstration?: boolean;
  /** False leaves the objects readable, for tests. */
  readonly compress?: boolean;
};

/**
 * The letters of a document that the printing font does not have, for example of Chinese or Hindi. Empty for a
 * document that can be printed; ask before issuing, and use the passport's Latin line where there are some.
 */
export function unprintableLetters(doc: EcoprDocument, texts: EcoprDocumentTexts): readonly string[] {
  const pdf = new PDFDocument({ autoFirstPage: false });
  useFonts(pdf);
  return lettersWithoutGlyph(
    pdf,
    JSON.stringify([ecoprLayout(doc, 'en', texts), ecoprLayout(doc, 'fr', texts)]),
  );
}

/**
 * The eCOPR as a tagged PDF (PDF/UA-1), letter size, the whole document in the person's language and then in the
 * other one. The same input gives the same bytes.
 * @throws when the font lacks a letter: a wrong name must never be printed. See `unprintableLetters`.
 */
export async function renderEcoprPdf(doc: EcoprDocument, options: EcoprPdfOptions): Promise<Buffer> {
  const pdf = openPdf(doc, options);
  const whole = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const parts = [options.primary, otherLang(options.primary)].map((l) => ecoprLayout(doc, l, options.texts));
  const missing = lettersWithoutGlyph(pdf, JSON.stringify(parts));
  if (missing.length > 0) throw new Error(`eCOPR ${doc.documentNumber}: no glyph for ${missing.join(' ')}`);
  const root = pdf.struct('Document', { lang: LOCALES[options.primary] });
  pdf.addStructure(root);
  const demonstration = options.demonstration ?? false;
  const photo = options.photo && drawablePhoto(pdf, options.photo, doc);
  for (const part of parts) drawPart(pdf, root, part, { first: part === parts[0], demonstration, photo });
  root.end();
  drawFeet(pdf, doc, options);
  pdf.end();
  return whole;
}

function openPdf(doc: EcoprDocument, options: EcoprPdfOptions): Pdf {
  const pdf = new PDFDocument({
    size: 'LETTER',
    margins: { top: TOP, bottom: LETTER.height - LOWEST, left: LEFT, right: LEFT },
    pdfVersion: '1.7',
    // Known to pdfkit 0.20, not yet to its types.
    subset: 'PDF/UA' as 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: LOCALES[options.primary],
    bufferPages: true,
    autoFirstPage: false,
    compress: options.compress ?? true,
    info: {
      // pdfkit copies the title into XML as it is.
      Title: fileTitle(options.primary, doc.documentNumber).replace(/[<>&]/g, ''),
      CreationDate: doc.issuedAt,
      ModDate: doc.issuedAt,
    },
  });
  useFonts(pdf);
  return pdf;
}

/** Each page says which document it belongs to, so that loose sheets find each other again. */
function drawFeet(pdf: Pdf, doc: EcoprDocument, options: EcoprPdfOptions): void {
  const { count } = pdf.bufferedPageRange();
  const w = ecoprWords(options.primary);
  const { formNumber } = options.texts;
  const names = `${w.shortName} / ${ecoprWords(otherLang(options.primary)).shortName}`;
  const demonstration = options.demonstration ? ' · DEMONSTRATION / DÉMONSTRATION' : '';
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    // Writing below the bottom margin would make pdfkit start a page.
    pdf.page.margins.bottom = 0;
    rule(pdf, FOOT);
    artifact(pdf, 'Pagination', () => {
      pdf.font('plain').fontSize(8).fillColor(INK_2);
      const line = { lineBreak: false, width: RIGHT - LEFT };
      pdf.text(
        `${formNumber} · ${names} ${doc.documentNumber} · ${doc.uci}${demonstration}`,
        LEFT,
        FOOT + 8,
        line,
      );
      const number = `${page + 1} / ${count}`;
      pdf.text(number, RIGHT - pdf.widthOfString(number), FOOT + 8, { lineBreak: false });
    });
  }
}

/**
 * Places in points from the top left of a letter page: the photo at the top of the first page of each language, and kept
 * empty, the code beside it and the visible sign of the digital signature at the foot of page 1.
 */
const ECOPR_PLACES = {
  code: { x: RIGHT - 92, y: TOP, width: 92, height: 92 },
  /** The photo beside it, 5 to 7. */
  photo: { x: RIGHT - 92 - 12 - 66, y: TOP, width: 66, height: 92 },
  signature: { page: 1, x: LEFT, y: FOOT - 48, width: RIGHT - LEFT, height: 44 },
} as const;

/** Draws the photo with its words; opened once, so that both languages share its bytes. */
type Photo = (lang: Lang) => Element;

type PartOptions = {
  readonly first: boolean;
  readonly demonstration: boolean;
  readonly photo: Photo | undefined;
};

/** The photo of a document, ready to be drawn in each of its parts. */
function drawablePhoto(pdf: Pdf, bytes: Buffer, doc: EcoprDocument): Photo {
  // The types of pdfkit do not show it.
  const image = (pdf as unknown as { openImage(bytes: Buffer): Buffer }).openImage(bytes);
  const { x, y, width, height } = ECOPR_PLACES.photo;
  return (lang) =>
    pdf.struct('Figure', { alt: ecoprWords(lang).photoOf({ name: fullName(doc) }) }, [
      () => pdf.image(image, x, y, { fit: [width, height] }),
    ]);
}

/** The whole document in one language, beginning on a page of its own. */
function drawPart(pdf: Pdf, root: Element, part: EcoprLayout, options: PartOptions): void {
  pdf.addPage();
  const sect = pdf.struct('Sect', { lang: LOCALES[part.lang], title: part.title });
  root.add(sect);
  const outline = pdf.outline.addItem(part.title, { expanded: true });
  drawHead(pdf, sect, part, options);
  for (const { heading, rows } of part.sections) {
    const height = rows.reduce((sum, [label, value]) => sum + rowHeight(pdf, label, value), HEADING_HEIGHT);
    makeRoom(pdf, Math.min(height, 180));
    drawHeading(pdf, sect, heading);
    outline.addItem(heading);
    const table = pdf.struct('Table', { title: heading });
    sect.add(table);
    for (const [label, value] of rows) {
      makeRoom(pdf, rowHeight(pdf, label, value));
      drawRow(pdf, table, [label, value]);
    }
    table.end();
  }
  drawSigning(pdf, sect, part);
  drawNotes(pdf, sect, part);
  outline.addItem(part.notesHeading);
  sect.end();
}

function drawHead(
  pdf: Pdf,
  sect: Element,
  part: EcoprLayout,
  { first, demonstration, photo }: PartOptions,
): void {
  const w = ecoprWords(part.lang);
  const other = otherLang(part.lang);
  const width = ECOPR_PLACES.photo.x - LEFT - 16;
  const put = (
    type: string,
    text: string,
    look: Omit<TextStyle, 'x' | 'width'> & { width?: number },
    lang?: Lang,
  ) => {
    const draw = () => write(pdf, text, { x: LEFT, width, ...look });
    sect.add(pdf.struct(type, { ...(lang ? { lang: LOCALES[lang] } : {}), ...spokenText(text) }, [draw]));
  };
  if (demonstration) {
    pdf.y = TOP - 20;
    put('P', w.demonstration, { bold: true, size: 9, colour: AMBER, width: RIGHT - LEFT });
    pdf.y = TOP;
  }
  put('P', part.issuer, { size: 9, colour: INK_2, after: 4 });
  put('H1', part.title, { bold: true, size: 15, after: 5 });
  put('P', part.confirms, { size: 10, after: 4 });
  put('P', part.notForTravel, { bold: true, size: 10, after: 4 });
  if (first) put('P', ecoprWords(other).follows, { size: 9, colour: INK_2 }, other);
  const below = pdf.y;
  if (photo) sect.add(photo(part.lang));
  pdf.y = below;
  pdf.y = Math.max(pdf.y, ECOPR_PLACES.code.y + ECOPR_PLACES.code.height);
}

/** The lowest line of a page above its foot. Below it pdfkit would start a page by itself, in the middle of a row. */
const LOWEST = FOOT - 8;

const SIGNING_HEIGHT = 44;

/** Two lines to write on, each with what belongs there below it. */
function drawSigning(pdf: Pdf, sect: Element, { signing }: EcoprLayout): void {
  makeRoom(pdf, SIGNING_HEIGHT);
  const line = pdf.y + 26;
  const half = { signature: [LEFT, 300], date: [LEFT + 324, RIGHT - LEFT - 324] } as const;
  for (const part of ['signature', 'date'] as const) {
    const [x, width] = half[part];
    artifact(pdf, 'Layout', () => {
      pdf
        .moveTo(x, line)
        .lineTo(x + width, line)
        .lineWidth(0.6)
        .strokeColor(INK_2)
        .stroke();
    });
    const below = () => {
      pdf.y = line + 3;
      write(pdf, signing[part], { x, width, size: 9, colour: INK_2 });
    };
    sect.add(pdf.struct('P', {}, [below]));
  }
  pdf.y = line - 26 + SIGNING_HEIGHT;
}

function drawNotes(pdf: Pdf, sect: Element, part: EcoprLayout): void {
  const look = { x: LEFT, width: RIGHT - LEFT, size: 9, after: 3.5 };
  const height = part.paragraphs.reduce(
    (sum, p) => sum + measureText(pdf, p, look).height + 3.5,
    HEADING_HEIGHT,
  );
  makeRoom(pdf, Math.min(height, 180));
  drawHeading(pdf, sect, part.notesHeading);
  pdf.y += 4;
  for (const paragraph of part.paragraphs) {
    makeRoom(pdf, measureText(pdf, paragraph, look).height);
    sect.add(pdf.struct('P', {}, [() => write(pdf, paragraph, look)]));
  }
}

/**
 * Starts a new page when the next piece would reach the foot, or on page 1 the place of the signature. A piece that is
 * taller than a page begins where it is, at the top of one: a page before it would stay empty.
 */
function makeRoom(pdf: Pdf, height: number): void {
  const onFirst = pdf.bufferedPageRange().count === 1;
  const limit = onFirst ? ECOPR_PLACES.signature.y - 4 : LOWEST;
  if (pdf.y + height <= limit || pdf.y <= TOP) return;
  pdf.addPage();
}
