import { type GuidanceBlock, type GuidancePage, h2, p, ul, bothOf } from '../blocks.ts';

export function accessibility(): GuidancePage {
  return {
    id: 'accessibility',
    path: bothOf('/accessibility', '/accessibilite'),
    title: bothOf('Accessibility statement', "Déclaration sur l'accessibilité"),
    lead: bothOf(
      'Everyone should be able to use this portal. Here is how far we are, and how to get help.',
      "Tout le monde devrait pouvoir utiliser ce portail. Voici où nous en sommes, et comment obtenir de l'aide.",
    ),
    updated: '2026-11-27',
    blocks: [...standard(), ...limits(), ...help()],
  };
}

function standard(): GuidanceBlock[] {
  return [
    h2('standard', 'The standard we follow', 'La norme que nous suivons'),
    p(
      'We build to CAN/ASC-EN 301 549 and to WCAG 2.2, level AA. This holds for pages, emails and files you download.',
      'Nous suivons la norme CAN/ASC-EN 301 549 et les WCAG 2.2, niveau AA. Cela vaut pour les pages, les courriels et les fichiers à télécharger.',
    ),
    h2('works', 'What should work for you', 'Ce qui devrait fonctionner pour vous'),
    ul(
      ['Every step with the keyboard alone', 'Chaque étape avec le clavier seulement'],
      ['Every step with a screen reader', "Chaque étape avec un lecteur d'écran"],
      [
        'Text four times as large, and narrow screens',
        'Un texte quatre fois plus grand, et les écrans étroits',
      ],
      ['Light and dark, high contrast, no moving parts', 'Clair et sombre, contraste élevé, rien qui bouge'],
      ['Pages with no script', 'Les pages sans script'],
      [
        'More time: where scripts run, we warn you before your session ends. What you send after it ended is kept until you sign in again.',
        "Plus de temps : si les scripts fonctionnent, nous vous avertissons avant la fin de la session. Ce que vous envoyez après la fin est gardé jusqu'à ce que vous ouvriez une nouvelle session.",
      ],
      [
        'Passwords you can paste, and no puzzles to solve',
        'Des mots de passe que vous pouvez coller, et aucune énigme à résoudre',
      ],
    ),
    h2('tested', 'How we test', 'Comment nous faisons nos essais'),
    p(
      'Tools check each page in both languages, with and without errors on it, down to the smallest phone. Tools do not find all problems. This version has not been tested yet by people with disabilities, or by an outside expert.',
      "Des outils vérifient chaque page dans les deux langues, avec et sans erreurs, jusqu'au plus petit téléphone. Les outils ne trouvent pas tous les problèmes. Cette version n'a pas encore été essayée par des personnes handicapées, ni par un expert externe.",
    ),
  ];
}

function limits(): GuidanceBlock[] {
  return [
    h2('limits', 'What may be hard', 'Ce qui peut être difficile'),
    ul(
      [
        'Taking a photo alone if you see poorly: where scripts run and the device allows it, the camera page says short hints that a screen reader reads out, such as how to move. The checks then tell you what to fix. If it still does not work, ask someone to look at the photo, or write to us.',
        "Prendre une photo sans aide si vous voyez mal : si les scripts fonctionnent et que l'appareil le permet, la page de l'appareil photo donne de courts conseils qu'un lecteur d'écran lit, par exemple comment bouger. Les vérifications vous disent ensuite quoi corriger. Si cela ne fonctionne pas, demandez à quelqu'un de regarder la photo, ou écrivez-nous.",
      ],
      [
        'Moving the crop by dragging: buttons and keys do the same.',
        'Déplacer le cadrage en le glissant : des boutons et des touches font la même chose.',
      ],
      [
        'Using a phone for the photo means pointing it at a code: you can type the address instead.',
        "Utiliser un téléphone pour la photo suppose de viser un code : vous pouvez taper l'adresse à la place.",
      ],
      [
        'Signing your proof by hand: someone may help you, or ask us for another way.',
        "Signer votre preuve à la main : quelqu'un peut vous aider, ou demandez-nous un autre moyen.",
      ],
    ),
  ];
}

function help(): GuidanceBlock[] {
  return [
    h2('help', 'Get help or another format', "Obtenir de l'aide ou un autre format"),
    p(
      'Tell us what got in your way, and which format you need: [write to us](page:ask). Somebody reads your message and answers it by email.',
      "Dites-nous ce qui vous a gêné, et de quel format vous avez besoin : [écrivez-nous](page:ask). Quelqu'un lit votre message et y répond par courriel.",
    ),
    p(
      'We review this statement every 12 months. If we do not solve your problem, you can complain to the Accessibility Commissioner of Canada.',
      "Nous revoyons cette déclaration tous les 12 mois. Si nous ne réglons pas votre problème, vous pouvez porter plainte auprès du commissaire à l'accessibilité du Canada.",
    ),
  ];
}
