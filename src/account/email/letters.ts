import type { About, LetterKind, Letters, Services } from '../../case/services.ts';
import type { Block, Letter } from '../../correspondence/letter.ts';
import { tokenFor } from '../../platform/crypto/links.ts';
import { type Both, both, formatInstant } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import { DESK_LINK_HOURS } from './desk.ts';
import { CONFIRM_CHANGE, STOP_CHANGE } from './link.ts';
import { emailChangeLetterWords as w } from './letter-words.ts';
import { changeById, confirmLinkSent } from './store.ts';

type Needs = Pick<Services, 'db' | 'profile' | 'secret' | 'link'>;
type Hello = (about: About) => Promise<Block>;

const idOf = (about: About) => about.params['change'] ?? '';

/**
 * The letters of a change of address. Those to an address that may be somebody else's hold no name and no address; the
 * links are made when a letter is sent and stand nowhere before.
 */
export function emailLetters(services: Needs, hello: Hello): Letters {
  const { secret, profile } = services;
  const page = (id: string, token?: string): Both => {
    const params = token === undefined ? {} : { token };
    return { en: services.link(id, params, 'en'), fr: services.link(id, params, 'fr') };
  };
  const stopHref = (about: About) => page('email.stop.open', tokenFor(secret, STOP_CHANGE, idOf(about)));
  const told = (words: Words, more: (about: About) => readonly Block[]): LetterKind => ({
    write: async (about): Promise<Letter> => ({
      subject: words.subject,
      preheader: w.preheader,
      blocks: [await hello(about), { p: words.says }, ...more(about)],
    }),
  });
  const stopping = (about: About): readonly Block[] => [
    { p: w.notYou },
    { button: w.stop, href: stopHref(about) },
  ];
  const undoing = (about: About): readonly Block[] => [
    { p: w.moved.undo(profile.limits.emailUndoDays) },
    { button: w.moved.undoGo, href: stopHref(about) },
  ];
  return {
    'account.email-confirm': confirming(services, (about) =>
      page('email.confirm.open', tokenFor(secret, CONFIRM_CHANGE, idOf(about))),
    ),
    'account.email-asked': told(w.asked, stopping),
    'account.email-reported': told(w.reported, stopping),
    'account.email-soon': soon(services, hello, stopHref),
    'account.email-moved': { write: async (about) => moved(about, page('contact'), undoing) },
    'account.email-stopped': told(w.stopped, () => [{ button: w.stopped.go, href: page('forgot') }]),
  };
}

/** The link counts from its sending: minutes where the person asked, hours where the desk did. */
function confirming({ db, profile }: Needs, hrefOf: (about: About) => Both): LetterKind {
  const minutes = profile.limits.resetLinkMinutes;
  return {
    async write(about) {
      const { askedBy } = await changeById(db, idOf(about));
      return {
        subject: w.confirm.subject,
        preheader: w.preheader,
        blocks: [
          { p: askedBy ? w.confirm.saysDesk(DESK_LINK_HOURS) : w.confirm.says(minutes) },
          { button: w.confirm.go, href: hrefOf(about) },
          { p: w.confirm.need },
          { note: w.confirm.notYou },
        ],
      };
    },
    async sent(trx, about, at) {
      const { id, askedBy } = await changeById(trx, idOf(about));
      const goodFor = askedBy ? DESK_LINK_HOURS * 60 : minutes;
      await confirmLinkSent(trx, id, new Date(at.getTime() + goodFor * 60_000));
    },
  };
}

type Words = { readonly subject: Both; readonly says: Both };

function soon({ db }: Needs, hello: Hello, stopHref: (about: About) => Both): LetterKind {
  return {
    async write(about) {
      const { dueAt } = await changeById(db, idOf(about));
      const when = (lang: 'en' | 'fr') => (dueAt ? formatInstant(lang, dueAt, ZONE) : '');
      return {
        subject: w.soon.subject,
        preheader: w.preheader,
        blocks: [
          await hello(about),
          { p: w.soon.says },
          { fact: w.soon.when, value: both({ en: when('en'), fr: when('fr') }) },
          { p: w.notYou },
          { button: w.stop, href: stopHref(about) },
        ],
      };
    },
  };
}

/** Goes to both addresses; the old one can undo it for some days. */
function moved(about: About, contact: Both, undoing: (about: About) => readonly Block[]): Letter {
  const isNew = about.toAccountId !== null;
  return {
    subject: w.moved.subject,
    preheader: w.preheader,
    blocks: [
      { p: isNew ? w.moved.toNew : w.moved.toOld },
      ...(isNew ? [] : undoing(about)),
      { p: w.moved.surprised },
      { button: w.moved.go, href: contact },
    ],
  };
}
