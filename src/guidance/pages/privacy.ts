import type { Profile } from '../../profile.ts';
import { type GuidanceBlock, type GuidancePage, h2, p, table, ul, bothOf } from '../blocks.ts';
import { browser, photos } from './privacy-device.ts';

export function privacy(profile: Profile): GuidancePage {
  return {
    id: 'privacy',
    path: bothOf('/privacy', '/confidentialite'),
    title: bothOf('Your privacy', 'Protection de votre vie privée'),
    lead: bothOf(
      'We ask only for what we need to confirm your status and mail your card. You can ask to see it and to correct it.',
      "Nous demandons seulement ce qu'il faut pour confirmer votre statut et poster votre carte. Vous pouvez demander à voir ces renseignements et à les corriger.",
    ),
    updated: '2026-11-27',
    blocks: [...what(), ...photos(), ...browser(), ...who(), ...rights(profile)],
  };
}

function what(): GuidanceBlock[] {
  return [
    h2('what', 'What we hold', 'Ce que nous détenons'),
    table(
      bothOf('What we hold and why', 'Ce que nous détenons et pourquoi'),
      [bothOf('What', 'Quoi'), bothOf('Why', 'Pourquoi')],
      [
        bothOf('Name, birth date, file numbers', 'Nom, date de naissance, numéros de dossier'),
        bothOf('to know it is you', "pour savoir que c'est vous"),
      ],
      [
        bothOf('Email address', 'Adresse de courriel'),
        bothOf(
          'to write to you and let you sign in',
          "pour vous écrire et vous permettre d'ouvrir une session",
        ),
      ],
      [
        bothOf('Your declaration', 'Votre déclaration'),
        bothOf(
          'to confirm your status, as the law asks',
          'pour confirmer votre statut, comme la loi le demande',
        ),
      ],
      [
        bothOf('Home and mailing address', 'Adresse résidentielle et adresse postale'),
        bothOf('to mail your card', 'pour poster votre carte'),
      ],
      [bothOf('Photo', 'Photo'), bothOf('to make your card', 'pour produire votre carte')],
    ),
    p(
      'You give us these facts yourself, under the law on immigration and the Privacy Act. We do not sell them, and no one uses them for ads.',
      "Vous nous donnez vous-même ces renseignements, selon la loi sur l'immigration et la Loi sur la protection des renseignements personnels. Nous ne les vendons pas, et personne ne s'en sert pour de la publicité.",
    ),
  ];
}

function who(): GuidanceBlock[] {
  return [
    h2('who', 'Who sees what', 'Qui voit quoi'),
    ul(
      ['**You** see all that concerns you.', '**Vous** voyez tout ce qui vous concerne.'],
      [
        '**The person who acts for you** in your family sees your steps, your address, your photo and your proof. Once you act for yourself with your own account, they no longer see them. You can keep your address from them at any time.',
        '**La personne qui agit en votre nom** dans votre famille voit vos étapes, votre adresse, votre photo et votre preuve. Dès que vous agissez vous-même avec votre propre compte, elle ne les voit plus. Vous pouvez en tout temps lui cacher votre adresse.',
      ],
      [
        '**A representative** whom you name sees only what you tick, and only until you end it or its last day comes. They can change nothing. See [representatives](page:representatives).',
        "**Un représentant** que vous nommez voit seulement ce que vous cochez, et seulement jusqu'à ce que vous y mettiez fin ou que le dernier jour arrive. Il ne peut rien changer. Voir [les représentants](page:representatives).",
      ],
      [
        '**Officers** see a file when they work on it. They look one up only with a reason.',
        "**Les agents** voient un dossier quand ils y travaillent. Ils en cherchent un seulement s'ils ont une raison.",
      ],
      [
        '**Support staff** may read a file to help you, after they note the reason. They never see your password.',
        '**Le personnel de soutien** peut lire un dossier pour vous aider, après en avoir noté la raison. Il ne voit jamais votre mot de passe.',
      ],
      [
        '**The card maker** gets what a card needs: name, birth date, sex, file numbers, photo and mailing address.',
        "**Le fabricant de la carte** reçoit ce qu'il faut pour la carte : nom, date de naissance, sexe, numéros de dossier, photo et adresse postale.",
      ],
    ),
    p(
      'Each time our staff or a representative look at your file, it is written down with the reason. You see it at once in the portal, under Your data on [your account page](page:account). We show the role of our staff, not their names.',
      'Chaque fois que notre personnel ou un représentant regarde votre dossier, cela est inscrit avec le motif. Vous le voyez tout de suite dans le portail, sous Vos renseignements personnels, à [la page de votre compte](page:account). Nous montrons le rôle de notre personnel, pas les noms.',
    ),
  ];
}

function rights({ limits }: Profile): GuidanceBlock[] {
  return [
    h2('keep', 'How long we keep it', 'Combien de temps nous le gardons'),
    p(
      `The law asks us to keep your details for at least ${limits.retentionYears} years after we last used them for a decision about you. Until then you can ask to see them.`,
      `La loi nous demande de garder vos renseignements au moins ${limits.retentionYears} ans après les avoir utilisés pour la dernière fois dans une décision à votre sujet. D'ici là, vous pouvez demander à les voir.`,
    ),
    p(
      'A photo that you try but do not submit is replaced by the next one you try. No officer reviews it.',
      "Une photo à l'essai que vous ne soumettez pas est remplacée par la suivante. Aucun agent ne l'examine.",
    ),
    h2('rights', 'Your rights', 'Vos droits'),
    ul(
      [
        `**See it**: sign in, and open Your data from [your account page](page:account). You can take a copy to read, to print, or for other programs. With no account, [write to us](page:ask). We have ${limits.privacyRequestDays} days to answer.`,
        `**Voir** : ouvrez une session, puis Vos renseignements personnels à [la page de votre compte](page:account). Vous pouvez en obtenir une copie à lire, à imprimer ou pour d'autres programmes. Sans compte, [écrivez-nous](page:ask). Nous avons ${limits.privacyRequestDays} jours pour répondre.`,
      ],
      [
        `**Correct it**: tell us on the same page what is wrong. We answer within ${limits.privacyRequestDays} days. If we do not agree, your words stand beside it in the file.`,
        `**Corriger** : dites-nous à la même page ce qui est inexact. Nous répondons dans les ${limits.privacyRequestDays} jours. Si nous ne sommes pas d'accord, vos mots figurent à côté dans le dossier.`,
      ],
      [
        '**Complain**: write to the Privacy Commissioner of Canada at any time.',
        '**Porter plainte** : écrivez au commissaire à la protection de la vie privée du Canada, en tout temps.',
      ],
    ),
    p(
      'If your data is lost or stolen and this could harm you, we tell you and say what to do. Questions? [Write to us](page:ask).',
      'Si vos données sont perdues ou volées et que cela peut vous nuire, nous vous avisons et vous disons quoi faire. Des questions? [Écrivez-nous](page:ask).',
    ),
  ];
}
