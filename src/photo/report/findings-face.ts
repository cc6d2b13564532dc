import type { Finding, FindingCode, Measure } from '../engine/types.ts';
import type { PhotoWords } from './finding-text.ts';
import { spokenMeasure, written } from './numbers.ts';

/** What is said of the face and of how it is held. */
export const faceFindingWords = {
  no_face: () => ({
    title: {
      en: 'We could not find a face in this photo.',
      fr: "Nous n'avons trouvé aucun visage sur cette photo.",
    },
    fix: {
      en: 'Face the camera, with your whole face in view and light from the front.',
      fr: 'Placez-vous face à l’appareil, le visage bien visible et éclairé de face.',
    },
  }),
  one_face: ({ value }) => ({
    title: {
      en: `We see ${value} faces in this photo. There should be one.`,
      fr: `Nous voyons ${value} visages sur cette photo. Il doit y en avoir un seul.`,
    },
    fix: {
      en: 'Take the photo with nobody else in it, and no pictures of people on the wall.',
      fr: 'Prenez la photo sans personne d’autre, et sans portrait au mur.',
    },
  }),
  head_size: (finding) => ({
    title: {
      en: `Your head fills ${said('en', finding)}% of the height. It should be ${range('en', finding)}%.`,
      fr: `Votre tête occupe ${said('fr', finding)} % de la hauteur. Il faut de ${range('fr', finding)} %.`,
    },
    fix: finding.about === 'small' ? closer : stepBack,
  }),
  centre: ({ about, ...finding }) => ({
    title:
      about === 'sideways'
        ? {
            en: `Your head is too far from the middle: by ${said('en', finding)}% of the width.`,
            fr: `Votre tête est trop loin du milieu : de ${said('fr', finding)} % de la largeur.`,
          }
        : {
            en: `Your head is too ${about === 'high' ? 'high' : 'low'} in the photo.`,
            fr: `Votre tête est trop ${about === 'high' ? 'haute' : 'basse'} sur la photo.`,
          },
    fix: {
      en: 'Leave free space all around your head, with your face in the middle.',
      fr: 'Laissez de l’espace tout autour de votre tête, le visage au milieu.',
    },
  }),
  tilt: ({ about, ...finding }) => ({
    title:
      about === 'picture'
        ? {
            en: 'Your photo was lying on its side or upside down.',
            fr: 'Votre photo était couchée ou à l’envers.',
          }
        : {
            en: `Your head leans by ${said('en', finding)} degrees.`,
            fr: `Votre tête penche de ${said('fr', finding)} degrés.`,
          },
    fix: {
      en: 'Hold your head straight and the camera level.',
      fr: 'Tenez la tête droite et l’appareil bien horizontal.',
    },
  }),
  turn: () => ({
    title: { en: 'Your face looks turned to one side.', fr: 'Votre visage semble tourné de côté.' },
    fix: {
      en: 'Look straight at the camera, and turn your shoulders to it as well.',
      fr: 'Regardez droit vers l’appareil, les épaules de face elles aussi.',
    },
  }),
  eyes: ({ severity }) => ({
    title:
      severity === 'fail'
        ? { en: 'We cannot see both of your eyes open.', fr: 'Nous ne voyons pas vos deux yeux ouverts.' }
        : {
            en: 'Your eyes may not be fully open, or are hard to see.',
            fr: 'Vos yeux sont peut-être mal ouverts ou difficiles à voir.',
          },
    fix: {
      en: 'Keep both eyes open and look at the camera, with no hair or glasses frame over your eyes.',
      fr: 'Ouvrez bien les deux yeux et regardez l’appareil, sans cheveux ni monture devant les yeux.',
    },
  }),
  red_eye: () => ({
    title: { en: 'Your eyes look red from the flash.', fr: 'Vos yeux paraissent rouges à cause du flash.' },
    fix: {
      en: 'Take the photo again without flash. Do not repair the red with a program.',
      fr: 'Reprenez la photo sans flash. Ne corrigez pas le rouge avec un logiciel.',
    },
  }),
  mouth: () => ({
    title: { en: 'Your mouth looks open.', fr: 'Votre bouche semble ouverte.' },
    fix: { en: 'Close your mouth and relax your face.', fr: 'Fermez la bouche et détendez le visage.' },
  }),
  expression: () => ({
    title: { en: 'You may be smiling.', fr: 'Vous souriez peut-être.' },
    fix: {
      en: 'Keep a neutral face, with your mouth closed.',
      fr: 'Gardez une expression neutre, la bouche fermée.',
    },
  }),
  covered: ({ about }) => (about === 'forehead' ? maskWords : coveredWords),
  glasses: ({ about }) => ({
    title:
      about === 'dark'
        ? {
            en: 'Your glasses look dark, or your eyes are hidden.',
            fr: 'Vos lunettes semblent foncées, ou vos yeux sont cachés.',
          }
        : { en: 'Light is reflected in your glasses.', fr: 'Vos lunettes renvoient de la lumière.' },
    fix: {
      en: 'Take your glasses off, or tilt the light so that both eyes show clearly. Dark lenses are not allowed.',
      fr: 'Retirez vos lunettes, ou déplacez la lumière pour que vos deux yeux se voient bien. Les verres teintés ne sont pas permis.',
    },
  }),
  headwear: () => ({
    title: {
      en: 'You may be wearing something on your head, or hair covers your forehead.',
      fr: 'Vous portez peut-être un couvre-chef, ou des cheveux couvrent votre front.',
    },
    fix: {
      en: 'A head covering worn for religion or health is fine if your full face shows.',
      fr: 'Un couvre-chef porté pour la religion ou la santé est permis si tout le visage se voit.',
    },
  }),
} satisfies Partial<Record<FindingCode, (finding: Finding) => PhotoWords>>;

const coveredWords: PhotoWords = {
  title: {
    en: 'Something may cover your mouth or a part of your face.',
    fr: 'Quelque chose cache peut-être votre bouche ou une partie de votre visage.',
  },
  fix: {
    en: 'Show your whole face, with no mask, hand or scarf in front of it.',
    fr: 'Montrez tout le visage, sans masque, main ni foulard devant.',
  },
};

/** The forehead alone has another colour than the rest: the rest is a mask. */
const maskWords: PhotoWords = {
  title: {
    en: 'A mask may cover most of your face.',
    fr: 'Un masque couvre peut-être la plus grande partie de votre visage.',
  },
  fix: {
    en: 'Take the mask off. Your whole face must show, from the chin to the forehead.',
    fr: 'Retirez le masque. Tout le visage doit se voir, du menton au front.',
  },
};

const closer = {
  en: 'Move the camera closer, or choose a better quality in its settings. Then take the photo again.',
  fr: 'Rapprochez l’appareil, ou choisissez une meilleure qualité dans ses réglages. Reprenez ensuite la photo.',
};

const stepBack = {
  en: 'Step back. Leave free space around your whole head, and take the photo again.',
  fr: 'Reculez. Laissez de l’espace autour de toute la tête, puis reprenez la photo.',
};

/** `44-51` in words. */
const range = (lang: 'en' | 'fr', finding: Measure): string =>
  (spokenMeasure(finding)?.limits ?? [])
    .map((limit) => written(lang, limit))
    .join(lang === 'en' ? ' to ' : ' à ');

const said = (lang: 'en' | 'fr', finding: Measure): string =>
  written(lang, spokenMeasure(finding)?.value ?? 0);
