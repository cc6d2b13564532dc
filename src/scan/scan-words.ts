import { type Lang, formatNumber, wordsIn } from '../platform/i18n.ts';
import type { MediaType } from './scan.ts';

const KINDS: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/pdf': 'PDF',
};

/** 'PDF, 120 kB'. */
export function scanSize(lang: Lang, { mediaType, bytes }: { mediaType: MediaType; bytes: number }): string {
  const kilobytes = formatNumber(lang, Math.max(1, Math.round(bytes / 1000)));
  return `${KINDS[mediaType]}, ${kilobytes} ${lang === 'en' ? 'kB' : 'ko'}`;
}

/** Adding a scan, and reading one. */
export const scanWords = wordsIn({
  title: (p: { number: string }) => ({
    en: `Add a scan to ${p.number}`,
    fr: `Ajouter une numérisation à ${p.number}`,
  }),
  lead: {
    en: 'For example a birth certificate, a court paper, or a page of the passport. Whoever reads your request sees it.',
    fr: 'Par exemple un acte de naissance, un document du tribunal ou une page du passeport. La personne qui lit votre demande le voit.',
  },
  file: { en: 'The scan', fr: 'La numérisation' },
  fileHint: {
    en: 'A JPEG, a PNG or a PDF, up to 10 MB. All four corners must be in the picture.',
    fr: 'Un JPEG, un PNG ou un PDF, de 10 Mo au plus. Les quatre coins doivent être visibles.',
  },
  send: { en: 'Submit', fr: 'Soumettre' },
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  there: { en: 'Scans that we have', fr: 'Numérisations que nous avons' },
  none: { en: 'None yet.', fr: 'Aucune pour le moment.' },
  closed: {
    en: 'We have read this request. To send something more, write to us.',
    fr: 'Nous avons lu cette demande. Pour envoyer autre chose, écrivez-nous.',
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  add: { en: 'Add a scan', fr: 'Ajouter une numérisation' },
  open: (p: { n: number; size: string }) => ({
    en: `Open scan ${p.n} (${p.size})`,
    fr: `Ouvrir la numérisation ${p.n} (${p.size})`,
  }),
});
