import { formatDay } from '../../platform/i18n.ts';
import type { Finding, FindingCode, Measure } from '../engine/types.ts';
import type { PhotoWords } from './finding-text.ts';
import { megabytes, pixels, spokenMeasure, written } from './numbers.ts';

/** What is said of the file and of its shape. */
export const fileFindingWords = {
  pixels: ({ severity, value, limit }) =>
    severity === 'fail' ? tooFewPixels(value, limit) : manyPixels(value, limit),
  aspect: (finding) => (finding.about === 'stretched' ? stretched : trimmedWords(finding)),
  bytes: ({ value, limit }) => ({
    title: {
      en: `Your file is ${megabytes('en', value)}. We keep photos of up to ${megabytes('en', limit)}.`,
      fr: `Votre fichier fait ${megabytes('fr', value)}. Nous gardons des photos d'au plus ${megabytes('fr', limit)}.`,
    },
    fix: {
      en: 'We saved it again as a smaller file. You do not need to do anything.',
      fr: "Nous l'avons enregistré de nouveau en plus petit. Vous n'avez rien à faire.",
    },
  }),
  format: () => ({
    title: { en: 'We saved your photo as a JPEG.', fr: 'Nous avons enregistré votre photo en format JPEG.' },
    fix: { en: 'You do not need to do anything.', fr: "Vous n'avez rien à faire." },
  }),
  edited: ({ value }) => ({
    title: {
      en: `The file says that it was saved with ${value}.`,
      fr: `Le fichier indique qu'il a été enregistré avec ${value}.`,
    },
    fix: {
      en: 'If your photo was changed in any way, send the original, or take a new one.',
      fr: "Si votre photo a été modifiée de quelque façon que ce soit, envoyez l'original ou prenez-en une nouvelle.",
    },
  }),
  old: ({ value, limit }) => ({
    title: {
      en: `The file says that the photo was taken on ${formatDay('en', String(value))}.`,
      fr: `Le fichier indique que la photo a été prise le ${formatDay('fr', String(value))}.`,
    },
    fix: {
      en: `Your photo must be less than ${limit} months old. If the date is wrong, you do not need to do anything. If not, take a new photo.`,
      fr: `Votre photo doit dater de moins de ${limit} mois. Si la date est fausse, vous n'avez rien à faire. Sinon, prenez une nouvelle photo.`,
    },
  }),
} satisfies Partial<Record<FindingCode, (finding: Finding) => PhotoWords>>;

/** Also said of a file that is refused for it. */
export function tooFewPixels(value: Finding['value'], limit: Finding['limit']): PhotoWords {
  return {
    title: {
      en: `This photo is ${pixels('en', value)} pixels. We need at least ${pixels('en', limit)} after it is cut to the frame.`,
      fr: `Cette photo fait ${pixels('fr', value)} pixels. Il en faut au moins ${pixels('fr', limit)} une fois la photo rognée selon le cadre.`,
    },
    fix: {
      en: 'Take it again from closer, with the camera upright and set to its best quality. Send the file from the camera, not a copy from a chat.',
      fr: "Reprenez-la de plus près, en tenant l'appareil à la verticale et en choisissant la meilleure qualité. Envoyez le fichier de l'appareil, et non une copie tirée d'un clavardage.",
    },
  };
}

function manyPixels(value: Finding['value'], limit: Finding['limit']): PhotoWords {
  return {
    title: {
      en: `Your photo is ${pixels('en', value)} pixels. We keep photos of up to ${pixels('en', limit)}.`,
      fr: `Votre photo fait ${pixels('fr', value)} pixels. Nous gardons des photos d'au plus ${pixels('fr', limit)}.`,
    },
    fix: {
      en: 'We made it smaller. You do not need to do anything.',
      fr: "Nous l'avons réduite. Vous n'avez rien à faire.",
    },
  };
}

const said = (lang: 'en' | 'fr', finding: Measure): string =>
  written(lang, spokenMeasure(finding)?.value ?? 0);

const trimmedWords = (finding: Finding): PhotoWords => ({
  title: {
    en: `We trimmed ${said('en', finding)}% of your photo to fit the frame.`,
    fr: `Nous avons rogné ${said('fr', finding)} % de votre photo pour l'ajuster au cadre.`,
  },
  fix:
    finding.severity === 'warn'
      ? {
          en: 'Look at the result. If part of your head is cut off, take the photo again with the camera upright, and step back a little.',
          fr: "Regardez le résultat. Si une partie de votre tête est coupée, reprenez la photo en tenant l'appareil à la verticale et en reculant un peu.",
        }
      : {
          en: 'You do not need to do anything. Your whole head should show in the result.',
          fr: "Vous n'avez rien à faire. Votre tête doit paraître en entier dans le résultat.",
        },
});

const stretched: PhotoWords = {
  title: {
    en: 'Your face looks stretched or squeezed. The photo may have been pulled into shape.',
    fr: 'Votre visage semble étiré ou écrasé. La photo a peut-être été déformée pour entrer dans le cadre.',
  },
  fix: {
    en: 'Send the photo as the camera took it. We cut it to the right shape for you.',
    fr: "Envoyez la photo telle que l'appareil l'a prise. Nous la rognons à la bonne forme pour vous.",
  },
};
