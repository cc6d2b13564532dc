import { blur, percent, type Saying, say, share } from './saying.ts';

/** What is measured of light, background and picture quality. By code, or code and what it is about. */
export const lightSayings: Readonly<Record<string, Saying>> = {
  'background busy': say(
    'least',
    'One plain surface fills {v} of what is behind you.',
    'Une surface unie occupe {v} de ce qui est derrière vous.',
    percent,
  ),
  'background things': say(
    'most',
    'Things fill {v} of what is behind you.',
    'Des choses occupent {v} de ce qui est derrière vous.',
    percent,
  ),
  'background uneven': say(
    'most',
    'The colours of the wall differ by {v} points.',
    'Les couleurs du mur diffèrent de {v} points.',
  ),
  'background dark': say(
    'least',
    'The wall is {v} out of 100 light, where 100 is white.',
    'La clarté du mur est de {v} sur 100, où 100 est blanc.',
  ),
  background: say(
    'most',
    'The colour of the wall measures {v}, where 0 is white or grey.',
    'La couleur du mur mesure {v}, où 0 est blanc ou gris.',
  ),
  'shadow_background deep': say(
    'most',
    'A part of the wall is {v} points darker than the rest.',
    'Une partie du mur est plus foncée que le reste de {v} points.',
  ),
  shadow_background: say('most', 'Shadow covers {v} of the wall.', "L'ombre couvre {v} du mur.", percent),
  'exposure dark-wall': say(
    'least',
    'The wall is {v} out of 100 light, where 100 is white.',
    'La clarté du mur est de {v} sur 100, où 100 est blanc.',
  ),
  'exposure burnt': say(
    'most',
    'Light has turned {v} of the skin white.',
    'La lumière a blanchi {v} de la peau.',
    percent,
  ),
  'exposure clipped': say(
    'most',
    'Pure white fills {v} of the photo.',
    'Le blanc pur occupe {v} de la photo.',
    percent,
  ),
  'exposure dark': say(
    'least',
    'The brightest parts reach {v}, where 255 is white.',
    'Les parties les plus claires atteignent {v}, où 255 est blanc.',
  ),
  exposure: say('most', 'The lightest skin is {v} out of 100.', 'La peau la plus claire est à {v} sur 100.'),
  even_light: say(
    'most',
    'The brighter side of your face gets {v} times the light of the other.',
    'Le côté le plus clair de votre visage reçoit {v} fois la lumière de l’autre.',
    { as: (stops) => 2 ** stops },
  ),
  glare: say(
    'most',
    'The largest white spot measures {v} on our scale.',
    'La plus grande tache blanche mesure {v} sur notre échelle.',
    { as: (value) => value * 100 },
  ),
  'sharp face': say(
    'most',
    'Your face is blurred by {v} out of 100.',
    'Votre visage est flou à {v} sur 100.',
    blur,
  ),
  'sharp eyes': say(
    'most',
    'Around your eyes, the photo is blurred by {v} out of 100.',
    'Autour de vos yeux, la photo est floue à {v} sur 100.',
    blur,
  ),
  sharp: say(
    'most',
    'Softness of the finest lines: {v} on our scale.',
    'Flou des traits les plus fins : {v} sur notre échelle.',
  ),
  'compression quality': say(
    'least',
    'The file was saved at quality {v} out of 100.',
    'Le fichier a été enregistré à une qualité de {v} sur 100.',
  ),
  'compression colours': say('least', 'The file has {v} colours.', 'Le fichier compte {v} couleurs.'),
  compression: say(
    'most',
    'Small squares in the picture: {v} on our scale.',
    'Petits carrés dans l’image : {v} sur notre échelle.',
  ),
  'upscaled face': say(
    'most',
    'Your face is blurred by {v} out of 100.',
    'Votre visage est flou à {v} sur 100.',
    blur,
  ),
  upscaled: say(
    'most',
    'Softness of the finest lines: {v} on our scale.',
    'Flou des traits les plus fins : {v} sur notre échelle.',
  ),
  'colour cast': say(
    'most',
    'The colour of the wall measures {v}, where 0 is white or grey.',
    'La couleur du mur mesure {v}, où 0 est blanc ou gris.',
  ),
  'colour hue': say(
    'range',
    'The tint of the skin, from red to yellow, is {v} on our scale.',
    'La teinte de la peau, du rouge au jaune, est de {v} sur notre échelle.',
  ),
  'colour strong': say(
    'most',
    'The colours of the skin are {v} strong, where 0 is grey.',
    'Les couleurs de la peau sont fortes de {v}, où 0 est gris.',
  ),
  filter: say(
    'least',
    'Fine lines and pores that show in the skin: {v} on our scale.',
    'Traits fins et pores visibles sur la peau : {v} sur notre échelle.',
  ),
  'recapture framed': say(
    'most',
    'The rim differs from the wall by {v} points.',
    "Le bord s'écarte du mur de {v} points.",
  ),
  recapture: say(
    'most',
    'A pattern like that of a screen or print: {v} on our scale.',
    'Motif semblable à celui d’un écran ou d’une épreuve : {v} sur notre échelle.',
  ),
  'aspect stretched': say(
    'none',
    'Your face is {v} as wide as it is high.',
    'La largeur de votre visage est de {v} de sa hauteur.',
    share,
  ),
  aspect: say('most', 'We trimmed {v} of the photo.', 'Nous avons rogné {v} de la photo.', percent),
};
