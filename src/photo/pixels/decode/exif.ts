/** What the camera or a program wrote into the picture about itself. */
export type Notes = { readonly software?: string; readonly taken?: string };

const software = 0x0131;
const exifTable = 0x8769;
const takenOriginally = 0x9003;

/**
 * Reads two entries of an EXIF block (TIFF tables, CIPA DC-008): the program, and the day the picture was taken
 * as YYYY-MM-DD. Anything broken or odd reads as absent. Never throws.
 */
export function readNotes(exif: Uint8Array): Notes {
  const tiff = String.fromCharCode(...exif.subarray(0, 4)) === 'Exif' ? exif.subarray(6) : exif;
  if (tiff.length < 8) return {};
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const main = table(view, view.getUint32(4, little), little);
  const inner = main.get(exifTable);
  const detail = inner === undefined ? undefined : table(view, inner.number, little);
  const program = main.get(software)?.text;
  // The standard keeps the day in the inner table; some programs write it into the main one.
  const taken = day((detail?.get(takenOriginally) ?? main.get(takenOriginally))?.text);
  return { ...(program ? { software: program } : {}), ...(taken ? { taken } : {}) };
}

type Entry = { readonly text: string; readonly number: number };

function table(view: DataView, at: number, little: boolean): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  if (at + 2 > view.byteLength) return entries;
  const count = Math.min(view.getUint16(at, little), 200);
  for (let i = 0; i < count; i++) {
    const from = at + 2 + i * 12;
    if (from + 12 > view.byteLength) break;
    const length = view.getUint32(from + 4, little);
    const number = view.getUint32(from + 8, little);
    const isText = view.getUint16(from + 2, little) === 2;
    entries.set(view.getUint16(from, little), {
      number,
      text: isText ? text(view, length <= 4 ? from + 8 : number, length) : '',
    });
  }
  return entries;
}

/** At most 100 printable characters: this comes from a stranger's file and is shown to officers. */
function text(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) return '';
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, Math.min(length, 100));
  return new TextDecoder().decode(bytes).replace(/\p{C}/gu, '').trim();
}

function day(stamp: string | undefined): string | undefined {
  const parts = /^(\d{4}):(0[1-9]|1[0-2]):(0[1-9]|[12]\d|3[01])\b/.exec(stamp ?? '');
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : undefined;
}

/** At most 100 printable characters: this comes from a stranger's file and is shown to officers. */
const clean = (text: string): string => text.slice(0, 100).replace(/\p{C}/gu, '').trim();

/** The program that an XMP packet names as its creator (Adobe XMP, `xmp:CreatorTool`); absent when it names none. */
export function creatorIn(xmp: Uint8Array | undefined): string | undefined {
  const text = new TextDecoder().decode(xmp?.subarray(0, 65_536));
  const found = /\bCreatorTool(?:\s*=\s*["']([^"'<>]*)["']|\s*>([^<]*)<)/.exec(text);
  return clean(found?.[1] ?? found?.[2] ?? '') || undefined;
}

/** The program that a PNG names in a text chunk (`Software`, W3C PNG section 11.3.3). */
export function softwareIn(comments: readonly { readonly keyword: string; readonly text: string }[] = []) {
  const found = comments.find(({ keyword }) => /(^|-)software$/i.test(keyword));
  return clean(found?.text ?? '') || undefined;
}
