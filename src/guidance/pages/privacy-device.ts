import { type GuidanceBlock, h2, p, table, bothOf } from '../blocks.ts';

/** What becomes of the photos on somebody's device, and of those that they take or try. */
export function photos(): GuidanceBlock[] {
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
export function browser(): GuidanceBlock[] {
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
