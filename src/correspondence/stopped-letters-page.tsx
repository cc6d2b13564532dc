import type { VNode } from 'preact';
import type { Staff } from '../case/actor.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import { staffOf } from '../case/requested-case.ts';
import type { Services } from '../case/services.ts';
import { inTransaction } from '../platform/db/db.ts';
import { maskEmail } from '../platform/email-address.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Select } from '../platform/html/choice.tsx';
import { EmptyState, Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { DataTable } from '../platform/html/table.tsx';
import { seeOther } from '../platform/http/page.ts';
import { formatInstant, plural, wordsIn } from '../platform/i18n.ts';
import { isUuid } from '../platform/ids.ts';
import { letterLabel } from './letter-labels.ts';
import { sendLettersAgain, type StoppedLetter, stoppedLetters } from './store.ts';

/** How far back letters can be sent again at once, in hours; the longest is what a temporary password lasts. */
const SINCE_HOURS = [1, 6, 24, 72, 336] as const;

type Again = { readonly letter: string } | { readonly hours: number };

/**
 * Letters that were given up, newest first: sent again one by one, or all since a time, as after a day on which a mail
 * server refused everybody. Each goes to the address that its account has now.
 */
export function stoppedLettersPage(services: Services): Page {
  return pageAbout({
    id: 'support.letters',
    path: { en: '/staff/support/letters', fr: '/personnel/soutien/lettres' },
    does: 'support.give-access',
    sees: 'support.see',
    load: async (visit) => {
      const actor = staffOf(visit);
      return actor && { actor, letters: await stoppedLetters(services.db) };
    },
    show(visit, { letters }, form) {
      const w = stoppedLetterWords(visit.lang);
      const body = <StoppedLettersView visit={visit} letters={letters} {...form} />;
      const back = { href: visit.href('support'), label: w.back };
      return { kind: 'page', title: w.title, body, wide: true, back, form: letters.length > 0 };
    },
    read: readAgain,
    async act(visit, { actor }, again) {
      const sent = await sendAgain(services, actor, again);
      return seeOther(`${visit.href('support.letters')}?sent=${sent}`);
    },
  });
}

function readAgain(entered: Entered): Checked<Again> {
  const letter = entered.text('letter');
  const hours = Number(entered.text('since'));
  if (isUuid(letter)) return good({ letter });
  if ((SINCE_HOURS as readonly number[]).includes(hours)) return good({ hours });
  return bad({ field: 'since', says: problemWords.since });
}

/** Gives how many letters are on their way again; those that went out meanwhile are not. */
function sendAgain({ db, clock, record }: Services, actor: Staff, again: Again): Promise<number> {
  const now = clock.now();
  return inTransaction(db, async (trx) => {
    const which =
      'letter' in again
        ? { letter: again.letter }
        : { since: new Date(now.getTime() - again.hours * 3_600_000) };
    const letters = await sendLettersAgain(trx, which, now);
    if (letters.length > 0) await record(trx, { act: 'support.send-letters', actor, details: { letters } });
    return letters.length;
  });
}

type ViewProps = {
  readonly visit: Visit;
  readonly letters: readonly StoppedLetter[];
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

function StoppedLettersView({ visit, letters, entered, problems }: ViewProps): VNode {
  const { lang } = visit;
  const w = stoppedLetterWords(lang);
  const sent = visit.query.text('sent');
  return (
    <>
      <h1>{w.title}</h1>
      {/^\d{1,6}$/.test(sent) && (
        <Notice kind="success" status>
          <p>{w.sent({ n: Number(sent) })}</p>
        </Notice>
      )}
      {letters.length === 0 ? (
        <EmptyState title={w.none} />
      ) : (
        <>
          <p class="lead">{w.lead}</p>
          <SinceForm visit={visit} entered={entered} problems={problems} />
          <DataTable
            caption={w.caption}
            columns={[
              { head: w.when },
              { head: w.letter },
              { head: w.to },
              { head: w.why },
              { head: w.again },
            ]}
            rows={letters.map((letter) => ({ key: letter.id, cells: cellsOf(visit, letter) }))}
          />
        </>
      )}
    </>
  );
}

function SinceForm({ visit, entered, problems }: Omit<ViewProps, 'letters'>) {
  const { lang } = visit;
  const w = stoppedLetterWords(lang);
  return (
    <Form action={visit.href('support.letters')} token={visit.token} problems={problems}>
      <Select
        lang={lang}
        name="since"
        label={w.since}
        hint={w.sinceHint}
        width="medium"
        empty=""
        value={entered.text('since')}
        problems={problems}
        options={SINCE_HOURS.map((hours) => ({ value: String(hours), label: w.hours({ n: hours }) }))}
      />
      <Button>{w.sendAll}</Button>
    </Form>
  );
}

function cellsOf(visit: Visit, letter: StoppedLetter) {
  const { lang, zone } = visit;
  const w = stoppedLetterWords(lang);
  const label = letterLabel(letter.letter)[lang];
  return [
    formatInstant(lang, letter.gaveUpAt, zone),
    letter.applicationNumber ? `${label}, ${letter.applicationNumber}` : label,
    maskEmail(letter.toAddress),
    letter.unreachableAt ? w.unreachable : w.tried,
    <Button kind="quiet" form="form" name="letter" value={letter.id}>
      {w.send}
      <span class="sr">{` (${label}, ${maskEmail(letter.toAddress)})`}</span>
    </Button>,
  ];
}

const problemWords = {
  since: {
    en: 'Choose a letter, or since when.',
    fr: 'Choisissez une lettre, ou depuis quand.',
  },
};

const stoppedLetterWords = wordsIn({
  title: { en: 'Emails that did not go', fr: 'Courriels non envoyés' },
  back: { en: 'Support desk', fr: 'Bureau de soutien' },
  lead: {
    en: 'We stopped trying to send these. Each goes to the address on file now.',
    fr: "Nous avons cessé d'essayer de les envoyer. Chacun ira à l'adresse au dossier maintenant.",
  },
  none: { en: 'Every email has gone out or is on its way', fr: 'Tous les courriels sont partis ou en route' },
  caption: {
    en: 'Emails that we stopped trying to send',
    fr: "Courriels que nous n'essayons plus d'envoyer",
  },
  when: { en: 'Stopped', fr: 'Arrêté' },
  letter: { en: 'Email', fr: 'Courriel' },
  to: { en: 'To', fr: 'À' },
  why: { en: 'Why', fr: 'Raison' },
  again: { en: 'Again', fr: 'Renvoi' },
  unreachable: { en: 'The address takes no email', fr: "L'adresse ne reçoit pas de courriel" },
  tried: { en: 'It was tried for 72 hours', fr: 'Essais pendant 72 heures' },
  send: { en: 'Send again', fr: 'Renvoyer' },
  since: {
    en: 'Send again everything that stopped in the last',
    fr: 'Renvoyer tout ce qui a été arrêté dans les dernières',
  },
  sinceHint: {
    en: 'For example after a day when a mail server refused everything.',
    fr: 'Par exemple, après une journée où un serveur de courriel a tout refusé.',
  },
  hours: (p: { n: number }) => ({
    en: plural('en', p.n, { one: 'hour', other: `${p.n} hours` }),
    fr: plural('fr', p.n, { one: '60 minutes', other: `${p.n} heures` }),
  }),
  sendAll: { en: 'Send all again', fr: 'Tout renvoyer' },
  sent: (p: { n: number }) => ({
    en: plural('en', p.n, {
      one: `${p.n} email is on its way again.`,
      other: `${p.n} emails are on their way again.`,
    }),
    fr: plural('fr', p.n, {
      one: `${p.n} courriel repart.`,
      other: `${p.n} courriels repartent.`,
    }),
  }),
});
