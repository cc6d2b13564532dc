import { labelLines } from '../address/label.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import { displayName } from '../case/names.ts';
import { caseIdFor } from '../case/requested-case.ts';
import type { Services } from '../case/services.ts';
import { bad, good, mustTick } from '../platform/form.ts';
import { Button, ButtonRow } from '../platform/html/button.tsx';
import { PostalLabel } from '../platform/html/card.tsx';
import { Checkbox } from '../platform/html/choice.tsx';
import { Form } from '../platform/html/form.tsx';
import { type FormState, Instead, refuse, seeOther } from '../platform/http/page.ts';
import { both } from '../platform/i18n.ts';
import { reportMissing } from './actions.ts';
import { missingCardWords } from './card-words.ts';
import { missingFrom } from './card.ts';
import { type CardHolder, findCardHolder, openOrder, type Order } from './store.ts';

type MailedCard = { readonly caseId: string; readonly holder: CardHolder; readonly order: Order };

/** Asks once more, with the address of the envelope, before a card is reported that did not come. */
export function missingCardPage(services: Services): Page {
  return pageAbout({
    id: 'card.missing',
    path: { en: '/people/:caseId/card/did-not-come', fr: '/personnes/:caseId/carte/pas-arrivee' },
    does: 'card.tell',
    load: (visit) => loadMailed(services, visit),
    read: (entered) =>
      entered.text('looked') === 'yes' ? good('looked') : bad(mustTick('looked', lookedBox)),
    show: (visit, subject, form) => ({
      kind: 'page',
      title: missingCardWords(visit.lang).title,
      body: <MissingView visit={visit} {...subject} {...form} />,
      back: {
        href: visit.href('card', { caseId: subject.caseId }),
        label: missingCardWords(visit.lang).back,
      },
      form: true,
    }),
    async act({ once, actor, href }, { caseId }) {
      const done = await reportMissing(services, { caseId, once, actor });
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

/** What the person says to have done. */
const lookedBox = both({
  en: 'I looked and asked, and the card is not there.',
  fr: "J'ai cherché et demandé, et la carte n'est pas là.",
});

/** The card that may be reported now; the card's own page says why where it may not. */
async function loadMailed({ db, clock, profile }: Services, visit: Visit) {
  const caseId = caseIdFor(visit, 'card.tell');
  const holder = caseId === undefined ? undefined : await findCardHolder(db, caseId, clock.today());
  if (caseId === undefined || !holder) return undefined;
  const order = await openOrder(db, caseId);
  const open = order?.mailedAt && clock.today() >= missingFrom(order.mailedAt, profile);
  if (!open || holder.card !== 'mailed') return new Instead(seeOther(visit.href('card', { caseId })));
  return { caseId, holder, order };
}

type MissingProps = MailedCard & FormState & { readonly visit: Visit };

function MissingView({ visit, caseId, order, entered, problems }: MissingProps) {
  const { lang } = visit;
  const w = missingCardWords(lang);
  const card = visit.href('card', { caseId });
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      {order.address && (
        <PostalLabel label={w.sentTo} lines={labelLines(order.address, displayName(order), order.language)} />
      )}
      <h2>{w.lookTitle}</h2>
      <ul>
        <li>{w.lookHome}</li>
        <li>{w.lookNeighbours}</li>
        <li>{w.lookOffice}</li>
      </ul>
      <p>{w.after}</p>
      <Form action={visit.href('card.missing', { caseId })} token={visit.token} problems={problems}>
        <Checkbox
          lang={lang}
          name="looked"
          label={lookedBox[lang]}
          checked={entered.text('looked') !== ''}
          problems={problems}
        />
        <ButtonRow>
          <Button>{w.report}</Button>
          <a href={card}>{w.wait}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
