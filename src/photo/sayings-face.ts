import { chance, asPercent, type MeasureText, measureText, share } from './saying.ts';

/** What is measured of the face. By code, or code and what it is about. */
export const faceMeasureTexts: Readonly<Record<string, MeasureText>> = {
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
