import { displayName, greeting } from '../case/names.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import { findCasePerson, findSigner } from '../case/store.ts';
import type { Block, Letter } from '../case/letter.ts';
import { type Both, both, formatInstant } from '../platform/i18n.ts';
import { addressesOf } from './store.ts';

type Needed = Pick<Services, 'db' | 'link' | 'profile'>;

/** The letter of this room: an address was changed. Goes to every account that acts for the case. */
export function addressLetters(services: Needed): Letters {
  return { 'address.changed': { write: (about) => changed(services, about) } };
}

/** Says that and when, never which address: emails are read by others. */
async function changed(
  { db, link, profile }: Needed,
  { caseId, toAccountId, params }: LetterContext,
): Promise<Letter> {
  const person = caseId === null ? undefined : await findCasePerson(db, caseId);
  const reader = toAccountId === null ? undefined : await findSigner(db, toAccountId);
  if (caseId === null || !person || !reader) throw new Error('this letter is about a case, to an account');
  const ids = Object.values(params);
  const row = (await addressesOf(db, caseId)).find(({ id }) => ids.includes(id));
  if (!row) throw new Error('this letter is about an address on file');
  const to: Hrefs = (page, values = {}) => ({ en: link(page, values, 'en'), fr: link(page, values, 'fr') });
  return {
    subject: both({ en: 'An address was changed', fr: 'Une adresse a été changée' }),
    preheader: both({
      en: 'Was it you? Then there is nothing to do.',
      fr: "Était-ce vous? Alors il n'y a rien à faire.",
    }),
    blocks: [
      { p: greeting(reader) },
      ...whatHappened(displayName(person), row.since, profile.zone),
      { button: both({ en: 'See the address', fr: "Voir l'adresse" }), href: to('address', { caseId }) },
      ...ifItWasNotYou(to),
    ],
  };
}

type Hrefs = (page: string, values?: Readonly<Record<string, string>>) => Both;

function whatHappened(name: string, since: Date, zone: string): readonly Block[] {
  const at = {
    en: `${formatInstant('en', since, zone)} (Eastern time)`,
    fr: `${formatInstant('fr', since, zone)} (heure de l'Est)`,
  };
  return [
    {
      p: both({
        en: `An address of ${name} was changed in the portal.`,
        fr: `Une adresse de ${name} a été changée dans le portail.`,
      }),
    },
    { fact: both({ en: 'When', fr: 'Quand' }), value: both(at) },
    {
      p: both({
        en: 'If you or your family did this, there is nothing to do.',
        fr: "Si c'est vous ou votre famille qui l'avez fait, il n'y a rien à faire.",
      }),
    },
  ];
}

function ifItWasNotYou(to: Hrefs): readonly Block[] {
  return [
    { h: both({ en: 'Was it not you?', fr: "Ce n'était pas vous?" }) },
    {
      p: both({
        en: 'Choose a new password at once, then put the address right. You can change it until the card is printed. Then write to us.',
        fr: "Choisissez tout de suite un nouveau mot de passe, puis corrigez l'adresse. Vous pouvez la changer jusqu'à l'impression de la carte. Écrivez-nous ensuite.",
      }),
    },
    {
      button: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
      href: to('forgot'),
    },
    {
      note: both({
        en: 'We never write an address in an email.',
        fr: "Nous n'écrivons jamais d'adresse dans un courriel.",
      }),
    },
  ];
}
