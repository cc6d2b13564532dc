import { wordsIn } from '../../platform/i18n.ts';

/** The words of the page where the crop is moved. */
export const cropWords = wordsIn({
  title: { en: 'Adjust the crop', fr: 'Ajuster le cadrage' },
  lead: {
    en: 'Change the size until the line at the crown runs through the green band, then move the head to the middle. The crown is the top of the head, without hair.',
    fr: 'Changez la taille jusqu’à ce que la ligne au sommet de la tête traverse la bande verte, puis placez la tête au milieu. Le sommet de la tête ne compte pas les cheveux.',
  },
  back: { en: 'Back to the photo', fr: 'Retour à la photo' },
  keys: {
    en: 'The photo in its frame. Arrow keys move it, plus and minus change its size, comma and period tilt it. You can also drag it.',
    fr: 'La photo dans son cadre. Les flèches la déplacent, plus et moins changent sa taille, la virgule et le point la penchent. Vous pouvez aussi la glisser.',
  },
  keysHint: {
    en: 'You can also drag the photo, or use the keys: arrows, plus and minus, comma and period.',
    fr: 'Vous pouvez aussi glisser la photo, ou utiliser les touches : flèches, plus et moins, virgule et point.',
  },
  picture: { en: 'The photo in its frame', fr: 'La photo dans son cadre' },
  move: { en: 'Move the photo', fr: 'Déplacer la photo' },
  left: { en: 'Left', fr: 'Gauche' },
  right: { en: 'Right', fr: 'Droite' },
  up: { en: 'Up', fr: 'Haut' },
  down: { en: 'Down', fr: 'Bas' },
  size: { en: 'Change its size', fr: 'Changer sa taille' },
  larger: { en: 'Larger', fr: 'Plus grande' },
  smaller: { en: 'Smaller', fr: 'Plus petite' },
  tilt: { en: 'Tilt it', fr: 'La pencher' },
  'tilt-left': { en: 'To the left', fr: 'Vers la gauche' },
  'tilt-right': { en: 'To the right', fr: 'Vers la droite' },
  how: { en: 'How the head lies now', fr: 'Comment la tête est placée' },
  fits: (p: { v: string; from: number; to: number }) => ({
    en: `Your head fills ${p.v}% of the height. It should be ${p.from} to ${p.to}%: this fits.`,
    fr: `Votre tête occupe ${p.v} % de la hauteur. Il faut de ${p.from} à ${p.to} % : cela convient.`,
  }),
  large: (p: { v: string; from: number; to: number }) => ({
    en: `Your head fills ${p.v}% of the height. It should be ${p.from} to ${p.to}%: make the photo smaller. If it cannot be smaller, take a new photo from further back.`,
    fr: `Votre tête occupe ${p.v} % de la hauteur. Il faut de ${p.from} à ${p.to} % : rendez la photo plus petite. Si c'est impossible, reprenez la photo de plus loin.`,
  }),
  small: (p: { v: string; from: number; to: number }) => ({
    en: `Your head fills ${p.v}% of the height. It should be ${p.from} to ${p.to}%: make the photo larger. If it cannot be larger, take a new photo from closer.`,
    fr: `Votre tête occupe ${p.v} % de la hauteur. Il faut de ${p.from} à ${p.to} % : rendez la photo plus grande. Si c'est impossible, reprenez la photo de plus près.`,
  }),
  inMiddle: { en: 'It lies in the middle.', fr: 'Elle est au milieu.' },
  isLeft: { en: 'It lies too far to the left.', fr: 'Elle est trop à gauche.' },
  isRight: { en: 'It lies too far to the right.', fr: 'Elle est trop à droite.' },
  isHigh: { en: 'It lies too high.', fr: 'Elle est trop haute.' },
  isLow: { en: 'It lies too low.', fr: 'Elle est trop basse.' },
  tiltedLeft: (p: { v: string }) => ({
    en: `The photo is tilted ${p.v}° to the left.`,
    fr: `La photo est penchée de ${p.v}° vers la gauche.`,
  }),
  tiltedRight: (p: { v: string }) => ({
    en: `The photo is tilted ${p.v}° to the right.`,
    fr: `La photo est penchée de ${p.v}° vers la droite.`,
  }),
  noHead: {
    en: 'We could not find a face. Put the crown and the chin on the lines as well as you can.',
    fr: "Nous n'avons pas trouvé de visage. Placez le sommet de la tête et le menton sur les lignes du mieux que vous pouvez.",
  },
  use: { en: 'Use this crop', fr: 'Utiliser ce cadrage' },
  automatic: { en: 'Use the automatic crop', fr: 'Utiliser le cadrage automatique' },
  note: {
    en: 'Nothing is added around the photo and the face is not changed. Where the photo ends, step back and take a new one.',
    fr: "Rien n'est ajouté autour de la photo et le visage n'est pas modifié. Si la photo ne va pas assez loin, reculez et prenez-en une nouvelle.",
  },
});
