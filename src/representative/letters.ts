import { letterReader } from '../case/letters/letter-reader.ts';
import { displayName } from '../case/names.ts';
import type { LetterContext, LetterKind, Letters, Services } from '../case/services.ts';
import { findCasePerson } from '../case/store.ts';
import type { Letter } from '../case/letters/letter.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { elided, possessive } from '../platform/grammar.ts';
import { type Both, both } from '../platform/i18n.ts';
import { findRepresentative } from './store.ts';

type Needed = Pick<Services, 'db' | 'link'>;

type LetterText = {
  readonly subject: Both;
  readonly preheader: Both;
  readonly says: readonly Both[];
  readonly go: Both;
};

const w = (en: string, fr: string): Both => both({ en, fr });
const WHY = w(
  'You get this email because somebody named you as their representative.',
  "Vous recevez ce courriel parce que quelqu'un vous a nommé comme représentant.",
);

/** The letters of this room. To representatives: that there is something to look at, and nothing of it. */
export function representativeLetters(services: Needed): Letters {
  return {
    'representative.added': toRepresentative(services, added),
    'representative.notice': toRepresentative(services, notice),
    'representative.ended': toRepresentative(services, ended),
    'representative.on-record': { write: (about) => onRecord(services, about) },
  };
}

const added = (name: string): LetterText => ({
  subject: w('A new client shows you a file', 'Un nouveau client vous montre un dossier'),
  preheader: w('You can look at it in the portal.', 'Vous pouvez le regarder dans le portail.'),
  says: [
    w(
      `${name} named you as representative and shows you parts of a file. You can look at them once you have signed in. Steps in the portal can only be done by ${name}.`,
      `${name} vous a nommé comme représentant et vous montre des parties d'un dossier. Vous pouvez les regarder après avoir ouvert une session. Seule cette personne peut faire les étapes dans le portail.`,
    ),
    w(
      'If this is your first client here, two more emails bring your user name and a temporary password.',
      "S'il s'agit de votre premier client ici, deux autres courriels apportent votre nom d'utilisateur et un mot de passe temporaire.",
    ),
  ],
  go: w('See your clients', 'Voir vos clients'),
});

const notice = (name: string): LetterText => ({
  subject: w('News in a file of a client', "Du nouveau dans le dossier d'un client"),
  preheader: w('Your client was told, too.', 'Votre client est aussi avisé.'),
  says: [
    w(
      `We sent ${name} a notice. This is a copy without its content. You see how the file stands once you have signed in.`,
      `Nous avons envoyé un avis à ${name}. Ceci est une copie sans son contenu. Vous voyez l'état du dossier après avoir ouvert une session.`,
    ),
  ],
  go: w('See your clients', 'Voir vos clients'),
});

const ended = (name: string): LetterText => ({
  subject: w('A client has ended your access', 'Un client a mis fin à votre accès'),
  preheader: w('There is nothing for you to do.', "Vous n'avez rien à faire."),
  says: [
    w(
      `${name} no longer shows you the file. There is nothing for you to do. Your other clients are not concerned.`,
      `${name} ne vous montre plus le dossier. Vous n'avez rien à faire. Vos autres clients ne sont pas touchés.`,
    ),
  ],
  go: w('See your clients', 'Voir vos clients'),
});

function toRepresentative(services: Needed, words: (name: string) => LetterText): LetterKind {
  return {
    write: async ({ caseId, toAccountId }): Promise<Letter> => {
      const person = caseId === null ? undefined : await findCasePerson(services.db, caseId);
      const reader = toAccountId === null ? undefined : await findRepresentative(services.db, toAccountId);
      if (!person || !reader) throw new Error('this letter is about a case, to a representative');
      const { subject, preheader, says, go } = words(displayName(person));
      const blocks = says.map((p) => ({ p }));
      const button = { button: go, href: pageLinks(services, 'clients') };
      return { subject, preheader, why: WHY, blocks: [{ p: greetingOf(reader) }, ...blocks, button] };
    },
  };
}

/**
 * The name was typed by a client: until the representative has signed in, it may be anything, to anybody's address, and
 * a letter of ours must not carry it.
 */
function greetingOf({ name, signedIn }: { readonly name: string; readonly signedIn: boolean }): Both {
  return signedIn ? { en: `Hello ${name},`, fr: `Bonjour ${name},` } : { en: 'Hello,', fr: 'Bonjour,' };
}

/** To whoever acts for the person: so that nobody is looked at without knowing. */
async function onRecord(services: Needed, about: LetterContext): Promise<Letter> {
  const { caseId, hello, words } = await letterReader(services.db, about);
  return {
    subject: words(
      w('A representative can now see your file', 'Un représentant peut maintenant consulter votre dossier'),
      ({ given }) =>
        w(
          `A representative can now see ${possessive(given)} file`,
          `Un représentant peut maintenant consulter le dossier ${elided('de', given)}`,
        ),
    ),
    preheader: w('Was it you? Then there is nothing to do.', "Était-ce vous? Alors il n'y a rien à faire."),
    blocks: [
      { p: hello },
      {
        p: words(
          w(
            'A representative can now see parts of your file. The representative cannot do anything there.',
            'Un représentant peut maintenant consulter des parties de votre dossier. Il ne peut rien y faire.',
          ),
          ({ name }) =>
            w(
              `A representative can now see parts of the file of ${name}. The representative cannot do anything there.`,
              `Un représentant peut maintenant consulter des parties du dossier ${elided('de', name)}. Il ne peut rien y faire.`,
            ),
        ),
      },
      {
        p: w(
          'Was it not you? End it on the page below: this takes effect immediately. Then choose a new password.',
          "Ce n'était pas vous? Mettez-y fin sur la page ci-dessous : cela entre en vigueur immédiatement. Choisissez ensuite un nouveau mot de passe.",
        ),
      },
      {
        button: w('See the representatives', 'Voir les représentants'),
        href: pageLinks(services, 'representatives.of', { caseId }),
      },
    ],
  };
}
