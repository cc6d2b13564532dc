import { greeting } from '../case/names.ts';
import type { About, LetterKind, Letters, Services } from '../case/services.ts';
import type { Block, Letter } from '../correspondence/letter.ts';
import { daysAfter } from '../platform/clock.ts';
import type { Both } from '../platform/i18n.ts';
import { tokenFor } from '../platform/crypto/links.ts';
import { emailLetters } from './email/letters.ts';
import { lostLetters } from './lost/letters.ts';
import { factorLetters } from './factors/letters.ts';
import { RESET } from './recovery/access.ts';
import { linkSent } from './recovery/store.ts';
import { type Account, fileOfPerson, findAccount, temporarySent } from './store.ts';
import { temporaryPassword } from './temporary-password.ts';
import { accountLetterWords as w } from './letter-words.ts';

type Needs = Pick<Services, 'db' | 'profile' | 'secret' | 'link'>;

/** The letters of the room, by the names that acts owe them by. Secrets are made here, when a letter is sent. */
export function accountLettersOf(services: Needs): Letters {
  return {
    'account.made': { write: (about) => made(services, about) },
    'account.temporary-password': temporary(services, w.first),
    'account.reissued': temporary(services, w.again),
    'account.reset': reset(services),
    'account.password-changed': { write: (about) => changed(services, about) },
    'account.email-changed': { write: async (about) => emailChanged(services, about) },
    ...factors(services),
    ...lostLetters(services, async (about) => hello(services, await accountOf(services, about))),
    ...emailLetters(services, async (about) => hello(services, await accountOf(services, about))),
  };
}

/** The links are made when a letter is written: the routes are not there yet when the room is put together. */
function factors(services: Needs): Letters {
  const hello_ = async (about: About) => hello(services, await accountOf(services, about));
  return factorLetters({ hello: hello_, help: () => page(services, 'forgot') });
}

const page = ({ link }: Needs, id: string, params: Record<string, string> = {}): Both => ({
  en: link(id, params, 'en'),
  fr: link(id, params, 'fr'),
});

async function accountOf({ db }: Needs, about: About): Promise<Account> {
  const account = about.toAccountId ? await findAccount(db, about.toAccountId) : undefined;
  if (!account) throw new Error('this letter needs an open account');
  return account;
}

async function hello({ db }: Needs, account: Account): Promise<Block> {
  if (account.personId) return { p: greeting(await fileOfPerson(db, account.personId)) };
  return { p: { en: `Hello ${account.displayName},`, fr: `Bonjour ${account.displayName},` } };
}

/** The user name and no secret. */
async function made(services: Needs, about: About): Promise<Letter> {
  const account = await accountOf(services, about);
  const looks = account.kind === 'representative';
  return {
    subject: w.made.subject,
    preheader: w.made.preheader,
    ...(looks ? { why: w.made.whyRepresentative } : {}),
    blocks: [
      await hello(services, account),
      { p: looks ? w.made.readyRepresentative : w.made.ready },
      { fact: w.made.userName, value: account.userName, code: true },
      { p: w.made.second },
      { button: w.made.go, href: page(services, 'first-sign-in') },
      { note: w.made.keep },
    ],
  };
}

/** The secret and no user name. The days count from the moment a mail server took the letter. */
function temporary(services: Needs, words: typeof w.first): LetterKind {
  const days = services.profile.limits.temporaryPasswordDays;
  const serialOf = (about: About) => Number(about.params['serial']);
  return {
    async write(about) {
      const account = await accountOf(services, about);
      return {
        subject: words.subject,
        preheader: words.preheader,
        ...(account.kind === 'representative' ? { why: w.made.whyRepresentative } : {}),
        blocks: [
          await hello(services, account),
          { p: words.says },
          {
            fact: w.temporary.password,
            value: temporaryPassword(services.secret, account.id, serialOf(about)),
            code: true,
          },
          {
            list: [
              w.temporary.days(days),
              w.temporary.use,
              w.temporary.tries(services.profile.limits.temporaryPasswordTries),
            ],
          },
          { button: w.temporary.go, href: page(services, 'first-sign-in') },
          { p: account.kind === 'representative' ? w.temporary.needRepresentative : w.temporary.need },
          { note: w.temporary.notYou },
        ],
      };
    },
    sent: async (trx, about, at) => {
      if (about.toAccountId)
        await temporarySent(trx, about.toAccountId, serialOf(about), daysAfter(at, days));
    },
  };
}

function reset(services: Needs): LetterKind {
  const minutes = services.profile.limits.resetLinkMinutes;
  const linkOf = (about: About) => about.params['link'] ?? '';
  return {
    async write(about) {
      const token = tokenFor(services.secret, RESET, linkOf(about));
      return {
        subject: w.reset.subject,
        preheader: w.reset.preheader,
        blocks: [
          await hello(services, await accountOf(services, about)),
          { p: w.reset.says(minutes) },
          { button: w.reset.go, href: page(services, 'reset.open', { token }) },
          { p: w.reset.need },
          { note: w.reset.notYou },
        ],
      };
    },
    sent: (trx, about, at) => linkSent(trx, linkOf(about), new Date(at.getTime() + minutes * 60_000)),
  };
}

async function changed(services: Needs, about: About): Promise<Letter> {
  const account = await accountOf(services, about);
  return {
    subject: w.changed.subject,
    preheader: w.changed.preheader,
    blocks: [
      await hello(services, account),
      { p: w.changed.says },
      { p: w.changed.notYou },
      { button: w.changed.go, href: page(services, 'forgot') },
    ],
  };
}

/** Goes to the old address, which may be somebody else's, and to the new one: so it holds no name and no address. */
function emailChanged(services: Needs, about: About): Letter {
  const isNew = about.toAccountId !== null;
  return {
    subject: w.emailChanged.subject,
    preheader: w.emailChanged.preheader,
    blocks: [
      { p: isNew ? w.emailChanged.toNew : w.emailChanged.toOld },
      { p: w.emailChanged.notYou },
      { button: w.emailChanged.go, href: page(services, 'contact') },
    ],
  };
}
