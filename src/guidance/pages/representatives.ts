import { type GuidancePage, h2, note, p, ul, bothOf } from '../blocks.ts';

export function representatives(): GuidancePage {
  return {
    id: 'representatives',
    path: bothOf('/representatives', '/representants'),
    title: bothOf('If a representative helps you', 'Si un représentant vous aide'),
    lead: bothOf(
      'Someone may advise you, and look at what you choose. The steps in the portal stay yours: only you can do them.',
      "Quelqu'un peut vous conseiller et regarder ce que vous choisissez. Les étapes du portail restent les vôtres : vous seul pouvez les faire.",
    ),
    updated: '2026-11-24',
    blocks: [
      h2('can', 'What a representative can do', 'Ce que peut faire un représentant'),
      ul(
        ['Explain our messages and each step', 'Vous expliquer nos messages et chaque étape'],
        ['Help you gather what you need', 'Vous aider à réunir ce dont vous avez besoin'],
        ['Tell you what makes a good photo', 'Vous dire ce qui fait une bonne photo'],
        [
          'Sign in with an account of their own and look at what you ticked: the steps, the addresses, the photo or the confirmation',
          'Ouvrir une session avec son propre compte et regarder ce que vous avez coché : les étapes, les adresses, la photo ou la confirmation',
        ],
        [
          'Look at your screen with you, if you show it to them',
          'Regarder votre écran avec vous, si vous le leur montrez',
        ],
      ),
      h2('cannot', 'What a representative cannot do', 'Ce que ne peut pas faire un représentant'),
      ul(
        ['Make or open your account', 'Créer ou ouvrir votre compte'],
        [
          'Sign in with your name and your password',
          "Ouvrir une session avec votre nom d'utilisateur et votre mot de passe",
        ],
        ['Make the declaration or sign it for you', 'Faire la déclaration ou la signer pour vous'],
        [
          'Name somebody else, or change what they may see',
          "Nommer quelqu'un d'autre, ou changer ce qu'il peut voir",
        ],
        ['Change your addresses or send your photo', 'Changer vos adresses ou soumettre votre photo'],
        ['Get your card at their own address', 'Recevoir votre carte à leur propre adresse'],
      ),
      note(
        'Never give your password to anyone, even to someone you pay.',
        "Ne donnez jamais votre mot de passe à personne, même à quelqu'un que vous payez.",
      ),
      h2('record', 'How to put one on record', "Comment l'inscrire au dossier"),
      p(
        'Sign in, and open "Representatives" on your [family page](page:home). Say who they are, what they may see, and until when. We make an account for them. We write to them, not you: you never pass on a password.',
        "Ouvrez une session, puis « Représentants » sur la [page de votre famille](page:home). Indiquez qui est cette personne, ce qu'elle peut voir et jusqu'à quand. Nous lui créons un compte. C'est nous qui lui écrivons : vous ne transmettez jamais de mot de passe.",
      ),
      p(
        'You can end it on the same page at any time. From that moment they see nothing. It also ends on the last day that you gave.',
        'Vous pouvez y mettre fin sur la même page en tout temps. Dès ce moment, la personne ne voit plus rien. Cela prend aussi fin le dernier jour que vous avez indiqué.',
      ),
      h2('notices', 'Our emails come to you', 'Nos courriels vous parviennent'),
      p(
        'We always write to you. Somebody who may see your steps gets a copy that says only that there is news. If you forward an email, never forward one with a password or a link to choose one.',
        "Nous vous écrivons toujours. La personne qui peut voir vos étapes reçoit une copie qui dit seulement qu'il y a du nouveau. Si vous faites suivre un courriel, que ce ne soit jamais un courriel qui contient un mot de passe ou un lien pour en choisir un.",
      ),
      h2('together', 'Doing it side by side', 'Le faire côte à côte'),
      p(
        'You may sit together or share your screen. You read the text, tick the box, type your name and send the page. Done like that, it is your own signature.',
        "Vous pouvez être assis ensemble ou partager votre écran. Vous lisez le texte, cochez la case, tapez votre nom et envoyez la page. Ainsi, c'est bien votre signature.",
      ),
      h2('paid', 'Who may be paid for advice', 'Qui peut être payé pour ses conseils'),
      p(
        'By law, only these people may charge you:',
        'Selon la loi, seules ces personnes peuvent vous demander des frais :',
      ),
      ul(
        [
          'a lawyer, or a paralegal where the province allows it',
          'un avocat, ou un parajuriste là où la province le permet',
        ],
        ['a notary in Quebec', 'un notaire du Québec'],
        ['a licensed immigration consultant', 'un consultant en immigration autorisé'],
      ),
      p(
        'A friend, a family member or a community group may help you for free. The same limits apply to them.',
        "Un ami, un membre de la famille ou un organisme peut vous aider gratuitement. Les mêmes limites s'appliquent.",
      ),
    ],
  };
}
