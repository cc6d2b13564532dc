import { percent, type Saying, say, share } from './saying.ts';

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
    'The lightness of the wall is {v} out of 100.',
    'La clarté du mur est de {v} sur 100.',
  ),
  background: say(
    'most',
    'The strength of colour of the wall is {v}.',
    "L'intensité de la couleur du mur est de {v}.",
  ),
  'shadow_background deep': say(
    'most',
    'A part of the wall is {v} points darker than the rest.',
    'Une partie du mur est plus foncée que le reste de {v} points.',
  ),
  shadow_background: say('most', 'Shadow covers {v} of the wall.', "L'ombre couvre {v} du mur.", percent),
  'exposure dark-wall': say(
    'least',
    'The lightness of the wall is {v} out of 100.',
    'La clarté du mur est de {v} sur 100.',
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
    'The brightest parts reach {v} out of 255.',
    'Les parties les plus claires atteignent {v} sur 255.',
  ),
  exposure: say('most', 'The lightest skin is {v} out of 100.', 'La peau la plus claire est à {v} sur 100.'),
  even_light: say(
    'most',
    'Both sides of your face differ by {v} stops of light.',
    'Les deux côtés de votre visage diffèrent de {v} IL.',
  ),
  glare: say(
    'most',
    'The largest white spot is {v} of the square of the distance between your eyes.',
    'La plus grande tache blanche fait {v} du carré de la distance entre vos yeux.',
    share,
  ),
  'sharp face': say('most', 'Blur of the face measured: {v}.', 'Flou mesuré sur le visage : {v}.'),
  'sharp eyes': say('most', 'Blur around the eyes measured: {v}.', 'Flou mesuré autour des yeux : {v}.'),
  sharp: say('most', 'Lack of fine detail measured: {v}.', 'Manque de détails fins mesuré : {v}.'),
  'compression quality': say(
    'least',
    'The file was saved at quality {v} out of 100.',
    'Le fichier a été enregistré à une qualité de {v} sur 100.',
  ),
  'compression colours': say('least', 'The file has {v} colours.', 'Le fichier compte {v} couleurs.'),
  compression: say('most', 'Block marks measured: {v}.', 'Traces de blocs mesurées : {v}.'),
  'upscaled face': say('most', 'Blur of the face measured: {v}.', 'Flou mesuré sur le visage : {v}.'),
  upscaled: say('most', 'Lack of detail measured: {v}.', 'Manque de détails mesuré : {v}.'),
  'colour cast': say(
    'most',
    'The strength of colour of the wall is {v}.',
    "L'intensité de la couleur du mur est de {v}.",
  ),
  'colour hue': say(
    'range',
    'The hue of the skin is at {v} degrees.',
    'La teinte de la peau est à {v} degrés.',
  ),
  'colour strong': say(
    'most',
    'The strength of colour of the skin is {v}.',
    "L'intensité de la couleur de la peau est de {v}.",
  ),
  filter: say('least', 'Texture of the skin measured: {v}.', 'Texture de la peau mesurée : {v}.'),
  'recapture framed': say(
    'most',
    'The rim differs from the wall by {v} points.',
    "Le bord s'écarte du mur de {v} points.",
  ),
  recapture: say('most', 'Regular pattern measured: {v}.', 'Motif régulier mesuré : {v}.'),
  'aspect stretched': say(
    'none',
    'Your face is {v} as wide as it is high.',
    'La largeur de votre visage est de {v} de sa hauteur.',
    share,
  ),
  aspect: say('most', 'We trimmed {v} of the photo.', 'Nous avons rogné {v} de la photo.', percent),
};
