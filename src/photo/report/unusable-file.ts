import { mustTick, type Problem } from '../../platform/form.ts';
import { type Both, both } from '../../platform/i18n.ts';
import type { PhotoWords } from '../checks/check.ts';
import { tooFewPixels } from '../checks/file/pixel-count.ts';
import type { Refusal } from '../checks/findings.ts';
import { megabytes, pixels } from '../checks/numbers.ts';
import type { UnusableCode } from '../pixels/picture.ts';
import { draftWords } from '../photo-words.ts';
import { findingWords } from './finding-text.ts';

/** The words for a file that cannot be used, with its measured values. */
export function refusalWords(refusal: Refusal): PhotoWords {
  const { title, fix } = byCode[refusal.code](refusal);
  return { title: both(title), fix: both(fix) };
}

const also = { en: 'Also: ', fr: 'De plus : ' } as const;

const line = ({ title, fix }: PhotoWords): Both => ({
  en: `${title.en} ${fix.en}`,
  fr: `${title.fr} ${fix.fr}`,
});

const alsoWrong = ({ also: found = [] }: Refusal): readonly Both[] =>
  found.map((finding) => line(findingWords(finding)));

/** All that is to be said of a refused file: why, and what else to mend before the next one. Each a line of its own. */
export const refusalLines = (refusal: Refusal): readonly Both[] => [
  line(refusalWords(refusal)),
  ...alsoWrong(refusal).map((more) => both({ en: also.en + more.en, fr: also.fr + more.fr })),
];

/** The same as a problem of the field that took the file: the first cause, and what else to mend folded below it. */
export const refusalProblem = (refusal: Refusal): Required<Problem> => ({
  field: 'file',
  says: line(refusalWords(refusal)),
  more: alsoWrong(refusal),
});

/** A file that went over the limit on its way is not read to its end, so its own size is not known. */
const tooHeavy = (value: Refusal['value'], limit: Refusal['limit']): Both =>
  value === undefined
    ? {
        en: `This file is larger than ${megabytes('en', limit)}, the most that we can take.`,
        fr: `Ce fichier dépasse ${megabytes('fr', limit)}, le maximum que nous pouvons recevoir.`,
      }
    : {
        en: `This file is ${megabytes('en', value)}. We can take files of up to ${megabytes('en', limit)}.`,
        fr: `Ce fichier fait ${megabytes('fr', value)}. Nous acceptons des fichiers d'au plus ${megabytes('fr', limit)}.`,
      };

const sendOriginal: Both = {
  en: 'Send the photo as it came from the camera: a JPEG, PNG, HEIC, WebP or AVIF file.',
  fr: "Envoyez la photo telle qu'elle sort de l'appareil, en format JPEG, PNG, HEIC, WebP ou AVIF.",
};

const sendAgain: Both = {
  en: 'Copy the file from the camera or phone once more and send that copy. If it fails again, take a new photo.',
  fr: "Copiez de nouveau le fichier à partir de l'appareil photo ou du téléphone, puis envoyez cette copie. Si le problème persiste, prenez une nouvelle photo.",
};

const saveAsJpeg: Both = {
  en: 'Open the picture on a computer or phone, save or export it as JPEG (.jpg), and send that file.',
  fr: "Ouvrez l'image sur un ordinateur ou un téléphone, enregistrez-la ou exportez-la en format JPEG (.jpg), puis envoyez ce fichier.",
};

const screenshot: Both = {
  en: 'Take a photo with a camera or phone, and send that file: JPEG, PNG, HEIC, WebP or AVIF.',
  fr: 'Prenez une photo avec un appareil ou un téléphone, et envoyez ce fichier : JPEG, PNG, HEIC, WebP ou AVIF.',
};

const wrongFormat = (name: string, fix: Both): PhotoWords => ({
  title: {
    en: `This is a ${name} file, which we cannot use.`,
    fr: `Ce fichier est en format ${name}, que nous ne pouvons pas utiliser.`,
  },
  fix,
});

const byCode: Readonly<Record<UnusableCode, (refusal: Refusal) => PhotoWords>> = {
  empty: () => ({
    title: { en: 'This file is empty.', fr: 'Ce fichier est vide.' },
    fix: sendAgain,
  }),
  'too-heavy': ({ value, limit }) => ({ title: tooHeavy(value, limit), fix: saveAsJpeg }),
  animated: () => ({
    title: { en: 'This picture moves.', fr: 'Cette image est animée.' },
    fix: {
      en: 'Send one still photo, as a JPEG, PNG, HEIC, WebP or AVIF file.',
      fr: 'Envoyez une seule photo fixe, en format JPEG, PNG, HEIC, WebP ou AVIF.',
    },
  }),
  svg: () => wrongFormat('SVG', screenshot),
  tiff: () => wrongFormat('TIFF', saveAsJpeg),
  gif: () => wrongFormat('GIF', screenshot),
  bmp: () => wrongFormat('BMP', saveAsJpeg),
  heic: () =>
    wrongFormat('HEIC', {
      en: 'On an iPhone: open Settings, then Camera, then Formats, and choose Most Compatible. Then take the photo again. For a photo you already have, email it to yourself from the Photos app: it is sent as a JPEG.',
      fr: "Sur un iPhone : ouvrez Réglages, puis Appareil photo, puis Formats, et choisissez Le plus compatible. Reprenez ensuite la photo. Si vous avez déjà la photo, envoyez-la-vous par courriel depuis l'application Photos : elle part en format JPEG.",
    }),
  webp: () => wrongFormat('WebP', saveAsJpeg),
  avif: () => wrongFormat('AVIF', saveAsJpeg),
  jp2: () => wrongFormat('JPEG 2000', saveAsJpeg),
  pdf: () =>
    wrongFormat('PDF', {
      en: 'If you scanned a photo, scan it again and save it as JPEG. If not, send the photo as it came from the camera.',
      fr: "Si vous avez numérisé une photo, numérisez-la de nouveau et enregistrez-la en format JPEG. Sinon, envoyez la photo telle qu'elle sort de l'appareil.",
    }),
  'not-an-image': () => ({
    title: {
      en: 'This file is not a photo that we can open.',
      fr: "Ce fichier n'est pas une photo que nous pouvons ouvrir.",
    },
    fix: sendOriginal,
  }),
  'cut-short': () => ({
    title: {
      en: 'Part of this file is missing. It may not have been copied to the end.',
      fr: "Il manque une partie de ce fichier. Il n'a peut-être pas été copié jusqu'au bout.",
    },
    fix: sendAgain,
  }),
  damaged: () => ({
    title: { en: 'This file is damaged.', fr: 'Ce fichier est endommagé.' },
    fix: sendAgain,
  }),
  'header-lies': () => ({
    title: {
      en: 'This file is damaged: the size it states is not the size of the picture in it.',
      fr: "Ce fichier est endommagé : la taille qu'il indique n'est pas celle de l'image qu'il contient.",
    },
    fix: sendAgain,
  }),
  'too-many-pixels': ({ value }) => ({
    title: {
      en:
        value === undefined
          ? 'This picture is too large.'
          : `This picture is too large: ${pixels('en', value)} pixels.`,
      fr:
        value === undefined
          ? 'Cette image est trop grande.'
          : `Cette image est trop grande : ${pixels('fr', value)} pixels.`,
    },
    fix: {
      en: 'Set the camera to a smaller size and take the photo again. 12 megapixels is plenty.',
      fr: "Réglez l'appareil à une taille plus petite et reprenez la photo. 12 mégapixels suffisent amplement.",
    },
  }),
  'too-small': ({ value, limit }) => tooFewPixels(value, limit),
  'too-detailed': ({ limit }) => ({
    title: {
      en: `We could not save this picture in ${megabytes('en', limit)} or less.`,
      fr: `Nous n'avons pas pu enregistrer cette image en ${megabytes('fr', limit)} ou moins.`,
    },
    fix: {
      en: 'Take the photo again in good light, in front of a plain white wall.',
      fr: 'Reprenez la photo sous un bon éclairage, devant un mur blanc uni.',
    },
  }),
  'too-slow': () => ({
    title: {
      en: 'We could not open this photo in time.',
      fr: "Nous n'avons pas pu ouvrir cette photo à temps.",
    },
    fix: {
      en: 'Try once more. If it fails again, save the photo as a smaller JPEG and send that file.',
      fr: 'Essayez encore une fois. Si le problème persiste, enregistrez la photo en JPEG plus petit, puis envoyez ce fichier.',
    },
  }),
  unreadable: () => ({
    title: { en: 'We could not open this photo.', fr: "Nous n'avons pas pu ouvrir cette photo." },
    fix: saveAsJpeg,
  }),
};

/** What is said when a photo with faults is about to be sent; the person may insist. */
export const faultsLeft: Problem = mustTick(
  'insist',
  { en: draftWords('en').insist, fr: draftWords('fr').insist },
  both({
    en: 'This photo was not sent, because of what the checks found. Choose another photo, or ask for help. If you think that a check is wrong, you can still send it.',
    fr: "Cette photo n'a pas été envoyée, à cause de ce que les vérifications ont trouvé. Choisissez une autre photo, ou demandez de l'aide. Si vous croyez qu'une vérification se trompe, vous pouvez quand même l'envoyer.",
  }),
);
