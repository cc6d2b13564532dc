import { type GuidancePage, h2, p, ul, bothOf } from '../blocks.ts';

export function browsers(): GuidancePage {
  return {
    id: 'browsers',
    path: bothOf('/supported-browsers', '/navigateurs'),
    title: bothOf('Browsers and devices that work', 'Navigateurs et appareils qui conviennent'),
    lead: bothOf(
      'The portal works on a phone, a tablet or a computer. There is no app to install.',
      "Le portail fonctionne sur un téléphone, une tablette ou un ordinateur. Il n'y a aucune application à installer.",
    ),
    updated: '2026-11-24',
    blocks: [
      h2('browsers', 'Browsers', 'Navigateurs'),
      p(
        'The portal is made of plain web pages. It should work in current versions of these:',
        'Le portail est fait de pages Web simples. Il devrait fonctionner avec les versions actuelles de :',
      ),
      ul(
        ['Chrome', 'Chrome'],
        ['Edge', 'Edge'],
        ['Firefox', 'Firefox'],
        ['Safari, also on iPhone and iPad', 'Safari, y compris sur iPhone et iPad'],
      ),
      p(
        'Other and older browsers are not turned away. If a page looks wrong, try one from the list.',
        "Les autres navigateurs, même plus anciens, ne sont pas refusés. Si une page s'affiche mal, essayez l'un de ceux de la liste.",
      ),
      h2('needs', 'What you need', "Ce qu'il vous faut"),
      ul(
        [
          'An internet connection. A slow one is fine.',
          'Une connexion Internet. Une connexion lente suffit.',
        ],
        [
          'Cookies turned on, so that you can sign in',
          'Les témoins activés, pour pouvoir ouvrir une session',
        ],
        [
          'JavaScript is not needed. It only adds comfort.',
          "JavaScript n'est pas nécessaire. Il ajoute seulement du confort.",
        ],
        [
          'No camera is needed: you can pick a photo you have.',
          "L'appareil photo n'est pas nécessaire : vous pouvez choisir une photo existante.",
        ],
      ),
      h2('lost', 'If the connection drops', 'Si la connexion est coupée'),
      p(
        'What you have sent is safe: a receipt with a number proves it. Was there no receipt? Send the page again: the same page sent twice counts once. What you typed but did not send may be lost.',
        "Ce que vous avez envoyé est en sécurité : un reçu avec un numéro le prouve. Pas de reçu? Envoyez la page de nouveau : une même page envoyée deux fois compte une seule fois. Ce que vous avez tapé sans l'envoyer peut être perdu.",
      ),
      h2('shared', 'On a shared computer', 'Avec un ordinateur partagé'),
      p(
        'Always sign out at the end, and close the browser. Delete the files you downloaded. Did you forget to sign out? Sign in elsewhere, open your account and choose “Sign out everywhere”.',
        'Fermez toujours votre session à la fin, puis fermez le navigateur. Supprimez les fichiers téléchargés. Vous avez oublié de fermer la session? Ouvrez-en une ailleurs, allez à votre compte et choisissez « Fermer toutes les sessions ».',
      ),
    ],
  };
}
