import type { CaseOwner } from '../case/requested-case.ts';
import { type Both, plural, wordsIn } from '../platform/i18n.ts';

type Name = { readonly name: string };

/** The photo, as the start of a sentence and within one. */
const thePhoto = ({ name, own }: CaseOwner): Both =>
  own
    ? { en: 'Your photo', fr: 'Votre photo' }
    : { en: `The photo for ${name}`, fr: `La photo pour ${name}` };
const inThePhoto = ({ name, own }: CaseOwner): Both =>
  own
    ? { en: 'in your photo', fr: 'sur votre photo' }
    : { en: `in the photo for ${name}`, fr: `sur la photo pour ${name}` };

/** The words of the photo pages. */
export const photoWords = wordsIn({
  notShown: {
    en: 'We cannot show this photo here. We kept your file as you sent it, and an officer can open it.',
    fr: "Nous ne pouvons pas montrer cette photo ici. Nous avons gardé votre fichier tel que vous l'avez envoyé, et un agent peut l'ouvrir.",
  },
  notShownShort: { en: 'Not shown', fr: 'Non affichée' },
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  title: (p: CaseOwner) =>
    p.own
      ? { en: 'Your photo', fr: 'Votre photo' }
      : { en: `Photo for ${p.name}`, fr: `Photo pour ${p.name}` },
  lead: {
    en: 'This photo will be printed on the permanent resident card. Send it here; you can look at it before you submit it.',
    fr: 'Cette photo paraîtra sur la carte de résident permanent. Envoyez-la ici; vous pourrez la regarder avant de la soumettre.',
  },
  essentials: { en: 'What the photo must show', fr: 'Ce que la photo doit montrer' },
  allRequirements: { en: 'See all the requirements', fr: 'Voir toutes les exigences' },
  file: { en: 'Your photo', fr: 'Votre photo' },
  fileHint: (p: { kinds: string; megabytes: string; pixels: string; frame: string }) => ({
    en: `A ${p.kinds} file, up to ${p.megabytes}, at least ${p.pixels} pixels. We cut it to the shape of the card photo (${p.frame}).`,
    fr: `Un fichier ${p.kinds}, d'au plus ${p.megabytes}, d'au moins ${p.pixels} pixels. Nous la découpons au format de la photo de carte (${p.frame}).`,
  }),
  send: { en: 'Upload the photo', fr: 'Téléverser la photo' },
  sendOther: { en: 'Upload this one instead', fr: 'Téléverser celle-ci à la place' },
  alt: (p: Name) => ({
    en: `The photo for ${p.name}, as we keep it`,
    fr: `La photo pour ${p.name}, telle que nous la gardons`,
  }),

  use: { en: 'Use this photo', fr: 'Utiliser cette photo' },
  refusedTitle: { en: 'This file cannot be used', fr: 'Ce fichier ne peut pas être utilisé' },
  refusedLead: (p: CaseOwner) =>
    p.own
      ? {
          en: 'It was not kept. Choose another photo.',
          fr: "Nous ne l'avons pas gardé. Choisissez une autre photo.",
        }
      : {
          en: `It was not kept. Choose another photo for ${p.name}.`,
          fr: `Nous ne l'avons pas gardé. Choisissez une autre photo pour ${p.name}.`,
        },
  before: { en: 'The photo from before', fr: "La photo d'avant" },
  beforeSays: {
    en: 'It stays here until another one takes its place.',
    fr: "Elle reste ici jusqu'à ce qu'une autre la remplace.",
  },
  toBefore: { en: 'Go back to this photo', fr: 'Revenir à cette photo' },
  chooseOther: { en: 'Choose another photo', fr: 'Choisir une autre photo' },

  whoTitle: { en: 'Who took this photo?', fr: 'Qui a pris cette photo?' },
  whoLead: (p: CaseOwner) =>
    p.own
      ? {
          en: 'One question, then you submit your photo.',
          fr: 'Une question, puis vous soumettez votre photo.',
        }
      : {
          en: `One question, then you submit the photo for ${p.name}.`,
          fr: `Une question, puis vous soumettez la photo pour ${p.name}.`,
        },
  takenBy: { en: 'How was it made?', fr: 'Comment a-t-elle été faite?' },
  scanHint: {
    en: 'With a scanner or a scanner app. A phone picture of a print is not accepted.',
    fr: "Avec un numériseur ou une application de numérisation. Une image d'une photo papier prise au téléphone n'est pas acceptée.",
  },
  lockNote: {
    en: 'Once it is submitted, you cannot change it while an officer looks at it. If it is returned, you can send a new one.',
    fr: "Une fois soumise, elle ne peut plus être changée pendant qu'un agent l'examine. Si elle est renvoyée, vous pourrez en envoyer une nouvelle.",
  },
  submit: { en: 'Submit the photo', fr: 'Soumettre la photo' },
  backToPhoto: { en: 'Back to the photo', fr: 'Retour à la photo' },

  submittedTitle: (p: CaseOwner) => ({
    en: `${thePhoto(p).en} is submitted`,
    fr: `${thePhoto(p).fr} est soumise`,
  }),
  submittedLead: (p: { day: string }) => ({
    en: `You submitted it on ${p.day}. An officer looks at it. You do not need to do anything now, and it cannot be changed.`,
    fr: `Vous l'avez soumise le ${p.day}. Un agent l'examine. Vous n'avez rien à faire pour le moment, et elle ne peut pas être changée.`,
  }),
  submittedNext: {
    en: 'We write to you when it is accepted or returned.',
    fr: 'Nous vous écrirons quand elle sera acceptée ou renvoyée.',
  },
  acceptedTitle: (p: CaseOwner) => ({
    en: `${thePhoto(p).en} is accepted`,
    fr: `${thePhoto(p).fr} est acceptée`,
  }),
  acceptedLead: (p: { day: string }) => ({
    en: `An officer accepted it on ${p.day}. It will be printed on the card. You do not need to send another one.`,
    fr: `Un agent l'a acceptée le ${p.day}. Elle paraîtra sur la carte. Vous n'avez pas à en envoyer une autre.`,
  }),
  returnedTitle: (p: CaseOwner) => ({
    en: `${thePhoto(p).en} was returned: send a new one`,
    fr: `${thePhoto(p).fr} a été renvoyée : soumettez-en une nouvelle`,
  }),
  returnedLead: (p: { day: string }) => ({
    en: `On ${p.day}, an officer found that it cannot be used on the card. This is what to change.`,
    fr: `Le ${p.day}, un agent a constaté qu'elle ne peut pas servir pour la carte. Voici ce qu'il faut changer.`,
  }),
  newPhoto: { en: 'Send a new photo', fr: 'Soumettre une nouvelle photo' },
  notNowTitle: (p: CaseOwner) =>
    p.own
      ? { en: 'We cannot take your photo yet', fr: 'Nous ne pouvons pas encore recevoir votre photo' }
      : {
          en: `We cannot take a photo for ${p.name} yet`,
          fr: `Nous ne pouvons pas encore recevoir de photo pour ${p.name}`,
        },
  notNow: {
    en: 'We cannot take a photo at this step. Your family page says what comes next.',
    fr: 'Nous ne pouvons pas recevoir de photo à cette étape. La page de votre famille dit ce qui vient ensuite.',
  },
  notNowAway: {
    en: 'You told us that this person is outside Canada, so the file waits. Tell us when the person is back; then you can send a photo.',
    fr: "Vous nous avez dit que cette personne est à l'extérieur du Canada, alors le dossier attend. Dites-nous quand elle est de retour; vous pourrez ensuite soumettre une photo.",
  },
  isBack: { en: 'Say that the person is back in Canada', fr: 'Dire que la personne est de retour au Canada' },

  earlier: { en: 'Photos sent before', fr: 'Photos envoyées auparavant' },
  earlierPhoto: { en: 'Photo', fr: 'Photo' },
  earlierAlt: (p: { day: string }) => ({
    en: `The photo submitted on ${p.day}`,
    fr: `La photo soumise le ${p.day}`,
  }),
  earlierSent: { en: 'Submitted', fr: 'Soumise' },
  earlierReturned: { en: 'Returned', fr: 'Renvoyée' },
  earlierWhy: { en: 'Why', fr: 'Pourquoi' },
});

type Count = { readonly n: number };

/** The words of a photo that was checked and is not submitted yet. */
export const draftWords = wordsIn({
  failTitle: (p: CaseOwner & Count) => ({
    en: `${plural('en', p.n, { one: 'One thing', other: `${p.n} things` })} to fix ${inThePhoto(p).en}`,
    fr: `${plural('fr', p.n, { one: 'Une chose', other: `${p.n} choses` })} à corriger ${inThePhoto(p).fr}`,
  }),
  warnTitle: (p: CaseOwner & Count) => ({
    en: `${plural('en', p.n, { one: 'One point', other: `${p.n} points` })} to look at ${inThePhoto(p).en}`,
    fr: `${plural('fr', p.n, { one: 'Un point', other: `${p.n} points` })} à regarder ${inThePhoto(p).fr}`,
  }),
  goodTitle: (p: CaseOwner) => ({
    en: `${thePhoto(p).en} looks good`,
    fr: `${thePhoto(p).fr} semble bonne`,
  }),
  uncheckedTitle: (p: CaseOwner) => ({
    en: `${thePhoto(p).en} could not be checked`,
    fr: `${thePhoto(p).fr} n'a pas pu être vérifiée`,
  }),
  uncheckedLead: {
    en: 'It is not submitted yet. Our program could not check it. That does not mean that something is wrong with it.',
    fr: "Elle n'est pas encore soumise. Notre programme n'a pas pu la vérifier. Cela ne veut pas dire qu'elle a un défaut.",
  },
  uncheckedNext: {
    en: 'You can submit it as it is: an officer will look at it. Or you can send another photo.',
    fr: 'Vous pouvez la soumettre telle quelle : un agent la regardera. Vous pouvez aussi envoyer une autre photo.',
  },
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
  goodToKnow: { en: 'Good to know', fr: 'Bon à savoir' },
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
  guidesSay: { en: 'What the lines show', fr: 'À quoi servent les repères' },
  crown: { en: 'top of the head', fr: 'sommet de la tête' },
  chin: { en: 'chin', fr: 'menton' },
  headLine: (p: { fills: number; from: number; to: number }) => ({
    en: `Dashed lines at the crown and at the chin: between them lies ${p.fills}% of the height. The top line should run through the green band (${p.from} to ${p.to}%).`,
    fr: `Lignes tiretées au sommet de la tête et au menton : elles sont séparées de ${p.fills} % de la hauteur. Celle du haut doit traverser la bande verte (de ${p.from} à ${p.to} %).`,
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
