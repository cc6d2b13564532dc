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
  type TextStyle,
  measureText,
  type Pdf,
  RIGHT,
  rowHeight,
  spoken,
  TOP,
  write,
} from '../platform/pdf/paper.ts';
import { type EcoprDocument, type EcoprLayout, fullName } from './document.ts';
import { ecoprWords } from './words.ts';

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
export function drawablePhoto(pdf: Pdf, bytes: Buffer, doc: EcoprDocument): Photo {
  // The types of pdfkit do not show it.
  const image = (pdf as unknown as { openImage(bytes: Buffer): Buffer }).openImage(bytes);
  const { x, y, width, height } = ECOPR_PLACES.photo;
  return (lang) =>
    pdf.struct('Figure', { alt: ecoprWords(lang).photoOf({ name: fullName(doc) }) }, [
      () => pdf.image(image, x, y, { fit: [width, height] }),
    ]);
}

/** The whole document in one language, beginning on a page of its own. */
export function drawPart(pdf: Pdf, root: Element, part: EcoprLayout, options: PartOptions): void {
  pdf.addPage();
  const sect = pdf.struct('Sect', { lang: LOCALES[part.lang], title: part.title });
  root.add(sect);
  const outline = pdf.outline.addItem(part.title, { expanded: true });
  drawHead(pdf, sect, part, options);
  for (const { heading, rows } of part.sections) {
    const height = rows.reduce((sum, row) => sum + rowHeight(pdf, ...row), HEADING_HEIGHT);
    makeRoom(pdf, Math.min(height, 180));
    drawHeading(pdf, sect, heading);
    outline.addItem(heading);
    const table = pdf.struct('Table', { title: heading });
    sect.add(table);
    for (const row of rows) {
      makeRoom(pdf, rowHeight(pdf, ...row));
      drawRow(pdf, table, row);
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
    sect.add(pdf.struct(type, { ...(lang ? { lang: LOCALES[lang] } : {}), ...spoken(text) }, [draw]));
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

/** Starts a new page when the next piece would reach the foot, or on page 1 the place of the signature. */
function makeRoom(pdf: Pdf, height: number): void {
  const onFirst = pdf.bufferedPageRange().count === 1;
  const limit = onFirst ? ECOPR_PLACES.signature.y : FOOT;
  if (pdf.y + height <= limit - 4) return;
  pdf.addPage();
}
