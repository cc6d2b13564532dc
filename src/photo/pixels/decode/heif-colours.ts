import { isDisplayP3 } from './display-p3.ts';
import { type IsoBox, isoBoxes } from './iso-boxes.ts';

/** What numbers of ITU-T H.273 mean: the primaries of Display P3, and the two curves of high dynamic range. */
const DISPLAY_P3 = 12;
const HDR_CURVES = [16, 18];

/**
 * Whether the pixels of a HEIC or AVIF are in Display P3: iPhones say so by a profile, Android phones by numbers in a `colr` box
 * of kind `nclx`. A profile counts more than numbers (ISO/IEC 23008-12, 6.5.5). Never throws.
 */
export function isHeifDisplayP3(bytes: Uint8Array, icc: Uint8Array | undefined): boolean {
  if (icc) return isDisplayP3(icc);
  try {
    const codes = colourCodes(bytes);
    return codes?.primaries === DISPLAY_P3 && !HDR_CURVES.includes(codes.curve);
  } catch (error) {
    // Numbers that lead out of the file.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

type Codes = { readonly primaries: number; readonly curve: number };

/** The main picture's numbers. A thumbnail or a map of light beside it has its own, which say nothing of it. */
function colourCodes(bytes: Uint8Array): Codes | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const child = (parent: IsoBox | undefined, kind: string, skip = 0): IsoBox | undefined => {
    if (!parent) return undefined;
    return [...isoBoxes(bytes, parent.from + skip, parent.to)].find((box) => box.kind === kind);
  };
  const meta = [...isoBoxes(bytes)].find(({ kind }) => kind === 'meta');
  const [main, properties] = [child(meta, 'pitm', 4), child(meta, 'iprp', 4)];
  const [container, links] = [child(properties, 'ipco'), child(properties, 'ipma')];
  if (!main || !container || !links) return undefined;
  const all = [...isoBoxes(bytes, container.from, container.to)];
  const own = linkedTo(view, links, mainItem(view, main)).map((index) => all[index - 1]);
  const colours = own.find((box) => box?.kind === 'colr' && view.getUint32(box.from) === NCLX);
  return colours && { primaries: view.getUint16(colours.from + 4), curve: view.getUint16(colours.from + 6) };
}

/** 'nclx' in four bytes. */
const NCLX = 0x6e_63_6c_78;

const mainItem = (view: DataView, { from }: IsoBox): number =>
  view.getUint8(from) === 0 ? view.getUint16(from + 4) : view.getUint32(from + 4);

/** Which properties, counted from 1, an item has by the list `ipma`. */
function linkedTo(view: DataView, { from, to }: IsoBox, item: number): readonly number[] {
  const wideItems = view.getUint8(from) > 0;
  const wideLinks = (view.getUint8(from + 3) & 1) === 1;
  const found: number[] = [];
  let at = from + 8;
  while (at + 3 <= to) {
    const whose = wideItems ? view.getUint32(at) : view.getUint16(at);
    at += wideItems ? 4 : 2;
    const count = view.getUint8(at++);
    for (let i = 0; i < count; i++) {
      // The first bit says only whether a reader must know the property.
      const index = wideLinks ? view.getUint16(at) & 0x7fff : view.getUint8(at) & 0x7f;
      at += wideLinks ? 2 : 1;
      if (whose === item) found.push(index);
    }
  }
  return found;
}
