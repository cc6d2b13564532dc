import { chance, percent, type Saying, say, share } from './saying.ts';

/** What is measured of the face. By code, or code and what it is about. */
export const faceSayings: Readonly<Record<string, Saying>> = {
  head_size: say(
    'range',
    'Your head fills {v} of the height.',
    'Votre tête occupe {v} de la hauteur.',
    percent,
  ),
  'centre sideways': say(
    'most',
    'Your head is {v} of the width away from the middle.',
    'Votre tête est à {v} de la largeur du milieu.',
    percent,
  ),
  centre: say(
    'range',
    'The middle of your head is {v} down the photo.',
    'Le milieu de votre tête est à {v} du haut de la photo.',
    percent,
  ),
  'tilt picture': say('none', 'We turned the photo upright.', 'Nous avons redressé la photo.'),
  tilt: say('most', 'Your head leans by {v} degrees.', 'Votre tête penche de {v} degrés.'),
  'turn halves': say(
    'most',
    'The two halves of your face differ by {v} in width.',
    'Les deux moitiés de votre visage diffèrent de {v} en largeur.',
    share,
  ),
  turn: say(
    'most',
    'The tip of your nose is {v} off the middle.',
    'Le bout de votre nez est à {v} du milieu.',
    share,
  ),
  'eyes opening': say(
    'least',
    'Your eyelids are apart by {v} of the distance between your eyes.',
    'Vos paupières sont écartées de {v} de la distance entre vos yeux.',
    share,
  ),
  'eyes lids': say(
    'least',
    'Your upper eyelids stand {v} of the width of an eye above its corners.',
    'Vos paupières du haut dépassent les coins des yeux de {v} de la largeur d’un œil.',
    share,
  ),
  'eyes contrast': say(
    'least',
    'The coloured part and the white of your eyes differ in brightness by {v}.',
    'La partie colorée et le blanc de vos yeux diffèrent de {v} en luminosité.',
    share,
  ),
  'eyes spread': say(
    'least',
    'Light and dark around your eyes differ by {v}.',
    'Le clair et le foncé autour de vos yeux diffèrent de {v}.',
    share,
  ),
  eyes: say(
    'least',
    'Your eyes are {v} as high as they are wide.',
    'La hauteur de vos yeux est de {v} de leur largeur.',
    share,
  ),
  red_eye: say('most', 'Red fills {v} of your pupils.', 'Le rouge occupe {v} de vos pupilles.', percent),
  'mouth inside': say(
    'most',
    'Between your lips, teeth or a dark gap show: {v} on our scale.',
    'Entre vos lèvres, des dents ou un espace foncé paraissent : {v} sur notre échelle.',
    { as: (value) => value * 1000 },
  ),
  mouth: say(
    'most',
    'The gap between your lips is {v} of the distance between your eyes.',
    "L'écart entre vos lèvres est de {v} de la distance entre vos yeux.",
    share,
  ),
  expression: say('most', 'Signs of a smile: {v} out of 100.', 'Signes de sourire : {v} sur 100.', {
    as: chance,
  }),
  'covered mouth': say(
    'most',
    'Around your mouth, the colour differs from that of your nose by {v} points.',
    "Autour de la bouche, la couleur s'écarte de {v} points de celle du nez.",
  ),
  covered: say(
    'most',
    'On your forehead, the colour differs from that of your nose by {v} points.',
    "Sur le front, la couleur s'écarte de {v} points de celle du nez.",
  ),
  'glasses reflection': say(
    'most',
    'Reflections cover {v} of the area around your eyes.',
    'Des reflets couvrent {v} de la zone autour de vos yeux.',
    percent,
  ),
  glasses: say(
    'least',
    'Around your eyes it is {v} as bright as on your cheeks.',
    'La lumière autour de vos yeux est à {v} de celle de vos joues.',
    share,
  ),
  'headwear colour': say(
    'most',
    'The colour of the forehead is {v} points away from that of the nose.',
    "La couleur du front s'écarte de {v} points de celle du nez.",
  ),
  headwear: say(
    'most',
    'The forehead is {v} points lighter or darker than the nose.',
    "Le front s'écarte de {v} points de la clarté du nez.",
    { as: Math.abs },
  ),
};
