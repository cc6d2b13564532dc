import { type Both, both, formatDay, type Lang } from '../../platform/i18n.ts';
import type { CheckResult, Finding, FindingCode, Measure } from '../engine/types.ts';
import { megabytes, pixels, spokenMeasure, written } from './numbers.ts';

/** How a measure is said: `{v}` is its value; what follows tells the limit. */
type MeasureText = {
  readonly en: string;
  readonly fr: string;
  readonly limit: 'most' | 'least' | 'range' | 'none';
  /** Turns a bare number into what is said. */
  readonly as?: (value: number) => number;
  readonly unit?: string;
};

const hundred = (value: number): number => value * 100;
/** The odds of a smile, which come as a logarithm. */
const chance = (value: number): number => 100 / (1 + Math.exp(-value));

const measureText = (
  limit: MeasureText['limit'],
  en: string,
  fr: string,
  rest: Pick<MeasureText, 'as' | 'unit'> = {},
): MeasureText => ({ en, fr, limit, ...rest });
const asPercent = { unit: '%' } as const;
const share = { unit: '%', as: hundred } as const;
/** Blur comes as a share of what could be blurred. */
const blur = { as: hundred } as const;

/** What is measured of light, background and picture quality. By code, or code and what it is about. */
const lightMeasureTexts: Readonly<Record<string, MeasureText>> = {
  'background busy': measureText(
    'least',
    'One plain surface fills {v} of what is behind you.',
    'Une surface unie occupe {v} de ce qui est derrière vous.',
    asPercent,
  ),
  'background things': measureText(
    'most',
    'Objects fill {v} of what is behind you.',
    'Des objets occupent {v} de ce qui est derrière vous.',
    asPercent,
  ),
  'background uneven': measureText(
    'most',
    'The colours of the wall differ by {v} points.',
    'Les couleurs du mur diffèrent de {v} points.',
  ),
  'background dark': measureText(
    'least',
    'The lightness of the wall is {v} out of 100, where 100 is white.',
    'La clarté du mur est de {v} sur 100, où 100 est blanc.',
  ),
  background: measureText(
    'most',
    'Colour of the wall: {v}, where 0 is white or grey.',
    'Couleur du mur : {v}, où 0 est blanc ou gris.',
  ),
  'shadow_background deep': measureText(
    'most',
    'A part of the wall is {v} points darker than the rest.',
    'Une partie du mur est plus foncée que le reste de {v} points.',
  ),
  shadow_background: measureText(
    'most',
    'Shadow covers {v} of the wall.',
    "L'ombre couvre {v} du mur.",
    asPercent,
  ),
  'exposure dark-wall': measureText(
    'least',
    'The lightness of the wall is {v} out of 100, where 100 is white.',
    'La clarté du mur est de {v} sur 100, où 100 est blanc.',
  ),
  'exposure burnt': measureText(
    'most',
    'Light has turned {v} of the skin white.',
    'La lumière a blanchi {v} de la peau.',
    asPercent,
  ),
  'exposure clipped': measureText(
    'most',
    'Pure white fills {v} of the photo.',
    'Le blanc pur occupe {v} de la photo.',
    asPercent,
  ),
  'exposure dark': measureText(
    'least',
    'The brightest parts of the photo reach {v} out of 100, where 100 is white.',
    'Les parties les plus claires de la photo atteignent {v} sur 100, où 100 est blanc.',
    { as: (level) => level / 2.55 },
  ),
  exposure: measureText(
    'most',
    'The lightest part of your skin is {v} out of 100, where 100 is white.',
    'La partie la plus claire de votre peau est à {v} sur 100, où 100 est blanc.',
  ),
  even_light: measureText(
    'most',
    'The brighter side of your face gets {v} more light than the other.',
    'Le côté le plus clair de votre visage reçoit {v} plus de lumière que l’autre.',
    { unit: '%', as: (stops) => 100 * (2 ** stops - 1) },
  ),
  glare: measureText(
    'most',
    'Size of the largest white spot on your face: {v} points.',
    'Taille de la plus grande tache blanche sur votre visage : {v} points.',
    { as: (value) => value * 100 },
  ),
  'sharp face': measureText(
    'most',
    'Blur of your face: {v} out of 100.',
    'Flou de votre visage : {v} sur 100.',
    blur,
  ),
  'sharp eyes': measureText(
    'most',
    'Blur around your eyes: {v} out of 100.',
    'Flou autour de vos yeux : {v} sur 100.',
    blur,
  ),
  sharp: measureText(
    'most',
    'Blur of the finest lines: {v} points.',
    'Flou des traits les plus fins : {v} points.',
  ),
  'compression quality': measureText(
    'least',
    'The file was saved at quality {v} out of 100.',
    'Le fichier a été enregistré à une qualité de {v} sur 100.',
  ),
  'compression colours': measureText('least', 'The file has {v} colours.', 'Le fichier compte {v} couleurs.'),
  compression: measureText(
    'most',
    'Small squares in the photo: {v} points.',
    'Petits carrés dans la photo : {v} points.',
  ),
  'upscaled face': measureText(
    'most',
    'Blur of your face: {v} out of 100.',
    'Flou de votre visage : {v} sur 100.',
    blur,
  ),
  upscaled: measureText(
    'most',
    'Blur of the finest lines: {v} points.',
    'Flou des traits les plus fins : {v} points.',
  ),
  'colour cast': measureText(
    'most',
    'Colour of the wall: {v}, where 0 is white or grey.',
    'Couleur du mur : {v}, où 0 est blanc ou gris.',
  ),
  'colour hue': measureText(
    'range',
    'The tint of your skin is {v}, where 0 is red and 90 is yellow.',
    'La teinte de votre peau est de {v}, où 0 est rouge et 90 est jaune.',
  ),
  'colour strong': measureText(
    'most',
    'The strength of the colours of your skin is {v}, where 0 is grey.',
    "L'intensité des couleurs de votre peau est de {v}, où 0 est gris.",
  ),
  filter: measureText(
    'least',
    'Fine lines and pores that show on your skin: {v} points.',
    'Traits fins et pores visibles sur votre peau : {v} points.',
  ),
  'recapture framed': measureText(
    'most',
    'The edge of the photo differs from the wall by {v} points.',
    "Le bord de la photo s'écarte du mur de {v} points.",
  ),
  recapture: measureText(
    'most',
    'A pattern like that of a screen or a print: {v} points.',
    'Motif semblable à celui d’un écran ou d’une photo papier : {v} points.',
  ),
  'aspect stretched': measureText(
    'none',
    'Your face is {v} as wide as it is high.',
    'La largeur de votre visage est de {v} de sa hauteur.',
    share,
  ),
  aspect: measureText('most', 'We trimmed {v} of the photo.', 'Nous avons rogné {v} de la photo.', asPercent),
};

/** What is measured of the face. By code, or code and what it is about. */
const faceMeasureTexts: Readonly<Record<string, MeasureText>> = {
  head_size: measureText(
    'range',
    'Your head fills {v} of the height.',
    'Votre tête occupe {v} de la hauteur.',
    asPercent,
  ),
  'centre sideways': measureText(
    'most',
    'The middle of your head is off the middle of the photo by {v} of its width.',
    "Le milieu de votre tête s'écarte de celui de la photo de {v} de sa largeur.",
    asPercent,
  ),
  centre: measureText(
    'range',
    'The middle of your head is {v} of the way down the photo.',
    'Le milieu de votre tête est à {v} de la hauteur, à partir du haut de la photo.',
    asPercent,
  ),
  'tilt picture': measureText('none', 'We turned the photo upright.', 'Nous avons redressé la photo.'),
  tilt: measureText('most', 'Your head leans by {v} degrees.', 'Votre tête penche de {v} degrés.'),
  'turn halves': measureText(
    'most',
    'One half of your face looks wider than the other by {v}.',
    "Une moitié de votre visage paraît plus large que l'autre de {v}.",
    share,
  ),
  turn: measureText(
    'most',
    'The tip of your nose is {v} away from the middle of your face.',
    'Le bout de votre nez est à {v} du milieu de votre visage.',
    share,
  ),
  'eyes opening': measureText(
    'least',
    'The opening of your eyes is {v} of the distance between them.',
    "L'ouverture de vos yeux est de {v} de la distance entre eux.",
    share,
  ),
  'eyes lids': measureText(
    'least',
    'Your upper eyelids rise above the corners of your eyes by {v} of the width of an eye.',
    'Vos paupières du haut dépassent les coins des yeux de {v} de la largeur d’un œil.',
    share,
  ),
  'eyes contrast': measureText(
    'least',
    'The white of your eyes is brighter than the coloured part by {v}.',
    'Le blanc de vos yeux est plus clair que la partie colorée de {v}.',
    share,
  ),
  'eyes spread': measureText(
    'least',
    'The light and dark parts around your eyes differ by {v}.',
    'Les parties claires et foncées autour de vos yeux diffèrent de {v}.',
    share,
  ),
  eyes: measureText(
    'least',
    'Your eyes are {v} as high as they are wide.',
    'La hauteur de vos yeux est de {v} de leur largeur.',
    share,
  ),
  red_eye: measureText(
    'most',
    'Red fills {v} of your pupils.',
    'Le rouge occupe {v} de vos pupilles.',
    asPercent,
  ),
  'mouth inside': measureText(
    'most',
    'Teeth or a dark gap between your lips: {v} points.',
    'Dents ou espace foncé entre vos lèvres : {v} points.',
    { as: (value) => value * 1000 },
  ),
  mouth: measureText(
    'most',
    'The gap between your lips is {v} of the distance between your eyes.',
    "L'écart entre vos lèvres est de {v} de la distance entre vos yeux.",
    share,
  ),
  expression: measureText('most', 'Signs of a smile: {v} out of 100.', 'Signes de sourire : {v} sur 100.', {
    as: chance,
  }),
  'covered mouth': measureText(
    'most',
    'Around your mouth, the colour differs from that of your nose by {v} points.',
    "Autour de la bouche, la couleur s'écarte de {v} points de celle du nez.",
  ),
  covered: measureText(
    'most',
    'The colour of your forehead differs from that of the middle of your face by {v} points.',
    "La couleur de votre front s'écarte de {v} points de celle du milieu de votre visage.",
  ),
  'glasses reflection': measureText(
    'most',
    'Reflections cover {v} of the area around your eyes.',
    'Des reflets couvrent {v} de la zone autour de vos yeux.',
    asPercent,
  ),
  glasses: measureText(
    'least',
    'The area around your eyes is {v} as bright as your cheeks.',
    'La clarté autour de vos yeux est de {v} de celle de vos joues.',
    share,
  ),
  'headwear colour': measureText(
    'most',
    'The colour of the forehead is {v} points away from that of the nose.',
    "La couleur du front s'écarte de {v} points de celle du nez.",
  ),
  headwear: measureText(
    'most',
    'The forehead is {v} points lighter or darker than the nose.',
    "Le front s'écarte de {v} points de la clarté du nez.",
    { as: Math.abs },
  ),
};

export const measureTexts = { ...faceMeasureTexts, ...lightMeasureTexts };

/** What a check measured, against its limit, in a sentence or two; undefined where a number would tell nothing. */
export function measuredWords(result: CheckResult): Both | undefined {
  if (result.state === 'not-checked' || result.value === undefined) return undefined;
  const special = ofFile[result.code]?.(result);
  if (special) return both(special);
  const saying = measureTexts[`${result.code} ${result.about ?? ''}`] ?? measureTexts[result.code];
  return saying && both({ en: sentence('en', saying, result), fr: sentence('fr', saying, result) });
}

function sentence(lang: 'en' | 'fr', saying: MeasureText, measure: Measure): string {
  const numbers = spokenMeasure(measure, { as: saying.as, share: saying.unit === '%' });
  const said = (one: number) => withUnit(lang, saying, written(lang, one));
  const value = numbers ? said(numbers.value) : withUnit(lang, saying, String(measure.value ?? ''));
  const stem = saying[lang].replace('{v}', value);
  const [first, second] = numbers?.limits ?? [];
  if (first === undefined || saying.limit === 'none') return stem;
  if (saying.limit === 'range') {
    const upTo = second === undefined ? '' : said(second);
    return `${stem} ${lang === 'en' ? `It should be ${written(lang, first)} to ${upTo}.` : `Il faut de ${written(lang, first)} à ${upTo}.`}`;
  }
  return `${stem} ${allowed[saying.limit][lang](said(first))}`;
}

const withUnit = (lang: 'en' | 'fr', { unit }: MeasureText, text: string): string =>
  unit ? `${text}${lang === 'fr' ? '\u00a0' : ''}${unit}` : text;

const allowed = {
  most: {
    en: (said: string) => `Up to ${said} is fine.`,
    fr: (said: string) => `Jusqu'à ${said}, cela convient.`,
  },
  least: {
    en: (said: string) => `At least ${said} is needed.`,
    fr: (said: string) => `Il faut au moins ${said}.`,
  },
} as const;

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)?/g) ?? [];

/** What a finding measured, without the sentences whose numbers its title tells already. */
export function measuredBeside(lang: Lang, finding: Finding, title: string): string {
  const measure = measuredWords({ state: 'finding', ...finding })?.[lang] ?? '';
  const told = new Set(numbersIn(title));
  const isNew = (sentence: string) => numbersIn(sentence).some((number) => !told.has(number));
  return measure
    .split(/(?<=\.) (?=\p{Lu})/u)
    .filter(isNew)
    .join(' ');
}

/** Measures of the file, in units of their own. */
const ofFile: Partial<Readonly<Record<FindingCode, (measure: Measure) => Both>>> = {
  no_face: ({ value }) =>
    value === 1
      ? { en: 'We found your face.', fr: 'Nous avons trouvé votre visage.' }
      : { en: 'Faces found: 0.', fr: 'Visages trouvés : 0.' },
  one_face: ({ value }) => ({
    en: `People in the photo: ${value}. It should be 1.`,
    fr: `Personnes sur la photo : ${value}. Il en faut 1.`,
  }),
  pixels: ({ value, limit }) => ({
    en: `Your photo has ${pixels('en', value)} pixels; the limit is ${pixels('en', limit)}.`,
    fr: `Votre photo fait ${pixels('fr', value)} pixels; la limite est de ${pixels('fr', limit)}.`,
  }),
  bytes: ({ value, limit }) => ({
    en: `Your file is ${megabytes('en', value)}. Up to ${megabytes('en', limit)} is kept as it is.`,
    fr: `Votre fichier fait ${megabytes('fr', value)}. Jusqu'à ${megabytes('fr', limit)}, il reste tel quel.`,
  }),
  format: ({ value }) => ({
    en: `Your file is a ${kindName(value)}.`,
    fr: `Votre fichier est en format ${kindName(value)}.`,
  }),
  old: ({ value }) => ({
    en: `Taken on ${formatDay('en', String(value))}, as the file says.`,
    fr: `Prise le ${formatDay('fr', String(value))}, selon le fichier.`,
  }),
  edited: ({ value }) => ({ en: `Saved with ${value}.`, fr: `Enregistré avec ${value}.` }),
};

/** The names of the kinds of files, as people write them. */
export const kindName = (kind: Measure['value']): string =>
  kind === 'webp' ? 'WebP' : String(kind ?? '').toUpperCase();
