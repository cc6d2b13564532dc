import { type Both, formatNumber } from '../../platform/i18n.ts';
import type { PhotoRules, Profile } from '../../profile.ts';
import { type GuidanceBlock, drawing, type GuidancePage, h2, more, p, table, ul, bothOf } from '../blocks.ts';
import { photoForPeople } from './photo-people.ts';

export function photoRequirements({ photoRules }: Profile): GuidancePage {
  return {
    id: 'photo.requirements',
    path: bothOf('/photo-requirements', '/exigences-photo'),
    title: bothOf('Photo requirements', 'Exigences pour la photo'),
    lead: bothOf(
      'A phone, a white wall and a window are enough. Follow these rules and your photo will most likely be accepted.',
      'Un téléphone, un mur blanc et une fenêtre suffisent. Suivez ces règles et votre photo sera fort probablement acceptée.',
    ),
    updated: '2026-11-24',
    blocks: [
      h2('whole', 'At a glance', "En un coup d'œil"),
      drawing(
        'good',
        'A good photo: the whole head in the middle, plain white behind, even light, eyes open, mouth closed.',
        'Une bonne photo : toute la tête au centre, un fond blanc uni, une lumière égale, les yeux ouverts, la bouche fermée.',
      ),
      ul(
        [
          'One person only, head and shoulders, facing the camera',
          "Une seule personne, tête et épaules, face à l'appareil",
        ],
        ['Plain white behind you', 'Un fond blanc uni derrière vous'],
        ['Even light, no shadow', 'Une lumière égale, sans ombre'],
        ['Eyes open, mouth closed, no smile', 'Les yeux ouverts, la bouche fermée, sans sourire'],
        ['A new photo, with nothing changed', 'Une photo récente, sans aucune retouche'],
      ),
      sizes(photoRules),
      ...iphone(photoRules),
      ...picture(photoRules),
      ...photoForPeople(photoRules),
    ],
  };
}

const megabytes = (bytes: number): Both => {
  const n = Math.round(bytes / 2 ** 20);
  return bothOf(`${n} MB`, `${n} Mo`);
};

const pixels = (lang: 'en' | 'fr', { width, height }: { readonly width: number; readonly height: number }) =>
  `${formatNumber(lang, width)} × ${formatNumber(lang, height)}`;

/** Share of the photo's height that the head fills, in whole per cent. */
const share = (mm: number, { head }: PhotoRules) => Math.round((mm / head.frameMm) * 100);

function sizes(rules: PhotoRules): GuidanceBlock {
  const { min, max } = rules.pixels;
  const upload = megabytes(rules.bytes.upload);
  const stated = megabytes(rules.bytes.stated);
  const formats = [...rules.formats.accepted, ...rules.formats.converted].map((f) => f.toUpperCase());
  const from = share(rules.head.minMm, rules);
  const to = share(rules.head.maxMm, rules);
  return table(
    bothOf('Sizes and files', 'Dimensions et fichiers'),
    [bothOf('What', 'Élément'), bothOf('Rule', 'Règle')],
    [
      bothOf('Width and height', 'Largeur et hauteur'),
      bothOf(
        `${pixels('en', min)} to ${pixels('en', max)} pixels`,
        `de ${pixels('fr', min)} à ${pixels('fr', max)} pixels`,
      ),
    ],
    [
      bothOf('Shape', 'Proportions'),
      bothOf(
        `${rules.aspect.width} wide to ${rules.aspect.height} high`,
        `${rules.aspect.width} de large sur ${rules.aspect.height} de haut`,
      ),
    ],
    [
      bothOf('Head, from chin to top', 'Tête, du menton au sommet'),
      bothOf(`${from}% to ${to}% of the height`, `de ${from} % à ${to} % de la hauteur`),
    ],
    [
      bothOf('File you upload', 'Fichier à téléverser'),
      bothOf(`up to ${upload.en}: ${formats.join(', ')}`, `jusqu'à ${upload.fr} : ${formats.join(', ')}`),
    ],
    [
      bothOf('File we keep', 'Fichier que nous gardons'),
      bothOf(`up to ${stated.en}`, `jusqu'à ${stated.fr}`),
    ],
    [bothOf('Colour', 'Couleur'), bothOf('colour, or black and white', 'couleur, ou noir et blanc')],
    [
      bothOf('Age of the photo', 'Âge de la photo'),
      bothOf(`${rules.age.maxMonths} months or less`, `${rules.age.maxMonths} mois ou moins`),
    ],
    [bothOf('Version of these rules', 'Version de ces règles'), bothOf(rules.version, rules.version)],
  );
}

/** Phones that save in a format which is not accepted, and how to change that. */
function iphone({ formats }: PhotoRules): GuidanceBlock[] {
  if ([...formats.accepted, ...formats.converted].includes('heic')) return [];
  return [
    more(
      bothOf('Does your iPhone save HEIC files?', 'Votre iPhone enregistre en format HEIC?'),
      p(
        'We cannot take HEIC files. Open Settings, then Camera, then Formats, and choose Most Compatible. Then take the photo again: it is a JPEG. For a photo you already have, email it to yourself from the Photos app.',
        "Nous ne pouvons pas recevoir les fichiers HEIC. Ouvrez Réglages, puis Appareil photo, puis Formats, et choisissez Le plus compatible. Reprenez ensuite la photo : elle est en format JPEG. Si vous avez déjà la photo, envoyez-la-vous par courriel depuis l'application Photos.",
      ),
    ),
  ];
}

function picture(rules: PhotoRules): GuidanceBlock[] {
  const { minMetres, maxMetres } = rules.distanceFromWall;
  return [
    h2('size', 'Size and place of the head', 'Taille et place de la tête'),
    drawing(
      'head-size',
      'Two lines show where the chin and the top of the head go.',
      'Deux lignes montrent où placer le menton et le sommet de la tête.',
    ),
    p(
      'The head is in the middle, with some white above it. The size is from the chin to the top of the head, without the height of your hair. We measure it, cut the photo so that the head has the right size and place when there is enough room around it, and show you the result. You can move the crop yourself.',
      "La tête est au centre, avec un peu de blanc au-dessus. La taille va du menton au sommet de la tête, sans compter le volume des cheveux. Nous la mesurons, nous rognons la photo pour que la tête ait la bonne taille et la bonne place quand il y a assez d'espace autour, et nous vous montrons le résultat. Vous pouvez ajuster le cadrage vous-même.",
    ),
    h2('background', 'Background', 'Fond'),
    drawing(
      'background',
      'Left: plain white. Right: a shelf and a plant behind the person.',
      'À gauche : un fond blanc uni. À droite : une étagère et une plante derrière la personne.',
    ),
    p(
      'Plain white, with no pattern, object or other person. Wear something that stands out from it: white clothes vanish.',
      "Blanc uni, sans motif, objet ni autre personne. Portez un vêtement qui s'en détache : le blanc disparaît sur le blanc.",
    ),
    h2('light', 'Light and shadows', 'Lumière et ombres'),
    drawing(
      'shadow',
      'Left: even light. Right: a dark shadow on the wall behind the head.',
      'À gauche : une lumière égale. À droite : une ombre foncée sur le mur derrière la tête.',
    ),
    p(
      `Daylight from the front is best. Stand ${minMetres} to ${maxMetres} metres from the wall, so that no shadow falls on it. No flash, no red eyes. Your skin should look as it does in real life.`,
      `La lumière du jour, de face, convient le mieux. Tenez-vous à ${minMetres} ou ${maxMetres} mètres du mur, pour que votre ombre n'y paraisse pas. Pas de flash, pas d'yeux rouges. Votre peau doit avoir sa couleur naturelle.`,
    ),
    h2('focus', 'Sharpness', 'Netteté'),
    p(
      'The face must be sharp, from the tip of the nose to the ears. Wipe the lens and hold still.',
      "Le visage doit être net, du bout du nez aux oreilles. Essuyez l'objectif et ne bougez pas.",
    ),
    h2('original', 'An original photo, not edited', 'Une photo originale, sans retouche'),
    drawing(
      'original',
      'Left: a photo of a person. Right, crossed out: a phone that takes a picture of a print.',
      "À gauche : la photo d'une personne. À droite, barré : un téléphone qui prend une image d'une photo papier.",
    ),
    ul(
      ['No picture of a print or of a screen', "Pas d'image d'une photo papier ou d'un écran"],
      [
        'No filter, no smoothing, no new background, nothing made by artificial intelligence',
        "Pas de filtre, de lissage ni de fond ajouté, rien qui soit produit par l'intelligence artificielle",
      ],
      [
        'No mirror image: some phones flip selfies',
        "Pas d'image inversée : certains téléphones inversent les égoportraits",
      ],
      [
        'Our own cut to the shape of the card is fine',
        'Notre propre coupe au format de la carte ne pose aucun problème',
      ],
    ),
    h2('recent', 'A recent photo', 'Une photo récente'),
    p(
      `Taken in the last ${rules.age.maxMonths} months, and you still look like that.`,
      `Prise au cours des ${rules.age.maxMonths} derniers mois, et vous avez toujours cette apparence.`,
    ),
  ];
}
