import { elided } from '../platform/grammar.ts';
import type { Lang } from '../platform/i18n.ts';
import type { Address } from './address.ts';

/** The most characters on one line of a label. Source: Canada Post addressing guidelines. */
export const LABEL_WIDTH = 40;

/**
 * The lines of a mailing label as Canada Post's machines read them: the addressee as written, then the address in
 * capitals, the municipality, province and postal code last (two blanks before the code). Lines hold at most 40
 * characters and are wrapped, never cut. Nothing is lost but blanks and the number sign, which Canada Post forbids.
 */
export function labelLines(address: Address, name: string, lang: Lang = 'en'): readonly string[] {
  const careOf = address.careOf && careOfLine(lang, address.careOf);
  const above = [name, careOf, ...deliveryLines(address, lang).map(capitals)];
  return [...above.flatMap((line) => wrap(line)), ...lastLines(address)];
}

/** The line above the last ones: a bare unit before the street number, otherwise behind it, or above when too long. */
function deliveryLines(address: Address, lang: Lang): readonly string[] {
  const civic = deliveryKind(address.line1) === 'civic';
  const unit = lang === 'en' ? 'UNIT ' : 'UNITÉ ';
  const line1 = civic ? unitForSign(address.line1, unit) : address.line1.replace(/# ?/g, '');
  const bare = /^#? ?(\p{L}?\d+\p{L}?|\p{L})$/u.exec(address.line2)?.[1];
  if (civic && bare && /^\d/.test(line1) && !/^\d+\p{L}?-\d/u.test(line1)) {
    return [`${bare}-${line1}`];
  }
  const line2 = civic && bare ? unit + bare : unitForSign(address.line2, unit);
  const joined = `${line1} ${line2}`.trim();
  return length(joined) <= LABEL_WIDTH ? [joined] : [line2, line1];
}

const DESIGNATED =
  /((?:^|[\s,])(?:apt|app|unit|unité|suite|ste|bureau|bur|room|stn|succ|site|comp|box)\.?) ?# ?/giu;

/** Roads and lots that are numbered themselves: the sign after them stands for "number", and no unit is meant. */
const NUMBERED_ROAD =
  /((?:^|[\s,])(?:highway|hwy|autoroute|aut|route|rte|concession|conc|lot|range|rge|rang|rg|township|twp|canton|county|cty|regional|reg|side ?road|rural route|route rurale|r\.? ?r|chemin|ch)(?:\.? (?:road|rd|route|rte|highway|hwy|line|side ?road|concession))?\.?) ?# ?(?=\d)/giu;

/** '#5' becomes 'UNIT 5', '#5 - 12 Elm' becomes '5-12 Elm', 'Apt #5' becomes 'Apt 5'; a sign that numbers nothing goes. */
function unitForSign(line: string, unit: string): string {
  return line
    .replace(/^# ?(\w+)[\s,-]+(?=\d)/u, '$1-')
    .replace(DESIGNATED, '$1 ')
    .replace(NUMBERED_ROAD, '$1 ')
    .replace(/# ?(?=\w)/gu, ` ${unit}`)
    .replace(/#/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function lastLines({ city, province, postalCode }: Address): readonly string[] {
  const place = `${capitals(city)} ${province}`;
  const whole = `${place}  ${postalCode}`;
  return length(whole) <= LABEL_WIDTH ? [whole] : [...wrap(place), postalCode];
}

/** Latin letters in capitals; other scripts as they are, for their capitals may be missing from the printer's font. */
export function capitals(text: string): string {
  return text.replace(/[\p{Script=Latin}\p{M}]+/gu, (letters) => letters.toUpperCase().normalize('NFC'));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const clusters = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);
const length = (text: string) => [...text].length;

/** Breaks a line at blanks into lines of at most 40 characters; a longer word is broken between letters. */
function wrap(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line
    .split(/\s+/u)
    .filter((w) => w !== '')
    .flatMap(pieces)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (length(longer) <= LABEL_WIDTH) {
      current = longer;
    } else {
      lines.push(current);
      current = word;
    }
  }
  return current === '' ? lines : [...lines, current];
}

function pieces(word: string): readonly string[] {
  if (length(word) <= LABEL_WIDTH) return [word];
  const cut: string[] = [];
  for (const cluster of clusters(word).flatMap((c) => (length(c) > LABEL_WIDTH ? [...c] : [c]))) {
    const last = cut.at(-1);
    if (last !== undefined && length(last + cluster) <= LABEL_WIDTH) cut[cut.length - 1] = last + cluster;
    else cut.push(cluster);
  }
  return cut;
}

/** How mail reaches an address: at a door, in a post office box, along a rural route, or kept at the counter. */
export type DeliveryKind = 'civic' | 'po-box' | 'rural-route' | 'general-delivery';

// Canada Post's own symbols are PO BOX / CP, RR, SS, MR / IM, GD / PR; people write them in many ways.
const PO_BOX =
  /^(?:p\.? ?o\.? ?(?:box|drawer)|post(?:al)?(?: office)? box|box|bin|c\.? ?p\.?|case postale|casier postal|bo[iî]te postale|b\.? ?p\.?) ?(?:no\.? ?|n[o°] ?)?#? ?\d/iu;
const RURAL_ROUTE =
  /^(?:r\.? ?r\.?|rural route|route rurale|s\.? ?s\.?|suburban service|service suburbain|m\.? ?r\.?|mobile route|i\.? ?m\.?|itinéraire motorisé) ?(?:no\.? ?|n[o°] ?)?#? ?\d/iu;
const GENERAL_DELIVERY =
  /^(?:general delivery|gen\.? del(?:ivery|\.)?|poste restante|(?:g\.?d\.?|p\.?r\.?)(?=$|,| (?:stn|station|succ|lcd|rpo|csp|pdf)))/iu;

/** The kind of delivery that a tidy first line stands for. Source: Canada Post addressing guidelines. */
export function deliveryKind(line1: string): DeliveryKind {
  if (PO_BOX.test(line1)) return 'po-box';
  if (RURAL_ROUTE.test(line1)) return 'rural-route';
  return GENERAL_DELIVERY.test(line1) ? 'general-delivery' : 'civic';
}

// Direction marks can make a label read differently from what is stored, so they go with the control characters.
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\s]+/gu;

/** One line of an address: composed (NFC), single blanks, nothing invisible. Letters and accents stay as typed. */
export function tidyLine(typed: string): string {
  return typed.replace(INVISIBLE, ' ').normalize('NFC').trim();
}

/** 'c/o Ann Roy' · « a/s d'Ann Roy ». */
export const careOfLine = (lang: Lang, careOf: string): string =>
  lang === 'en' ? `c/o ${careOf}` : `a/s ${elided('de', careOf)}`;

/** A tidy "care of" name without the mark (c/o, a/s de) some write before it: the label adds its own. */
export function tidyCareOf(typed: string): string {
  const mark =
    /^(?:c ?\/ ?o\b\.?:?|care of\b:?|a ?\/ ?s\b\.?:?(?: (?:de\b|d['’]))?|aux? (?:bons )?soins? (?:de\b|du\b|d['’])) */iu;
  let name = tidyLine(typed);
  while (mark.test(name)) name = name.replace(mark, '');
  return name;
}
