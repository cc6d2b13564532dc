import type { PhotoRules, Profile } from '../../config/profile.ts';
import { type Both, formatNumber } from '../../platform/i18n.ts';
import {
  bothOf,
  drawing,
  type GuidanceBlock,
  type GuidancePage,
  h2,
  more,
  note,
  ol,
  p,
  table,
  ul,
} from '../blocks.ts';

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

/** The second half of the photo requirements: the person, children, and how to take the photo. */
function photoForPeople(rules: PhotoRules): GuidanceBlock[] {
  return [...person(), ...children(), ...atHome(rules)];
}

function person(): GuidanceBlock[] {
  return [
    h2('face', 'The whole face', 'Tout le visage'),
    drawing(
      'face',
      'Left: the head is straight. Right: the head is turned and hair covers one eye.',
      'À gauche : la tête est droite. À droite : la tête est tournée et des cheveux couvrent un œil.',
    ),
    p(
      'Look straight at the camera, with your head straight. Nothing covers your face, from the chin to the forehead. Hair may not hide your eyes.',
      "Regardez l'appareil bien en face, la tête droite. Rien ne couvre votre visage, du menton au front. Les cheveux ne doivent pas cacher les yeux.",
    ),
    h2('expression', 'Expression', 'Expression'),
    drawing(
      'expression',
      'Left: a calm face with the mouth closed. Right: a wide smile with teeth.',
      'À gauche : un visage calme, la bouche fermée. À droite : un grand sourire qui montre les dents.',
    ),
    p(
      'A neutral face: eyes open, mouth closed, no smile, no frown. If your health does not let you do this, [write to us](page:ask) before you send the photo.',
      'Un visage neutre : yeux ouverts, bouche fermée, sans sourire, sans sourcils froncés. Si votre santé ne le permet pas, [écrivez-nous](page:ask) avant de soumettre la photo.',
    ),
    h2('glasses', 'Glasses and glare', 'Lunettes et reflets'),
    drawing(
      'glasses',
      'Left: clear glasses, both eyes seen. Right: light shines on the lenses.',
      'À gauche : des lunettes claires, les deux yeux visibles. À droite : de la lumière sur les verres.',
    ),
    p(
      'You may wear clear glasses if both eyes can be seen. Sunglasses, tinted glass and shiny lenses are refused. It is safest to take them off.',
      'Vous pouvez porter des lunettes claires si les deux yeux sont visibles. Les lunettes de soleil, les verres teintés et les reflets sont refusés. Le plus sûr est de les enlever.',
    ),
    h2('covering', 'Head coverings and medical aids', 'Couvre-chefs et appareils médicaux'),
    drawing(
      'covering',
      'A person with a head scarf: the face shows from chin to forehead, with no shadow on it.',
      'Une personne avec un foulard : le visage paraît du menton au front, sans ombre.',
    ),
    ul(
      ['No hats or caps worn for fashion', 'Pas de chapeau ni de casquette portés pour la mode'],
      [
        'A covering you wear each day for your faith is fine, if the whole face shows. It should not be white.',
        'Un couvre-chef porté chaque jour pour votre foi est accepté, si tout le visage paraît. Il ne devrait pas être blanc.',
      ],
      [
        'A covering or a tube worn for health is fine, if both eyes can be seen.',
        'Un couvre-chef ou un tube porté pour des raisons médicales est accepté, si les deux yeux sont visibles.',
      ],
      [
        'In a wheelchair, hang a white cloth behind your head.',
        'En fauteuil roulant, tendez un tissu blanc derrière votre tête.',
      ],
    ),
  ];
}

function children(): GuidanceBlock[] {
  return [
    h2('children', 'Babies and children', 'Bébés et enfants'),
    drawing(
      'child',
      'A baby on a white sheet, seen from above: head and shoulders, no hands, no toys.',
      "Un bébé sur un drap blanc, vu d'en haut : tête et épaules, sans mains ni jouets.",
    ),
    ul(
      [
        'Only the child: no toy, no hand of yours or theirs',
        "L'enfant seul : pas de jouet, ni votre main ni la sienne",
      ],
      [
        'Lay a baby on a white sheet, or use a car seat with a white sheet over it',
        "Couchez un bébé sur un drap blanc, ou placez-le dans un siège d'auto couvert d'un drap blanc",
      ],
      ['No hair clips, bands or soother', 'Pas de barrette, de bandeau ni de suce'],
      [
        'Eyes open. A newborn may have another expression, or a mouth that is a little open.',
        'Les yeux ouverts. Un nouveau-né peut avoir une autre expression, ou la bouche un peu ouverte.',
      ],
    ),
  ];
}

function atHome({ distanceFromWall }: PhotoRules): GuidanceBlock[] {
  return [
    h2('home', 'How to take it at home', 'Comment la prendre à la maison'),
    ol(
      [
        'Find a white wall, or hang a smooth white sheet.',
        'Trouvez un mur blanc, ou tendez un drap blanc bien lisse.',
      ],
      [
        `Stand ${distanceFromWall.minMetres} metre or more in front of it, facing a window in daylight. Turn lamps off.`,
        `Tenez-vous à ${distanceFromWall.minMetres} mètre ou plus devant, face à une fenêtre, le jour. Éteignez les lampes.`,
      ],
      [
        'Ask someone to hold the phone at the height of your eyes, two steps away. Use the back camera, with no filter and no portrait mode.',
        "Demandez à quelqu'un de tenir le téléphone à la hauteur de vos yeux, à deux pas. Utilisez l'appareil arrière, sans filtre ni mode portrait.",
      ],
      [
        'Hold the phone upright. Keep the head in the middle, with white on all sides.',
        'Tenez le téléphone à la verticale. Gardez la tête au centre, avec du blanc tout autour.',
      ],
      ['Take a few, and pick the sharpest.', 'Prenez-en quelques-unes, et gardez la plus nette.'],
    ),
    h2('print', 'From a photographer', 'Chez un photographe'),
    p(
      'Ask for the digital file. If you have only a print, scan it with a scanner or in a shop. Do not take a picture of it with a phone.',
      'Demandez le fichier numérique. Si vous avez seulement une photo papier, faites-la numériser avec un numériseur ou dans une boutique. Ne la prenez pas en photo avec un téléphone.',
    ),
    h2('checks', 'What our checks do', 'Ce que font nos vérifications'),
    p(
      'Our checks look at the file, and measure the face, the light and the background. You see all they find on the photo itself, what they measured and how to fix it, before you submit it. A check can be wrong: you can say so and send the photo all the same. An officer decides.',
      "Nos vérifications portent sur le fichier, et mesurent le visage, la lumière et le fond. Vous voyez sur la photo même tout ce qu'elles trouvent, ce qu'elles ont mesuré et comment le corriger, avant de la soumettre. Une vérification peut se tromper : vous pouvez le dire et envoyer la photo quand même. Un agent décide.",
    ),
    note(
      'Can you not take such a photo, for health or any other reason? [Write to us](page:ask). We look for another way with you.',
      'Vous ne pouvez pas prendre une telle photo, pour votre santé ou une autre raison? [Écrivez-nous](page:ask). Nous cherchons un autre moyen avec vous.',
    ),
  ];
}
