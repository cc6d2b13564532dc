import type { Profile } from '../../profile.ts';
import { type Block, type GuidancePage, h2, p, table, ul, w } from '../blocks.ts';

export function privacy(profile: Profile): GuidancePage {
  return {
    id: 'privacy',
    path: w('/privacy', '/confidentialite'),
    title: w('Your privacy', 'Protection de votre vie privée'),
    lead: w(
      'We ask only for what we need to confirm your status and mail your card. You can ask to see it and to correct it.',
      "Nous demandons seulement ce qu'il faut pour confirmer votre statut et poster votre carte. Vous pouvez demander à voir ces renseignements et à les corriger.",
    ),
    updated: '2026-11-24',
    blocks: [...what(), ...who(), ...rights(profile)],
  };
}

function what(): Block[] {
  return [
    h2('what', 'What we hold', 'Ce que nous détenons'),
    table(
      w('What we hold and why', 'Ce que nous détenons et pourquoi'),
      [w('What', 'Quoi'), w('Why', 'Pourquoi')],
      [
        w('Name, birth date, file numbers', 'Nom, date de naissance, numéros de dossier'),
        w('to know it is you', "pour savoir que c'est vous"),
      ],
      [
        w('Email address', 'Adresse de courriel'),
        w('to write to you and let you sign in', "pour vous écrire et vous permettre d'ouvrir une session"),
      ],
      [
        w('Your declaration', 'Votre déclaration'),
        w('to confirm your status, as the law asks', 'pour confirmer votre statut, comme la loi le demande'),
      ],
      [
        w('Home and mailing address', 'Adresse résidentielle et adresse postale'),
        w('to mail your card', 'pour poster votre carte'),
      ],
      [w('Photo', 'Photo'), w('to make your card', 'pour produire votre carte')],
    ),
    p(
      'You give us these facts yourself, under the law on immigration and the Privacy Act. We do not sell them, and no one uses them for ads.',
      "Vous nous donnez vous-même ces renseignements, selon la loi sur l'immigration et la Loi sur la protection des renseignements personnels. Nous ne les vendons pas, et personne ne s'en sert pour de la publicité.",
    ),
    h2('photos', 'The photos on your device', 'Les photos dans votre appareil'),
    p(
      'When you choose a photo, your device opens its list of photos for a moment. We get only the one you pick. We cannot look through the others, then or later.',
      'Quand vous choisissez une photo, votre appareil ouvre un instant sa liste de photos. Nous recevons seulement celle que vous choisissez. Nous ne pouvons pas parcourir les autres, ni à ce moment ni plus tard.',
    ),
    p(
      'We remove hidden data from the photo, such as the place where it was taken. Our checks measure the file, the light, and how the face lies in the photo: for example the size of the head, and whether the eyes are open. They run on our own machines. They do not work out who you are, your origin or your health. Until you submit the photo, but for 30 days at most, we also keep the whole picture, so that you can move the crop. Then we delete it and keep only the crop.',
      "Nous retirons de la photo les données cachées, comme le lieu où elle a été prise. Nos vérifications mesurent le fichier, la lumière et la place du visage dans la photo : par exemple la taille de la tête, et si les yeux sont ouverts. Elles se font sur nos propres machines. Elles ne cherchent pas à savoir qui vous êtes, ni votre origine ou votre santé. Jusqu'à ce que vous soumettiez la photo, mais pendant 30 jours au plus, nous gardons aussi l'image entière, pour que vous puissiez ajuster le cadrage. Ensuite, nous l'effaçons et ne gardons que la photo rognée.",
    ),
    h2('cookies', 'Cookies', 'Témoins'),
    p(
      'One cookie keeps you signed in. While you answer an invitation, two others keep your place for 2 hours. All of them end with your visit. We have no ads, no trackers and nothing from other sites.',
      "Un témoin garde votre session ouverte. Pendant que vous répondez à une invitation, deux autres gardent votre place pendant 2 heures. Tous disparaissent à la fin de votre visite. Nous n'avons ni publicité, ni pisteur, ni rien qui vienne d'autres sites.",
    ),
    h2('email', 'Our emails', 'Nos courriels'),
    p(
      'Our emails name the person and say what happened and what to do next. For example, they say why a photo came back. They never hold an address, a passport number or a date of birth.',
      'Nos courriels nomment la personne et disent ce qui est arrivé et quoi faire ensuite. Par exemple, ils disent pourquoi une photo est renvoyée. Ils ne contiennent jamais une adresse, un numéro de passeport ou une date de naissance.',
    ),
  ];
}

function who(): Block[] {
  return [
    h2('who', 'Who sees what', 'Qui voit quoi'),
    ul(
      ['**You** see all that concerns you.', '**Vous** voyez tout ce qui vous concerne.'],
      [
        '**The person who acts for you** in your family sees your steps, your address, your photo and your proof. With an account of your own, only you see them.',
        '**La personne qui agit en votre nom** dans votre famille voit vos étapes, votre adresse, votre photo et votre preuve. Avec votre propre compte, vous seul les voyez.',
      ],
      ['**A representative** has no access to the portal.', "**Un représentant** n'a pas accès au portail."],
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
      'Each time our staff open your file, it is written down. You can [ask us](page:ask) who did.',
      "Chaque fois que notre personnel ouvre votre dossier, cela est inscrit. Vous pouvez [nous demander](page:ask) qui l'a fait.",
    ),
  ];
}

function rights({ limits }: Profile): Block[] {
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
        `**See it**: [write to us](page:ask) and ask for a copy. We have ${limits.privacyRequestDays} days to answer.`,
        `**Voir** : [écrivez-nous](page:ask) et demandez une copie. Nous avons ${limits.privacyRequestDays} jours pour répondre.`,
      ],
      [
        '**Correct it**: [tell us](page:ask) what is wrong. If we do not agree, we attach your note to the file.',
        "**Corriger** : [dites-nous](page:ask) ce qui est inexact. Si nous ne sommes pas d'accord, nous joignons votre note au dossier.",
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
