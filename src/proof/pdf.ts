import PDFDocument from 'pdfkit';
import { type Lang, LOCALES, otherLang } from '../platform/i18n.ts';
import {
  artifact,
  FOOT,
  INK_2,
  LEFT,
  LETTER,
  lettersWithoutGlyph,
  type Pdf,
  RIGHT,
  rule,
  TOP,
  useFonts,
} from '../platform/pdf/paper.ts';
import { type EcoprDocument, type EcoprDocumentTexts, ecoprLayout } from './document.ts';
import { drawablePhoto, drawPart } from './pdf-parts.ts';
import { fileTitle, ecoprWords } from './words.ts';

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
    margins: { top: TOP, bottom: LETTER.height - FOOT + 8, left: LEFT, right: LEFT },
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
