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

/** A tidy "care of" name without the mark (c/o, a/s de) some write before it: the label adds its own. */
export function tidyCareOf(typed: string): string {
  const mark =
    /^(?:c ?\/ ?o\b\.?:?|care of\b:?|a ?\/ ?s\b\.?:?(?: (?:de\b|d['’]))?|aux? (?:bons )?soins? (?:de\b|du\b|d['’])) */iu;
  let name = tidyLine(typed);
  while (mark.test(name)) name = name.replace(mark, '');
  return name;
}
