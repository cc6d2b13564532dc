import type { Profile } from '../../config/profile.ts';
import { bothOf, type GuidanceBlock, type GuidancePage, h2, p, table, ul } from '../blocks.ts';

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
        bothOf('Changes that you tell us of', 'Changements que vous nous signalez'),
        bothOf(
          'so that an officer decides on what is true today',
          "pour qu'un agent décide selon la situation actuelle",
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

/** What becomes of the photos on somebody's device, and of those that they take or try. */
function photos(): GuidanceBlock[] {
  return [
    h2('photos', 'The photos on your device', 'Les photos dans votre appareil'),
    p(
      'When you choose a photo, your device opens its list of photos for a moment. We get only the one you pick. We cannot look through the others, then or later.',
      'Quand vous choisissez une photo, votre appareil ouvre un instant sa liste de photos. Nous recevons seulement celle que vous choisissez. Nous ne pouvons pas parcourir les autres, ni à ce moment ni plus tard.',
    ),
    p(
      'We remove hidden data from the photo, such as the place where it was taken. Our checks measure the file, the light, and how the face lies in the photo: for example the size of the head, and whether the eyes are open. They run on our own machines. They do not work out who you are, your origin or your health. Until you submit the photo, but for 30 days at most, we also keep the whole picture, so that you can move the crop. Then we delete it and keep only the crop.',
      "Nous retirons de la photo les données cachées, comme le lieu où elle a été prise. Nos vérifications mesurent le fichier, la lumière et la place du visage dans la photo : par exemple la taille de la tête, et si les yeux sont ouverts. Elles se font sur nos propres machines. Elles ne cherchent pas à savoir qui vous êtes, ni votre origine ou votre santé. Jusqu'à ce que vous soumettiez la photo, mais pendant 30 jours au plus, nous gardons aussi l'image entière, pour que vous puissiez ajuster le cadrage. Ensuite, nous l'effaçons et ne gardons que la photo rognée.",
    ),
    p(
      'If you take the photo in the portal, your camera opens on the page. The hints are worked out on your device. Only the photo that you choose to use is sent to us.',
      "Si vous prenez la photo dans le portail, l'appareil s'ouvre dans la page. Les conseils sont préparés sur votre appareil. Seule la photo que vous choisissez d'utiliser nous est envoyée.",
    ),
    p(
      'If you take it with a phone for a computer, the phone learns a first name and nothing else. It can send one photo, within 10 minutes.',
      "Si vous la prenez avec un téléphone pour un ordinateur, le téléphone apprend un prénom et rien d'autre. Il peut envoyer une photo, dans les 10 minutes.",
    ),
    p(
      'The [photo checker](page:checker) does not ask who you are. It deletes the photo within 1 hour and the result after 30 days. Or you can ask it to keep nothing.',
      "Le [vérificateur de photo](page:checker) ne demande pas qui vous êtes. Il supprime la photo dans un délai de 1 heure, et le résultat après 30 jours. Vous pouvez aussi demander qu'il ne garde rien.",
    ),
  ];
}

/** What stays in somebody's browser, and what travels by email. */
function browser(): GuidanceBlock[] {
  return [
    h2('cookies', 'Cookies', 'Témoins'),
    p(
      'We have no ads, no trackers and nothing from other sites. These are all our cookies:',
      "Nous n'avons ni publicité, ni pisteur, ni rien qui vienne d'autres sites. Voici tous nos témoins :",
    ),
    table(
      bothOf('Our cookies and how long they stay', 'Nos témoins et leur durée'),
      [bothOf('What it does', 'À quoi il sert'), bothOf('How long it stays', 'Sa durée')],
      [
        bothOf('It keeps you signed in.', 'Il garde votre session ouverte.'),
        bothOf(
          'until you sign out or close the browser, 12 hours at most',
          "jusqu'à ce que vous fermiez la session ou le navigateur, 12 heures au plus",
        ),
      ],
      [
        bothOf(
          'It knows a browser in which you signed in before, so that wrong tries of others do not lock you out. It opens nothing by itself.',
          "Il reconnaît un navigateur où vous avez déjà ouvert une session, pour que les erreurs d'autres personnes ne vous bloquent pas. Il n'ouvre rien à lui seul.",
        ),
        bothOf('365 days, even after you sign out', '365 jours, même après la fin de la session'),
      ],
      [
        bothOf(
          'Two cookies keep your place while you answer an invitation.',
          'Deux témoins gardent votre place pendant que vous répondez à une invitation.',
        ),
        bothOf('2 hours', '2 heures'),
      ],
      [
        bothOf(
          'It holds what you typed, locked, when a form needs a change.',
          'Il garde sous clé ce que vous avez écrit, quand un formulaire est à corriger.',
        ),
        bothOf(
          'until the page shows it again, 5 minutes at most',
          "jusqu'à ce que la page le montre de nouveau, 5 minutes au plus",
        ),
      ],
      [
        bothOf(
          'It lets a phone send one photo to a computer.',
          "Il permet à un téléphone d'envoyer une photo à un ordinateur.",
        ),
        bothOf('10 minutes', '10 minutes'),
      ],
      [
        bothOf(
          'For our staff only: it holds their place while they sign in with their organization.',
          "Pour notre personnel seulement : il garde sa place pendant qu'il ouvre une session par son organisation.",
        ),
        bothOf('15 minutes', '15 minutes'),
      ],
    ),
    p(
      'Your browser also keeps the time when you last used the portal. It needs it to warn you before your session ends.',
      "Votre navigateur garde aussi l'heure de votre dernière visite d'une page du portail. Il s'en sert pour vous avertir avant la fin de la session.",
    ),
    h2('email', 'Our emails', 'Nos courriels'),
    p(
      'Our emails name the person and say what happened and what to do next. For example, they say why a photo came back. They never hold an address, a passport number or a date of birth, and never why a file waits: for that, you sign in.',
      'Nos courriels nomment la personne et disent ce qui est arrivé et quoi faire ensuite. Par exemple, ils disent pourquoi une photo est renvoyée. Ils ne contiennent jamais une adresse, un numéro de passeport ou une date de naissance, ni pourquoi un dossier est suspendu : pour le lire, vous ouvrez une session.',
    ),
  ];
}
