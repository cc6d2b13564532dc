import { plural, say } from '../platform/i18n.ts';

type Name = { readonly name: string };
type Count = { readonly n: number };

/** The words of a photo that was checked and is not submitted yet. */
export const draftWords = say({
  failTitle: (p: Name & Count) => ({
    en: `${plural('en', p.n, { one: 'One thing', other: `${p.n} things` })} to fix in the photo for ${p.name}`,
    fr: `${plural('fr', p.n, { one: 'Une chose', other: `${p.n} choses` })} à corriger sur la photo pour ${p.name}`,
  }),
  warnTitle: (p: Name & Count) => ({
    en: `${plural('en', p.n, { one: 'One point', other: `${p.n} points` })} to look at in the photo for ${p.name}`,
    fr: `${plural('fr', p.n, { one: 'Un point', other: `${p.n} points` })} à regarder sur la photo pour ${p.name}`,
  }),
  goodTitle: (p: Name) => ({
    en: `The photo for ${p.name} looks good`,
    fr: `La photo pour ${p.name} semble bonne`,
  }),
  failLead: {
    en: 'It is not submitted yet. As it is, an officer would return it.',
    fr: "Elle n'est pas encore soumise. Telle quelle, un agent la renverrait.",
  },
  warnLead: {
    en: 'It is not submitted yet. You can send it as it is, but an officer may return it.',
    fr: "Elle n'est pas encore soumise. Vous pouvez l'envoyer telle quelle, mais un agent pourrait la renvoyer.",
  },
  goodLead: {
    en: 'It is not submitted yet. We checked it against every rule and found nothing wrong. This is how it would look on the card.',
    fr: "Elle n'est pas encore soumise. Nous l'avons vérifiée selon chaque règle et n'avons rien trouvé. Voici comment elle paraîtrait sur la carte.",
  },
  toFix: { en: 'What to fix', fr: 'Ce qu’il faut corriger' },
  mayReturn: {
    en: 'An officer may return it for this',
    fr: 'Un agent pourrait la renvoyer pour ceci',
  },
  because: (p: { effects: string }) => ({
    en: `Because of this, ${p.effects}.`,
    fr: `À cause de cela, ${p.effects}.`,
  }),
  done: (p: Count) => ({
    en: `What we did for you (${p.n})`,
    fr: `Fait pour vous (${p.n})`,
  }),
  passed: (p: Count) => ({
    en: plural('en', p.n, { one: 'One check passed', other: `${p.n} checks passed` }),
    fr: plural('fr', p.n, { one: 'Une vérification réussie', other: `${p.n} vérifications réussies` }),
  }),
  points: {
    en: 'Points are a measure of our own: look only at whether they are within the limit.',
    fr: 'Les points sont une mesure à nous : voyez seulement s’ils respectent la limite.',
  },
  notChecked: {
    en: 'Could not be checked in this photo.',
    fr: "N'a pas pu être vérifié sur cette photo.",
  },
  fits: (p: { pixels: string; megabytes: string }) => ({
    en: `The photo is now ${p.pixels} pixels and ${p.megabytes}.`,
    fr: `La photo fait maintenant ${p.pixels} pixels et ${p.megabytes}.`,
  }),
  fitsAbout: { en: 'Its size and its file are right.', fr: 'Ses dimensions et son fichier conviennent.' },
  trimmedSides: {
    en: 'It was cut from the left and from the right.',
    fr: 'Elle a été coupée à gauche et à droite.',
  },
  trimmedEnds: {
    en: 'It was cut from the top and from the bottom.',
    fr: 'Elle a été coupée en haut et en bas.',
  },
  rules: (p: { rules: string }) => ({
    en: `Checked with the rules ${p.rules}. A machine can be wrong: an officer decides.`,
    fr: `Vérifiée selon les règles ${p.rules}. Une machine peut se tromper : un agent décide.`,
  }),
  adjust: { en: 'Adjust the crop', fr: 'Ajuster le cadrage' },
  ownCut: { en: 'You chose this crop yourself.', fr: 'Vous avez choisi ce cadrage vous-même.' },
  sendAnyway: { en: 'Send this one anyway', fr: 'L’envoyer quand même' },

  insist: {
    en: 'I think the check is wrong. Send this photo to an officer anyway.',
    fr: 'Je crois que la vérification se trompe. Envoyez quand même cette photo à un agent.',
  },
  insistHint: (p: { number: string }) => ({
    en: `The officer sees that you ticked this. If you ask for help, give the number ${p.number}.`,
    fr: `L'agent verra que vous avez coché cette case. Si vous demandez de l'aide, donnez le numéro ${p.number}.`,
  }),
  askHelp: { en: 'Ask for help', fr: "Demander de l'aide" },
  stillFaulty: { en: 'What the checks found', fr: 'Ce que les vérifications ont trouvé' },

  guides: { en: 'Show the guide lines', fr: 'Afficher les repères' },
  guidesSay: { en: 'What the lines show', fr: 'Sens des repères' },
  crown: { en: 'crown', fr: 'crâne' },
  chin: { en: 'chin', fr: 'menton' },
  headLine: (p: { fills: number; from: number; to: number }) => ({
    en: `Dashed lines at the crown and at the chin: between them lies ${p.fills}% of the height. The top line should run through the green band (${p.from} to ${p.to}%).`,
    fr: `Lignes tiretées au sommet du crâne et au menton : elles sont séparées de ${p.fills} % de la hauteur. Celle du haut doit traverser la bande verte (de ${p.from} à ${p.to} %).`,
  }),
  eyeLine: (p: { degrees: string }) => ({
    en: `A line through both eyes: it leans by ${p.degrees} degrees.`,
    fr: `Une ligne par les deux yeux : elle penche de ${p.degrees} degrés.`,
  }),
  area: (p: { n: number; title: string; where: string }) => ({
    en: `Mark ${p.n}, ${p.where}: ${p.title}`,
    fr: `Repère ${p.n}, ${p.where} : ${p.title}`,
  }),
  noMarks: {
    en: 'No face was found, so no lines are drawn.',
    fr: "Aucun visage n'a été trouvé, donc aucune ligne n'est tracée.",
  },
  mark: (p: { n: number }) => ({ en: `Mark ${p.n} on the photo.`, fr: `Repère ${p.n} sur la photo.` }),
  left: { en: 'on the left', fr: 'à gauche' },
  right: { en: 'on the right', fr: 'à droite' },
  middle: { en: 'in the middle', fr: 'au milieu' },
});
