import { type Both, both, wordsIn } from '../../platform/i18n.ts';
import type { Hint } from './hints.ts';

/** What is said under the picture, one thing at a time. `left` and `right` are those of the person. */
export const hintWords: Readonly<Record<Hint | 'opening' | 'loading' | 'alone', Both>> = {
  opening: both({ en: 'The camera is opening.', fr: "L'appareil photo s'ouvre." }),
  loading: both({ en: 'The hints are getting ready.', fr: 'Les conseils se préparent.' }),
  alone: both({
    en: 'There are no hints on this device. Put the head in the oval, look straight ahead and take the photo.',
    fr: "Il n'y a pas de conseils sur cet appareil. Placez la tête dans l'ovale, regardez droit devant et prenez la photo.",
  }),
  'no-face': both({ en: 'Put the face in the oval.', fr: "Placez le visage dans l'ovale." }),
  'one-person': both({ en: 'Only one person in the picture.', fr: "Une seule personne dans l'image." }),
  'more-light': both({ en: 'More light: face a window.', fr: 'Plus de lumière : face à une fenêtre.' }),
  further: both({ en: 'A little further away.', fr: 'Un peu plus loin.' }),
  closer: both({ en: 'A little closer.', fr: 'Un peu plus près.' }),
  left: both({ en: 'Move a little to your left.', fr: 'Un peu vers votre gauche.' }),
  right: both({ en: 'Move a little to your right.', fr: 'Un peu vers votre droite.' }),
  raise: both({ en: 'Hold the camera a little higher.', fr: "Tenez l'appareil un peu plus haut." }),
  lower: both({ en: 'Hold the camera a little lower.', fr: "Tenez l'appareil un peu plus bas." }),
  straighten: both({ en: 'Keep the head straight.', fr: 'Gardez la tête droite.' }),
  turn: both({ en: 'Turn the face to the camera.', fr: "Tournez le visage vers l'appareil." }),
  'even-light': both({
    en: 'Turn so that the light comes from the front.',
    fr: "Tournez-vous pour que la lumière vienne d'en face.",
  }),
  eyes: both({ en: 'Eyes open, looking at the camera.', fr: "Yeux ouverts, regard vers l'appareil." }),
  good: both({ en: 'Good. Hold still and take the photo.', fr: 'Bien. Ne bougez plus et prenez la photo.' }),
};

type Name = { readonly name: string };

/** The words around the camera. */
export const captureWords = wordsIn({
  or: { en: 'No photo yet? Take it now:', fr: 'Pas encore de photo? Prenez-la maintenant :' },
  here: { en: 'Take it with this device', fr: 'La prendre avec cet appareil' },
  title: { en: 'Take the photo with the camera', fr: "Prendre la photo avec l'appareil" },
  heading: (p: Name) => ({ en: `Take the photo for ${p.name}`, fr: `Prendre la photo pour ${p.name}` }),
  back: { en: 'Back to the photo', fr: 'Retour à la photo' },
  lead: {
    en: 'The camera opens on this page, and short hints say how to stand. Nothing leaves this device before you press “Use this photo”.',
    fr: "L'appareil photo s'ouvre dans cette page, et de courts conseils vous guident. Rien ne quitte cet appareil avant que vous appuyiez sur « Utiliser cette photo ».",
  },
  tips: (p: { from: number; to: number }) => ({
    en: `Stand ${p.from} to ${p.to} metres in front of a plain white wall and face a window. It is easiest when somebody else holds the camera.`,
    fr: `Placez-vous à ${p.from} ou ${p.to} mètres d'un mur blanc uni, face à une fenêtre. C'est plus facile si une autre personne tient l'appareil.`,
  }),
  start: { en: 'Start the camera', fr: "Ouvrir l'appareil photo" },
  asks: {
    en: 'The browser asks whether this page may use the camera. Allow it.',
    fr: "Le navigateur demande si cette page peut utiliser l'appareil photo. Autorisez-le.",
  },
  live: { en: 'What the camera sees', fr: "Ce que voit l'appareil photo" },
  shoot: { en: 'Take the photo', fr: 'Prendre la photo' },
  timer: { en: 'In 3 seconds', fr: 'Dans 3 secondes' },
  switch: { en: 'Other camera', fr: 'Autre appareil' },
  review: { en: 'Is this the photo?', fr: 'Est-ce la bonne photo?' },
  reviewHint: {
    en: 'It is still on this device only. If you use it, we cut it to the shape of the card photo and check it. You see the result before you submit it.',
    fr: 'Elle est encore sur cet appareil seulement. Si vous l’utilisez, nous la découpons au format de la photo de carte et la vérifions. Vous verrez le résultat avant de la soumettre.',
  },
  taken: { en: 'The photo that you just took', fr: 'La photo que vous venez de prendre' },
  use: { en: 'Use this photo', fr: 'Utiliser cette photo' },
  again: { en: 'Take another one', fr: 'En prendre une autre' },
  trouble: { en: 'The camera cannot be used', fr: "L'appareil photo ne peut pas servir" },
  none: {
    en: 'We found no camera that this page can use.',
    fr: "Nous n'avons trouvé aucun appareil photo que cette page peut utiliser.",
  },
  refused: {
    en: 'The camera is blocked for this page. Allow it in the settings of your browser: often a small sign beside the address leads there. Then try again.',
    fr: "L'appareil photo est bloqué pour cette page. Autorisez-le dans les réglages du navigateur : souvent, un petit signe à côté de l'adresse y mène. Essayez ensuite de nouveau.",
  },
  busy: {
    en: 'The camera does not answer. Another program may be using it: close that one, then try again.',
    fr: "L'appareil photo ne répond pas. Un autre programme l'utilise peut-être : fermez-le, puis essayez de nouveau.",
  },
  small: (p: { pixels: number }) => ({
    en: `The pictures of this camera are too small: a card photo needs ${p.pixels} pixels in height. A phone has a better one.`,
    fr: `Les images de cet appareil sont trop petites : une photo de carte exige ${p.pixels} pixels de hauteur. Un téléphone fait mieux.`,
  }),
  retry: { en: 'Try again', fr: 'Essayer de nouveau' },
  phone: { en: 'Use your phone instead', fr: 'Utiliser plutôt votre téléphone' },
  without: {
    en: 'The camera with hints needs scripts, and they are off in this browser, or it is too old for them. You can still take the photo here.',
    fr: "L'appareil photo avec conseils exige des scripts, et ils sont désactivés dans ce navigateur, ou il est trop ancien. Vous pouvez quand même prendre la photo ici.",
  },
  plain: { en: 'Take it without hints', fr: 'La prendre sans conseils' },
  file: { en: 'Photo', fr: 'Photo' },
  fileHint: {
    en: 'On a phone, this opens its camera. On a computer, you choose a file.',
    fr: "Sur un téléphone, ce champ ouvre l'appareil photo. Sur un ordinateur, vous choisissez un fichier.",
  },
  send: { en: 'Send the photo', fr: 'Envoyer la photo' },
});
