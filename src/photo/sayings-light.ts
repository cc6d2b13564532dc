import { blur, asPercent, type MeasureText, measureText, share } from './saying.ts';

/** What is measured of light, background and picture quality. By code, or code and what it is about. */
export const lightMeasureTexts: Readonly<Record<string, MeasureText>> = {
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
