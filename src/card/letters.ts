import { displayName, greeting } from '../case/names.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import type { Letter } from '../case/letter.ts';
import { dayOf } from '../platform/clock.ts';
import { both, formatDay } from '../platform/i18n.ts';
import { findOrder, type Order } from './store.ts';

type Needed = Pick<Services, 'db' | 'link' | 'profile'>;

/** The letters of this room: the card is in the mail, the card came back. */
export function cardLetters(services: Needed): Letters {
  return {
    'card.mailed': { write: async (about) => mailed(services, await orderOf(services, about)) },
    'card.came-back': { write: async (about) => returnedMail(services, await orderOf(services, about)) },
  };
}

async function orderOf({ db }: Needed, { params }: LetterContext): Promise<Order> {
  const order = await findOrder(db, params['orderId'] ?? '');
  if (!order) throw new Error('this letter is about a card order');
  return order;
}

const hrefs = ({ link }: Needed, page: string, caseId: string) => ({
  en: link(page, { caseId }, 'en'),
  fr: link(page, { caseId }, 'fr'),
});

/** Says neither the address nor the document number: an email is read by others too. */
function mailed(services: Needed, order: Order): Letter {
  const carrier = services.profile.carriers.find(({ code }) => code === order.carrier);
  const [from, to] = carrier?.workingDays ?? services.profile.limits.mailWorkingDays;
  const day = dayOf(order.mailedAt ?? order.orderedAt, services.profile.zone);
  const name = displayName(order);
  return {
    subject: both({
      en: 'Your permanent resident card is in the mail',
      fr: 'Votre carte de résident permanent est à la poste',
    }),
    blocks: [
      { p: greeting(order) },
      {
        p: both({
          en: `We mailed the permanent resident card of ${name} on ${formatDay('en', day)}, to the address you gave us. Mail usually takes ${from} to ${to} working days.`,
          fr: `Nous avons posté la carte de résident permanent de ${name} le ${formatDay('fr', day)}, à l'adresse que vous nous avez donnée. La poste prend d'habitude de ${from} à ${to} jours ouvrables.`,
        }),
      },
      ...(carrier
        ? [{ fact: both({ en: 'It travels by', fr: 'Elle voyage par' }), value: carrier.label } as const]
        : []),
      {
        button: both({ en: 'See where the card is', fr: 'Voir où est la carte' }),
        href: hrefs(services, 'card', order.caseId),
      },
      {
        p: both({
          en: 'When you have the card, compare it with your passport and tell us on this page. The same page says what to do if it does not come.',
          fr: "Quand vous avez la carte, comparez-la à votre passeport et dites-le-nous sur cette page. La même page explique quoi faire si elle n'arrive pas.",
        }),
      },
    ],
  };
}

function returnedMail(services: Needed, order: Order): Letter {
  const name = displayName(order);
  return {
    subject: both({
      en: 'Your permanent resident card came back to us',
      fr: 'Votre carte de résident permanent nous est revenue',
    }),
    blocks: [
      { p: greeting(order) },
      {
        p: both({
          en: `The mail could not deliver the permanent resident card of ${name}. It came back to us and is safe.`,
          fr: `La poste n'a pas pu livrer la carte de résident permanent de ${name}. Elle nous est revenue et elle est en sécurité.`,
        }),
      },
      {
        p: both({
          en: 'Check your mailing address and save it again, even if it is right. Then we mail the card again.',
          fr: 'Vérifiez votre adresse postale et enregistrez-la de nouveau, même si elle est exacte. Nous posterons alors la carte une autre fois.',
        }),
      },
      {
        button: both({ en: 'Check the address', fr: "Vérifier l'adresse" }),
        href: hrefs(services, 'address', order.caseId),
      },
    ],
  };
}
