import type { Finding, FindingCode, Measure } from './engine/types.ts';
import type { PhotoWords } from './findings.ts';
import { spokenMeasure, written } from './spoken.ts';

/** What is said of light, background and picture quality. */
export const lightWords = {
  background: ({ about, ...finding }) => ({
    title:
      about === 'busy'
        ? {
            en: `Only ${said('en', finding)}% of what is behind you is one plain surface.`,
            fr: `Seulement ${said('fr', finding)} % de ce qui est derrière vous est une surface unie.`,
          }
        : about === 'things'
          ? { en: 'There are things behind you.', fr: 'Il y a des choses derrière vous.' }
          : about === 'uneven'
            ? {
                en: 'The wall behind you has more than one colour.',
                fr: 'Le mur derrière vous a plus d’une couleur.',
              }
            : about === 'dark'
              ? { en: 'The wall behind you is too dark.', fr: 'Le mur derrière vous est trop foncé.' }
              : { en: 'The wall behind you has a colour.', fr: 'Le mur derrière vous est coloré.' },
    fix: {
      en: 'Stand in front of a plain white wall with nothing on it.',
      fr: 'Placez-vous devant un mur blanc uni, sans rien dessus.',
    },
  }),
  shadow_background: () => ({
    title: {
      en: 'There may be a shadow on the wall behind you.',
      fr: 'Il y a peut-être une ombre sur le mur derrière vous.',
    },
    fix: {
      en: 'Stand a big step away from the wall, with light from the front.',
      fr: 'Placez-vous à un grand pas du mur, avec la lumière de face.',
    },
  }),
  exposure: ({ about }) => ({
    title: about?.startsWith('dark')
      ? { en: 'The photo is too dark.', fr: 'La photo est trop sombre.' }
      : about === 'clipped'
        ? {
            en: 'The photo may be too bright: much of it is pure white.',
            fr: 'La photo est peut-être trop claire : une grande partie est toute blanche.',
          }
        : {
            en: 'The photo is too bright. Parts of your face are washed out.',
            fr: 'La photo est trop claire. Des parties de votre visage sont délavées.',
          },
    fix: {
      en: 'Face a window or a soft lamp. Do not use a strong light close to you.',
      fr: 'Placez-vous face à une fenêtre ou à une lampe douce. Évitez une lumière forte près de vous.',
    },
  }),
  even_light: () => ({
    title: {
      en: 'One side of your face gets more light than the other.',
      fr: "Un côté de votre visage est plus éclairé que l'autre.",
    },
    fix: {
      en: 'Turn to the light so that it comes from the front.',
      fr: 'Tournez-vous vers la lumière pour qu’elle vienne de face.',
    },
  }),
  glare: () => ({
    title: {
      en: 'There are bright white spots on your face.',
      fr: 'Il y a des taches blanches et brillantes sur votre visage.',
    },
    fix: {
      en: 'Move the light further away, or use a softer one.',
      fr: 'Éloignez la lumière, ou choisissez-en une plus douce.',
    },
  }),
  sharp: () => ({
    title: { en: 'The photo is blurry.', fr: 'La photo est floue.' },
    fix: {
      en: 'Clean the lens, keep still, rest the camera on something, and take the photo again.',
      fr: 'Nettoyez l’objectif, ne bougez pas, posez l’appareil sur un appui, puis reprenez la photo.',
    },
  }),
  compression: ({ about, value }) => ({
    title:
      about === 'colours'
        ? {
            en: `Your photo was saved with only ${value} colours, so skin may show bands.`,
            fr: `Votre photo a été enregistrée avec seulement ${value} couleurs. La peau peut présenter des bandes.`,
          }
        : {
            en: 'The file was squeezed too much when it was saved. It shows small squares.',
            fr: 'Le fichier a été trop compressé à l’enregistrement. On y voit de petits carrés.',
          },
    fix: original,
  }),
  upscaled: () => ({
    title: {
      en: 'The photo seems to have been made larger than it was.',
      fr: 'La photo semble avoir été agrandie.',
    },
    fix: original,
  }),
  colour: ({ about, severity }) => (about === 'grey' ? greyWords(severity) : castWords),
  filter: () => ({
    title: {
      en: 'Your skin looks smoothed, as by a beauty filter.',
      fr: 'Votre peau semble lissée, comme par un filtre de beauté.',
    },
    fix: {
      en: 'Turn off every filter and beauty mode of the camera, and take the photo again.',
      fr: 'Désactivez tous les filtres et le mode beauté de l’appareil, puis reprenez la photo.',
    },
  }),
  recapture: () => ({
    title: {
      en: 'This may be a photo of a print or of a screen.',
      fr: 'C’est peut-être la photo d’une épreuve ou d’un écran.',
    },
    fix: { en: 'Send the original photo.', fr: 'Envoyez la photo originale.' },
  }),
  mirrored: () => ({
    title: {
      en: 'The file asks to be shown mirrored.',
      fr: 'Le fichier demande à être affiché inversé, comme dans un miroir.',
    },
    fix: {
      en: 'If left and right are swapped, send the original photo.',
      fr: 'Si la gauche et la droite sont inversées, envoyez la photo originale.',
    },
  }),
} satisfies Partial<Record<FindingCode, (finding: Finding) => PhotoWords>>;

const original = {
  en: 'Send the file from the camera, not a copy from a chat or a screenshot.',
  fr: "Envoyez le fichier de l'appareil, et non une copie tirée d'un clavardage ou une capture d'écran.",
};

const greyWords = (severity: Finding['severity']): PhotoWords => ({
  title: { en: 'Your photo is black and white.', fr: 'Votre photo est en noir et blanc.' },
  fix:
    severity === 'fail'
      ? { en: 'Take the photo in colour.', fr: 'Prenez la photo en couleur.' }
      : {
          en: 'That is allowed. You do not need to do anything.',
          fr: "C'est permis. Vous n'avez rien à faire.",
        },
});

const castWords: PhotoWords = {
  title: { en: 'The colours do not look natural.', fr: 'Les couleurs ne semblent pas naturelles.' },
  fix: {
    en: 'Use daylight or one kind of lamp, and no filter.',
    fr: 'Utilisez la lumière du jour ou une seule sorte de lampe, sans filtre.',
  },
};

const said = (lang: 'en' | 'fr', finding: Measure): string =>
  written(lang, spokenMeasure(finding)?.value ?? 0);
