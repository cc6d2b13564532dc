import type { Finding, FindingCode } from '../engine/types.ts';
import type { PhotoWords } from './finding-text.ts';

/** What is said of light, background and picture quality. */
export const lightFindingWords = {
  background: ({ about }) => ({
    title:
      about === 'busy'
        ? {
            en: 'What is behind you is not one plain surface.',
            fr: 'Ce qui est derrière vous n’est pas une surface unie.',
          }
        : about === 'things'
          ? { en: 'There are objects behind you.', fr: 'Il y a des objets derrière vous.' }
          : about === 'uneven'
            ? {
                en: 'The wall behind you has more than one colour.',
                fr: 'Le mur derrière vous a plus d’une couleur.',
              }
            : about === 'dark'
              ? { en: 'The wall behind you is too dark.', fr: 'Le mur derrière vous est trop foncé.' }
              : {
                  en: 'The wall behind you has too much colour.',
                  fr: 'Le mur derrière vous est trop coloré.',
                },
    fix: about === 'coloured' ? whiteWall : about === 'dark' ? lightWall : plainWall,
  }),
  shadow_background: () => ({
    title: {
      en: 'There may be a shadow on the wall behind you.',
      fr: 'Il y a peut-être une ombre sur le mur derrière vous.',
    },
    fix: {
      en: 'Stand one big step away from the wall, with the light coming from the front.',
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
            en: 'The photo is too bright: parts of your face look white.',
            fr: 'La photo est trop claire : des parties de votre visage paraissent blanches.',
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
            en: `Your photo was saved with only ${value} colours, so your skin may show stripes.`,
            fr: `Votre photo a été enregistrée avec seulement ${value} couleurs. Des bandes peuvent paraître sur votre peau.`,
          }
        : {
            en: 'The file was made too small when it was saved: the photo shows small squares.',
            fr: 'Le fichier a été trop compressé à l’enregistrement : la photo montre de petits carrés.',
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
      en: 'Your skin looks too smooth, as if a beauty filter was used.',
      fr: 'Votre peau paraît trop lisse, comme avec un filtre de beauté.',
    },
    fix: {
      en: 'Turn off every filter and beauty mode of the camera, and take the photo again.',
      fr: 'Désactivez tous les filtres et le mode beauté de l’appareil, puis reprenez la photo.',
    },
  }),
  recapture: () => ({
    title: {
      en: 'This may be a photo of a print or of a screen.',
      fr: 'C’est peut-être la photo d’une photo papier ou d’un écran.',
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

const plainWall = {
  en: 'Stand in front of a plain white wall with nothing on it.',
  fr: 'Placez-vous devant un mur blanc uni, sans rien dessus.',
};

/** A lamp colours a white wall as well: then another wall would not help. */
const whiteWall = {
  en: 'Stand in front of a plain white wall. If it is white already, use daylight instead of a lamp.',
  fr: "Placez-vous devant un mur blanc uni. S'il est déjà blanc, préférez la lumière du jour à une lampe.",
};

const lightWall = {
  en: 'Stand in front of a plain white wall. If it is white already, it needs more light.',
  fr: "Placez-vous devant un mur blanc uni. S'il est déjà blanc, il lui faut plus de lumière.",
};

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
