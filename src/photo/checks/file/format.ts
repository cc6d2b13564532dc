import type { Check } from '../check.ts';
import type { Measure } from '../findings.ts';
import { judgement } from '../judgement.ts';

export const format: Check<'format'> = {
  code: 'format',
  limits: null,
  name: { en: 'Kind of file', fr: 'Sorte de fichier' },

  /**
   * The photo is handed on as JPEG; other kinds are saved again as one. Source: IRCC, "Permanent resident photos" names
   * JPEG; its upload help and the portal page name JPEG and PNG. What phones write is taken in and converted.
   */
  judge({ file }) {
    const measure = { value: file.kind, limit: 'jpeg' };
    return judgement(file.kind === 'jpeg' ? null : 'note', measure, true);
  },

  words: () => ({
    title: { en: 'We saved your photo as a JPEG.', fr: 'Nous avons enregistré votre photo en format JPEG.' },
    fix: { en: 'You do not need to do anything.', fr: "Vous n'avez rien à faire." },
  }),
  measured: ({ value }) => ({
    en: `Your file is a ${kindName(value)}.`,
    fr: `Votre fichier est en format ${kindName(value)}.`,
  }),
  drawing: {},
};

/** The names of the kinds of files, as people write them. */
export const kindName = (kind: Measure['value']): string =>
  kind === 'webp' ? 'WebP' : String(kind ?? '').toUpperCase();
