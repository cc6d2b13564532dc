import { bad, type Checked, good } from '../platform/form.ts';
import { both } from '../platform/i18n.ts';

/** A file as it came: `tooLarge` when it was cut off at the limit of its page. */
type Sent = { readonly bytes: Uint8Array; readonly tooLarge: boolean };

/** The forms of a scan, by their first bytes: a name or a claimed type says nothing. */
const FORMS = [
  ['image/jpeg', 'ffd8ff', 'jpg'],
  ['image/png', '89504e470d0a1a0a', 'png'],
  ['application/pdf', '255044462d', 'pdf'],
] as const;
export type MediaType = (typeof FORMS)[number][0];

/** The largest scan, in bytes, and how many one request may have. */
export const LARGEST_SCAN = 10_000_000;
export const MOST_SCANS = 5;

/** A scan as it is listed; what it shows is in its file. */
export type Scan = {
  readonly id: string;
  /** The number of the reported change or of the correction request. */
  readonly about: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly receivedAt: Date;
};

const says = {
  nothing: both({ en: 'Choose a file first.', fr: "Choisissez d'abord un fichier." }),
  large: both({
    en: 'This file is over 10 MB. Scan it again with a lower resolution.',
    fr: 'Ce fichier dépasse 10 Mo. Numérisez-le de nouveau à une résolution plus basse.',
  }),
  form: both({
    en: 'We cannot read this file. Send a JPEG, a PNG or a PDF.',
    fr: 'Nous ne pouvons pas lire ce fichier. Envoyez un JPEG, un PNG ou un PDF.',
  }),
};

export type ReadScan = { readonly bytes: Uint8Array; readonly mediaType: MediaType };

/** Judges an uploaded scan by its bytes. */
export function checkScan(sent: Sent | undefined): Checked<ReadScan> {
  const field = 'file';
  if (sent && (sent.tooLarge || sent.bytes.length > LARGEST_SCAN)) return bad({ field, says: says.large });
  if (!sent || sent.bytes.length === 0) return bad({ field, says: says.nothing });
  const start = Buffer.from(sent.bytes.subarray(0, 8)).toString('hex');
  const form = FORMS.find(([, signature]) => start.startsWith(signature));
  return form ? good({ bytes: sent.bytes, mediaType: form[0] }) : bad({ field, says: says.form });
}

/** 'N-7KQ2-M4XP.pdf': the number of what it is about, and no name of a person. */
export function scanFileName({ about, mediaType }: Pick<Scan, 'about' | 'mediaType'>): string {
  const [, , ending] = FORMS.find(([known]) => known === mediaType) ?? FORMS[2];
  return `${about}.${ending}`;
}
