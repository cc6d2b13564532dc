import type { PhotoRules } from '../../profile.ts';
import { type GuidanceBlock, drawing, h2, note, ol, p, ul } from '../blocks.ts';

/** The second half of the photo requirements: the person, children, and how to take the photo. */
export function photoForPeople(rules: PhotoRules): GuidanceBlock[] {
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
