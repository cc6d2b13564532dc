import { letterReader, type LetterReader } from '../case/letters/letter-reader.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import type { Letter } from '../case/letters/letter.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { dayOf } from '../platform/clock.ts';
import { elided, possessive } from '../platform/grammar.ts';
import { type Both, formatDay, inBoth } from '../platform/i18n.ts';
import { findOrder, type Order } from './store.ts';

type Needed = Pick<Services, 'db' | 'link' | 'profile'>;

/** The letters of this room: the card is in the mail, the card came back. */
export function cardLetters(services: Needed): Letters {
  return {
    'card.mailed': { write: (about) => mailed(services, about) },
    'card.came-back': { write: (about) => returnedMail(services, about) },
  };
}

async function orderOf({ db }: Needed, { params }: LetterContext): Promise<Order> {
  const order = await findOrder(db, params['orderId'] ?? '');
  if (!order) throw new Error('this letter is about a card order');
  return order;
}

const mailedSubject = (words: LetterReader['words']): Both =>
  words(
    inBoth('Your permanent resident card is in the mail', 'Votre carte de résident permanent est à la poste'),
    ({ given }) =>
      inBoth(
        `${possessive(given)} permanent resident card is in the mail`,
        `La carte de résident permanent ${elided('de', given)} est à la poste`,
      ),
  );

/** Says neither the address nor the document number: an email is read by others too. */
async function mailed(services: Needed, about: LetterContext): Promise<Letter> {
  const { hello, words } = await letterReader(services.db, about);
  const order = await orderOf(services, about);
  const carrier = services.profile.carriers.find(({ code }) => code === order.carrier);
  const [from, to] = carrier?.workingDays ?? services.profile.limits.mailWorkingDays;
  const day = dayOf(order.mailedAt ?? order.orderedAt, services.profile.zone);
  return {
    subject: mailedSubject(words),
    blocks: [
      { p: hello },
      {
        p: words(
          inBoth(
            `We mailed your permanent resident card on ${formatDay('en', day)}, to the address you gave us. It usually takes ${from} to ${to} working days.`,
            `Nous avons posté votre carte de résident permanent le ${formatDay('fr', day)}, à l'adresse que vous nous avez donnée. Il faut d'habitude de ${from} à ${to} jours ouvrables.`,
          ),
          ({ name }) =>
            inBoth(
              `We mailed the permanent resident card of ${name} on ${formatDay('en', day)}, to the address you gave us. It usually takes ${from} to ${to} working days.`,
              `Nous avons posté la carte de résident permanent ${elided('de', name)} le ${formatDay('fr', day)}, à l'adresse que vous nous avez donnée. Il faut d'habitude de ${from} à ${to} jours ouvrables.`,
            ),
        ),
      },
      ...(carrier
        ? [{ fact: inBoth('It travels by', 'Elle voyage par'), value: carrier.label } as const]
        : []),
      {
        button: inBoth('See where the card is', 'Voir où est la carte'),
        href: pageLinks(services, 'card', { caseId: order.caseId }),
      },
      {
        p: inBoth(
          'When you have the card, compare it with the passport and tell us on this page. The same page says what to do if it does not come.',
          "Quand vous avez la carte, comparez-la au passeport et dites-le-nous sur cette page. La même page explique quoi faire si elle n'arrive pas.",
        ),
      },
    ],
  };
}

const returnedSubject = (words: LetterReader['words']): Both =>
  words(
    inBoth(
      'Your permanent resident card came back to us',
      'Votre carte de résident permanent nous est revenue',
    ),
    ({ given }) =>
      inBoth(
        `${possessive(given)} permanent resident card came back to us`,
        `La carte de résident permanent ${elided('de', given)} nous est revenue`,
      ),
  );

async function returnedMail(services: Needed, about: LetterContext): Promise<Letter> {
  const { hello, words } = await letterReader(services.db, about);
  const order = await orderOf(services, about);
  return {
    subject: returnedSubject(words),
    blocks: [
      { p: hello },
      {
        p: words(
          inBoth(
            'The post office could not deliver your permanent resident card. It came back to us and is safe.',
            "La poste n'a pas pu livrer votre carte de résident permanent. Elle nous est revenue et elle est en sécurité.",
          ),
          ({ name }) =>
            inBoth(
              `The post office could not deliver the permanent resident card of ${name}. It came back to us and is safe.`,
              `La poste n'a pas pu livrer la carte de résident permanent ${elided('de', name)}. Elle nous est revenue et elle est en sécurité.`,
            ),
        ),
      },
      {
        p: inBoth(
          'Check your mailing address and save it again, even if it is right. Then we mail the card again.',
          'Vérifiez votre adresse postale et enregistrez-la de nouveau, même si elle est exacte. Nous posterons alors la carte une autre fois.',
        ),
      },
      {
        button: inBoth('Check the address', "Vérifier l'adresse"),
        href: pageLinks(services, 'address', { caseId: order.caseId }),
      },
    ],
  };
}
