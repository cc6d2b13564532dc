import { letterReader, type LetterReader } from '../case/letters/letter-reader.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import type { Block, Letter } from '../case/letters/letter.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { elided, possessive } from '../platform/grammar.ts';
import { both, formatInstant, inBoth } from '../platform/i18n.ts';
import { addressesOf } from './store.ts';

type Needed = Pick<Services, 'db' | 'link' | 'profile'>;

/** The letter of this room: an address was changed. Goes to every account that acts for the case. */
export function addressLetters(services: Needed): Letters {
  return { 'address.changed': { write: (about) => changed(services, about) } };
}

/** Says that and when, never which address: emails are read by others. */
async function changed(services: Needed, about: LetterContext): Promise<Letter> {
  const { db, profile } = services;
  const reader = await letterReader(db, about);
  const { caseId } = reader;
  const ids = Object.values(about.params);
  const row = (await addressesOf(db, caseId)).find(({ id }) => ids.includes(id));
  if (!row) throw new Error('this letter is about an address on file');
  return {
    subject: reader.words(inBoth('Your address was changed', 'Votre adresse a été changée'), ({ given }) =>
      inBoth(`${possessive(given)} address was changed`, `L'adresse ${elided('de', given)} a été changée`),
    ),
    preheader: inBoth(
      'Was it you? Then there is nothing to do.',
      "Était-ce vous? Alors il n'y a rien à faire.",
    ),
    blocks: [
      { p: reader.hello },
      ...whatHappened(reader, row.since, profile.zone),
      {
        button: inBoth('See the address', "Voir l'adresse"),
        href: pageLinks(services, 'address', { caseId }),
      },
      ...ifItWasNotYou(services),
    ],
  };
}

function whatHappened({ words }: LetterReader, since: Date, zone: string): readonly Block[] {
  const at = {
    en: `${formatInstant('en', since, zone)} (Eastern time)`,
    fr: `${formatInstant('fr', since, zone)} (heure de l'Est)`,
  };
  return [
    {
      p: words(
        inBoth('Your address was changed in the portal.', 'Votre adresse a été changée dans le portail.'),
        ({ name }) =>
          inBoth(
            `The address of ${name} was changed in the portal.`,
            `L'adresse ${elided('de', name)} a été changée dans le portail.`,
          ),
      ),
    },
    { fact: inBoth('When', 'Quand'), value: both(at) },
    {
      p: inBoth(
        'If you or your family did this, there is nothing to do.',
        "Si c'est vous ou votre famille qui l'avez fait, il n'y a rien à faire.",
      ),
    },
  ];
}

function ifItWasNotYou(services: Needed): readonly Block[] {
  return [
    { h: inBoth('Was it not you?', "Ce n'était pas vous?") },
    {
      p: inBoth(
        'Choose a new password at once, then put the address right. You can change it until the card is printed. Then write to us.',
        "Choisissez tout de suite un nouveau mot de passe, puis corrigez l'adresse. Vous pouvez la changer jusqu'à l'impression de la carte. Écrivez-nous ensuite.",
      ),
    },
    {
      button: inBoth('Choose a new password', 'Choisir un nouveau mot de passe'),
      href: pageLinks(services, 'forgot'),
    },
    {
      note: inBoth(
        'We never write an address in an email.',
        "Nous n'écrivons jamais d'adresse dans un courriel.",
      ),
    },
  ];
}
