import { type GuidancePage, h2, note, p, ul, w } from '../blocks.ts';

export function representatives(): GuidancePage {
  return {
    id: 'representatives',
    path: w('/representatives', '/representants'),
    title: w('If a representative helps you', 'Si un représentant vous aide'),
    lead: w(
      'Someone may advise you. The steps in the portal stay yours: only you can do them.',
      "Quelqu'un peut vous conseiller. Les étapes du portail restent les vôtres : vous seul pouvez les faire.",
    ),
    updated: '2026-11-24',
    blocks: [
      h2('can', 'What a representative can do', 'Ce que peut faire un représentant'),
      ul(
        ['Explain our messages and each step', 'Vous expliquer nos messages et chaque étape'],
        ['Help you gather what you need', 'Vous aider à réunir ce dont vous avez besoin'],
        ['Tell you what makes a good photo', 'Vous dire ce qui fait une bonne photo'],
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
        ['Change your addresses or send your photo', 'Changer vos adresses ou soumettre votre photo'],
        ['Get your card at their own address', 'Recevoir votre carte à leur propre adresse'],
      ),
      note(
        'Never give your password to anyone, even to someone you pay.',
        "Ne donnez jamais votre mot de passe à personne, même à quelqu'un que vous payez.",
      ),
      h2('notices', 'Our emails come to you', 'Nos courriels vous parviennent'),
      p(
        'A representative has no sign-in here and gets no emails from the portal. To keep yours up to date, show them your [family page](page:home), or forward an email that you choose. Never forward one with a password or a link to choose one.',
        "Un représentant n'a pas d'accès à ce portail et n'en reçoit pas de courriels. Pour le tenir au courant, montrez-lui la [page de votre famille](page:home), ou faites-lui suivre un courriel que vous choisissez. Ne faites jamais suivre un courriel qui contient un mot de passe ou un lien pour en choisir un.",
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
