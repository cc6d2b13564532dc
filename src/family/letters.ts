import { letterReader, type SpokenOf } from '../case/letters/letter-reader.ts';
import { greeting } from '../case/names.ts';
import type { LetterContext, LetterKind, Letters, Services } from '../case/services.ts';
import { type CasePerson, findCasePerson } from '../case/store.ts';
import type { Letter } from '../case/letters/letter.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { elided } from '../platform/grammar.ts';
import { type Both, both } from '../platform/i18n.ts';

type Needed = Pick<Services, 'db' | 'link'>;
type WrittenLetter = ReturnType<typeof familyLetterWords.ended>;

/** The letters of this room: who acts for whom, and own accounts. Names only; addresses and reasons never. */
export function familyLetters(services: Needed): Letters {
  return {
    'family.acting-ended': toOther(services, familyLetterWords.ended),
    'family.acting-began': toOther(services, familyLetterWords.began),
    'family.of-age': toOther(services, familyLetterWords.ofAge),
    'family.acting-alone': toPerson(services, 'acting', familyLetterWords.alone),
    'family.consent-given': toPerson(services, 'acting', familyLetterWords.given),
    'family.address-shown': toPerson(services, 'acting', familyLetterWords.shown),
    'family.own-account': toPerson(services, 'own-account', (about) =>
      familyLetterWords.offer(about.params['why'] === 'birthday'),
    ),
    'family.acted-for': toPerson(services, 'own-account', familyLetterWords.actedFor),
    'family.new-address': toPerson(services, 'contact', familyLetterWords.newAddress),
    'family.wish-kept': toPerson(services, 'own-account', familyLetterWords.wish),
  };
}

async function personOf({ db }: Needed, { caseId }: LetterContext): Promise<CasePerson> {
  const person = caseId === null ? undefined : await findCasePerson(db, caseId);
  if (!person) throw new Error('this letter is about a case');
  return person;
}

/** Written to an account about somebody else. */
function toOther(services: Needed, words: (them: SpokenOf) => WrittenLetter): LetterKind {
  return {
    write: async (about) => {
      const { hello, spokenOf } = await letterReader(services.db, about);
      return letter(hello, words(spokenOf), pageLinks(services, 'home'));
    },
  };
}

/** No name: an address on file was given by others, and may be somebody else's. */
const HELLO: Both = { en: 'Hello,', fr: 'Bonjour,' };

/** Written to the person of the case, at an account or at the address on file. */
function toPerson(
  services: Needed,
  page: string,
  words: (about: LetterContext) => WrittenLetter,
): LetterKind {
  return {
    write: async (about) => {
      const person = await personOf(services, about);
      const params = page === 'acting' ? { caseId: person.caseId } : {};
      const hello = about.toAccountId === null ? HELLO : greeting(person);
      return letter(hello, words(about), pageLinks(services, page, params));
    },
  };
}

const letter = (hello: Both, { subject, preheader, says, go }: WrittenLetter, href: Both): Letter => ({
  subject,
  preheader,
  blocks: [{ p: hello }, ...says.map((p) => ({ p })), ...(go ? [{ button: go, href }] : [])],
});

type LetterText = {
  readonly subject: Both;
  readonly preheader: Both;
  readonly says: readonly Both[];
  readonly go?: Both;
};

const w = (en: string, fr: string): Both => both({ en, fr });

/**
 * The letters about who acts. They may be read by people who live together and by people who fled each other: so they
 * give no reason, name nobody's address, ask for nothing, and say the same whatever had happened.
 */
const familyLetterWords = {
  /** To the other side, when somebody has taken their steps into their own hands. */
  ended: ({ name, given }: SpokenOf): LetterText => ({
    subject: w(`A change in who acts for ${given}`, `Un changement : qui agit au nom ${elided('de', given)}`),
    preheader: w('There is nothing for you to do.', "Vous n'avez rien à faire."),
    says: [
      w(
        `From now on, ${name} does these steps alone. What was done until now stays on your family page.`,
        `Désormais, ${name} s'occupe personnellement de ces étapes. Ce qui a été fait jusqu'ici reste sur la page de votre famille.`,
      ),
      w(
        'This is a choice that every adult in an application has. There is nothing for you to do. Your own steps continue as before.',
        "C'est un choix qu'a chaque adulte d'une demande. Vous n'avez rien à faire. Vos propres étapes continuent comme avant.",
      ),
    ],
    go: w('Go to your family page', 'Aller à la page de votre famille'),
  }),
  /** To the person, when they took consent back. */
  alone: (): LetterText => ({
    subject: w('From now on only you act', 'Désormais, vous seul agissez'),
    preheader: w('It counts already.', 'Cela compte déjà.'),
    says: [
      w(
        'You decided that nobody else acts for you in the portal. It counts already. Nobody else sees anything new in your file.',
        "Vous avez décidé que personne d'autre n'agit en votre nom dans le portail. Cela compte déjà. Personne d'autre ne voit rien de nouveau dans votre dossier.",
      ),
      w(
        'You can change this at any time. If it was not you, choose a new password at once and write to us.',
        "Vous pouvez changer cela en tout temps. Si ce n'était pas vous, choisissez tout de suite un nouveau mot de passe et écrivez-nous.",
      ),
    ],
    go: w('See who acts for you', 'Voir qui agit en votre nom'),
  }),
  /** To the other side, when somebody lets them act. */
  began: ({ name, given }: SpokenOf): LetterText => ({
    subject: w(`You may act for ${given}`, `Vous pouvez agir au nom ${elided('de', given)}`),
    preheader: w('You find it on your family page.', 'Vous le trouvez sur la page de votre famille.'),
    says: [
      w(
        `${name} lets you do the steps in the portal, until ${name} decides otherwise.`,
        `${name} vous laisse faire les étapes dans le portail, jusqu'à décision contraire de sa part.`,
      ),
    ],
    go: w('Go to your family page', 'Aller à la page de votre famille'),
  }),
  /** To the person, when they let somebody act. */
  given: (): LetterText => ({
    subject: w('Somebody else may act for you', "Quelqu'un d'autre peut agir en votre nom"),
    preheader: w('Was it you? Then there is nothing to do.', "Était-ce vous? Alors il n'y a rien à faire."),
    says: [
      w(
        'You let the principal applicant do your steps in the portal. You keep your account, and you can end this at any time.',
        'Vous laissez le demandeur principal faire vos étapes dans le portail. Vous gardez votre compte et pouvez y mettre fin en tout temps.',
      ),
      w(
        'Was it not you, or did somebody press you? End it on the page below: this takes effect immediately.',
        "Ce n'était pas vous, ou quelqu'un vous a forcé? Mettez-y fin sur la page ci-dessous : cela entre en vigueur immédiatement.",
      ),
    ],
    go: w('See who acts for you', 'Voir qui agit en votre nom'),
  }),
  /** To whoever acted for a child who has come of age. */
  ofAge: ({ name, given }: SpokenOf): LetterText => ({
    subject: w(`${given} is an adult now`, `${given} a atteint l'âge adulte`),
    preheader: w('What changes in the portal.', 'Ce qui change dans le portail.'),
    says: [
      w(
        `${name} is 18 or older now, and decides who acts in the portal. What was done until the birthday stays on your family page. You see nothing newer, unless ${name} lets you act again.`,
        `${name} a maintenant 18 ans ou plus et décide qui agit dans le portail. Ce qui a été fait jusqu'à l'anniversaire reste sur la page de votre famille. Vous ne voyez rien de plus récent, sauf si ${name} vous laisse agir de nouveau.`,
      ),
      w(
        `${name} can have an account. Your family page shows how, also if we have no email address for ${name}.`,
        `${name} peut avoir un compte. La page de votre famille montre comment, même si nous n'avons pas d'adresse de courriel pour ${name}.`,
      ),
    ],
    go: w('Go to your family page', 'Aller à la page de votre famille'),
  }),
  /** To an adult without an account: the principal applicant answered that they act. */
  actedFor: (): LetterText => ({
    subject: w('Somebody does your steps in the portal', "Quelqu'un fait vos étapes dans le portail"),
    preheader: w('You can do them yourself instead.', 'Vous pouvez aussi les faire vous-même.'),
    says: [
      w(
        'The principal applicant of your family answered our invitation, and said that they do your steps in the portal. They see your file, and can give your address and your photo. We have only their word for it.',
        "Le demandeur principal de votre famille a répondu à notre invitation et a dit qu'il fait vos étapes dans le portail. Il voit votre dossier et peut donner votre adresse et votre photo. Nous n'avons que sa parole.",
      ),
      w(
        'If that is right, there is nothing to do. If you would rather decide yourself, ask for an account of your own on the page below, at any time. Then only you do your steps.',
        "Si c'est bien le cas, vous n'avez rien à faire. Si vous préférez décider vous-même, demandez votre propre compte à la page ci-dessous, en tout temps. Vous seul ferez alors vos étapes.",
      ),
    ],
    go: w('Ask for your account', 'Demander votre compte'),
  }),
  /** To the person: an own account is offered. */
  offer: (atBirthday: boolean): LetterText => ({
    subject: w('You can have an account of your own', 'Vous pouvez avoir votre propre compte'),
    preheader: w('In the portal of the application.', 'Dans le portail de la demande.'),
    says: [
      atBirthday
        ? w(
            'You are 18 or older now. In the portal you decide alone who does your steps. Nobody else sees anything new in your file.',
            "Vous avez maintenant 18 ans ou plus. Dans le portail, vous seul décidez qui fait vos étapes. Personne d'autre ne voit rien de nouveau dans votre dossier.",
          )
        : w(
            'As an adult on a family application you can have an account of your own in the portal. Then only you do your steps. It is your choice.',
            'En tant que personne adulte dans une demande familiale, vous pouvez avoir votre propre compte dans le portail. Vous seul faites alors vos étapes. Le choix vous appartient.',
          ),
      w(
        'To get the account, go to the page below. It asks for the application number, your date of birth, and this email address. Then we send you a user name and a temporary password.',
        "Pour obtenir le compte, allez à la page ci-dessous. Elle demande le numéro de demande, votre date de naissance et cette adresse de courriel. Nous vous envoyons ensuite un nom d'utilisateur et un mot de passe temporaire.",
      ),
    ],
    go: w('Ask for your account', 'Demander votre compte'),
  }),
  /** To the person: asked before the family has answered. */
  wish: (): LetterText => ({
    subject: w('You asked for an account of your own', 'Vous avez demandé votre propre compte'),
    preheader: w('We keep your wish.', 'Nous gardons votre souhait.'),
    says: [
      w(
        'We have your wish. Your family has not answered our invitation yet. When it does, we make your account, and send a user name and a temporary password to this address.',
        "Nous avons votre souhait. Votre famille n'a pas encore répondu à notre invitation. Dès qu'elle le fera, nous créerons votre compte et enverrons un nom d'utilisateur et un mot de passe temporaire à cette adresse.",
      ),
      w('If it was not you, write to us.', "Si ce n'était pas vous, écrivez-nous."),
    ],
  }),
  /** To the address on file: the desk was asked to use another one. Told when it is asked for, and when it counts. */
  newAddress: (): LetterText => ({
    subject: w(
      'Another email address was named for you',
      'Une autre adresse de courriel a été indiquée pour vous',
    ),
    preheader: w('Was it you? Then there is nothing to do.', "Était-ce vous? Alors il n'y a rien à faire."),
    says: [
      w(
        'Somebody who answered our questions asked us to write to you at another address, because our emails to this one failed. Two of our agents look at it. Then our emails go to the new address.',
        "Quelqu'un qui a répondu à nos questions nous a demandé de vous écrire à une autre adresse, parce que nos courriels à celle-ci ont échoué. Deux de nos agents l'examinent. Nos courriels iront ensuite à la nouvelle adresse.",
      ),
      w(
        'If it was not you, contact us at once.',
        "Si ce n'était pas vous, communiquez avec nous tout de suite.",
      ),
    ],
    go: w('Contact us', 'Nous joindre'),
  }),
  /** To the person: the address is shown again. */
  shown: (): LetterText => ({
    subject: w('A setting in your account was changed', 'Un réglage de votre compte a été changé'),
    preheader: w('Was it you? Then there is nothing to do.', "Était-ce vous? Alors il n'y a rien à faire."),
    says: [
      w(
        'Your address is no longer private in the portal: whoever acts for you can see it. If it was not you, make it private again on the page below. This takes effect immediately.',
        "Votre adresse n'est plus privée dans le portail : qui agit en votre nom peut la voir. Si ce n'était pas vous, rendez-la privée de nouveau sur la page ci-dessous. Cela entre en vigueur immédiatement.",
      ),
    ],
    go: w('See who acts for you', 'Voir qui agit en votre nom'),
  }),
};
