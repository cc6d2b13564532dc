import { whoseCase } from '../../case/requested-case.ts';
import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { enteredBirthDate } from '../../platform/birth-date.ts';
import { dayFault } from '../../platform/day-fault.ts';
import { type MailReach, readEmail } from '../../platform/email-address.ts';
import { ApplicationNumber } from '../../case/application-number.tsx';
import { displayName } from '../../case/names.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../../platform/form.ts';
import { Button, ButtonRow } from '../../platform/html/button.tsx';
import { DateField, typedDay } from '../../platform/html/date.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { EmailField } from '../../platform/html/email.tsx';
import { Form } from '../../platform/html/form.tsx';
import { noSubject, refuse, type Reply, seeOther } from '../../platform/http/page.ts';
import { both, type Day } from '../../platform/i18n.ts';
import { loadRelative, NothingView } from '../acting/acting-page.tsx';
import { ownAddress, type Relative } from '../acting/acting-store.ts';
import type { FamilyServices } from '../acting/acting.ts';
import { insertOwnAccountRequest } from '../acting/consent-store.ts';
import { ownAccountRefusals as refusals, ownAccountWords } from './own-account-words.ts';
import { canSeparate, offerOwnAccount } from './own-account.ts';

/** An own account: asked for by the person on a public page, or by whoever acts for them. */
export function ownAccountPages(services: FamilyServices): readonly Page[] {
  return [askPage(services), offerPage(services)];
}

const plainNumber = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

type OwnAccountRequest = {
  readonly applicationNumber: string;
  readonly birthDate: Day;
  readonly email: string;
};

function readRequest(entered: Entered, mail: MailReach): Checked<OwnAccountRequest> {
  const email = readEmail(entered, { mail });
  const problems = [
    ...(plainNumber(entered.text('number')) === '' ? [{ field: 'number', says: refusals.number }] : []),
    ...(enteredBirthDate(entered, 'birth') === ''
      ? [{ field: 'birth', says: dayFault(entered, 'birth') ?? refusals.birth }]
      : []),
    ...(email.ok ? [] : email.problems),
  ];
  if (problems.length > 0 || !email.ok) return bad(...problems);
  return good({
    applicationNumber: plainNumber(entered.text('number')).slice(0, 40),
    birthDate: enteredBirthDate(entered, 'birth'),
    email: email.value,
  });
}

function askPage({ db, clock, settings, countAsk }: FamilyServices): Page {
  return pageAbout({
    id: 'own-account',
    path: { en: '/own-account', fr: '/votre-propre-compte' },
    does: 'own-account.ask',
    load: noSubject,
    show(visit, _subject, form) {
      const w = ownAccountWords(visit.lang);
      if (visit.query.has('sent') && form.problems.length === 0) {
        return { kind: 'page', title: w.sentTitle, body: <OwnAccountSentView visit={visit} /> };
      }
      const body = <OwnAccountRequestView visit={visit} {...form} />;
      return { kind: 'page', title: w.title, body, form: true };
    },
    read: (entered) => readRequest(entered, settings),
    async act(visit, _subject, request) {
      const identifier = `own account ${Object.values(request).join(' ').toLowerCase()}`;
      const allowed = await countAsk({ identifier, from: visit.from });
      if (!allowed.ok) return refuse([{ field: 'email', says: refusals.tooMany(allowed.waitMs) }]);
      await insertOwnAccountRequest(db, { ...request, id: randomUUID(), at: clock.now() });
      return seeOther(`${visit.href('own-account')}?sent=1`);
    },
  });
}

function offerPage(services: FamilyServices): Page {
  return pageAbout({
    id: 'own-account.for',
    tabTitle: both({
      en: 'An account for a family member',
      fr: 'Un compte pour un membre de la famille',
    }),
    path: { en: '/people/:caseId/own-account', fr: '/personnes/:caseId/propre-compte' },
    does: 'own-account.offer',
    load: (visit) => loadRelative(services, visit, 'own-account.offer'),
    show(visit, { caseId, person }, { problems }): Reply {
      const w = ownAccountWords(visit.lang);
      const name = displayName(person);
      const back = { href: visit.href('home'), label: w.back };
      if (!canSeparate(services, person)) {
        const has = person.accountId !== null;
        const title = has ? w.haveTitle(whoseCase(visit, caseId, person)) : w.notYetTitle({ name });
        const body = <NothingView visit={visit} title={title} says={has ? w.haveSays : w.notYetSays} />;
        return { kind: 'page', title, body, back };
      }
      const title = w.forTitle({ name });
      if (ownAddress(person) === undefined) {
        const body = <NothingView visit={visit} title={title} says={w.forNoAddress({ name })} />;
        return { kind: 'page', title, body, back };
      }
      const body = <OwnAccountOfferView visit={visit} problems={problems} person={person} />;
      return { kind: 'page', title, body, back, form: true };
    },
    async act({ once, href }, { actor, caseId }) {
      const done = await offerOwnAccount(services, { once, actor, caseId });
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

type RequestViewProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

/** The public page: three things, and a word to those who cannot use it safely. */
function OwnAccountRequestView({ visit, entered, problems }: RequestViewProps): VNode {
  const { lang, token } = visit;
  const w = ownAccountWords(lang);
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <p>{w.how}</p>
      <Form action={visit.href('own-account')} token={token} problems={problems}>
        <ApplicationNumber lang={lang} value={entered.text('number')} problems={problems} />
        <DateField
          lang={lang}
          name="birth"
          label={w.birth}
          hint={w.birthHint}
          value={typedDay(entered, 'birth')}
          autocomplete="bday"
          problems={problems}
        />
        <EmailField
          lang={lang}
          name="email"
          entered={entered}
          label={w.email}
          hint={w.emailHint}
          autocomplete="email"
          problems={problems}
        />
        <Button>{w.send}</Button>
      </Form>
      <p class="hint">{w.before}</p>
      <Notice heading={w.sharedTitle}>
        <p>
          {w.sharedSays} <a href={visit.href('contact')}>{w.contact}</a>
        </p>
      </Notice>
    </>
  );
}

/** The same for everybody, known or not. */
function OwnAccountSentView({ visit }: { readonly visit: Visit }): VNode {
  const w = ownAccountWords(visit.lang);
  return (
    <>
      <h1>{w.sentTitle}</h1>
      <p class="lead">{w.sentLead}</p>
      <p>{w.sentWhy}</p>
      <h2>{w.sentNothing}</h2>
      <ul>
        <li>{w.sentJunk}</li>
        <li>
          {w.sentHave} <a href={visit.href('forgot')}>{w.forgot}</a>
        </li>
        <li>{w.sentAge}</li>
        <li>
          {w.sentElse} <a href={visit.href('contact')}>{w.contact}</a>
        </li>
      </ul>
    </>
  );
}

type OfferProps = Omit<RequestViewProps, 'entered'> & { readonly person: Relative };

/** Whoever acts for an adult, or did, asks us to write to that person. */
function OwnAccountOfferView({ visit, problems, person }: OfferProps): VNode {
  const { lang, token } = visit;
  const w = ownAccountWords(lang);
  const name = displayName(person);
  const { caseId } = person;
  return (
    <>
      <h1>{w.forTitle({ name })}</h1>
      <p class="lead">{w.forLead({ name })}</p>
      <p>{w.forThen({ name })}</p>
      <p>
        {w.forKnown} <a href={visit.href('contact')}>{w.contact}</a>
      </p>
      <Form action={visit.href('own-account.for', { caseId })} token={token} problems={problems}>
        <ButtonRow>
          <Button>{w.forSend}</Button>
          <a href={visit.href('home')}>{w.back}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
