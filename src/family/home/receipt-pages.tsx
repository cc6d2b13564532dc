import { displayName } from '../../case/names.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import {
  findCasePerson,
  type ListedReceipt,
  type Receipt,
  receiptOf,
  receiptsOfAccount,
} from '../../case/store.ts';
import { ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { EmptyState, ReceiptPanel } from '../../platform/html/feedback.tsx';
import { DataTable } from '../../platform/html/table.tsx';
import { formatInstant } from '../../platform/i18n.ts';
import { receiptTextOf, receiptWords } from './receipt-words.ts';

type Needed = Pick<Services, 'db'>;

/** All receipts of the person who is signed in, the newest first. */
export function receiptListPage({ db }: Needed): Page {
  return pageAbout({
    id: 'receipts',
    path: { en: '/receipts', fr: '/recus' },
    does: 'receipt.see',
    load: ({ actor }) => (actor.kind === 'applicant' ? receiptsOfAccount(db, actor.accountId) : undefined),
    show: (visit, receipts) => ({
      kind: 'page',
      title: receiptWords(visit.lang).listTitle,
      body: <ReceiptList visit={visit} receipts={receipts} />,
      back: { href: visit.href('home'), label: receiptWords(visit.lang).back },
    }),
  });
}

function rowOf(visit: Visit, { number, act, at, familyName, givenNames }: ListedReceipt) {
  const { lang, zone } = visit;
  return {
    key: number,
    cells: [
      <a key="what" href={visit.href('receipt', { number })}>
        {receiptTextOf(act).what[lang]}
        <span class="sr"> ({number})</span>
      </a>,
      familyName === null ? '' : displayName({ familyName, givenNames: givenNames ?? '' }),
      <span key="number" translate={false}>
        {number}
      </span>,
      formatInstant(lang, at, zone),
    ],
  };
}

function ReceiptList({
  visit,
  receipts,
}: {
  readonly visit: Visit;
  readonly receipts: readonly ListedReceipt[];
}) {
  const w = receiptWords(visit.lang);
  if (receipts.length === 0) {
    return (
      <>
        <h1>{w.listTitle}</h1>
        <EmptyState title={w.listEmpty}>
          <p>{w.listEmptySays}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <h1>{w.listTitle}</h1>
      <p class="lead">{w.listLead}</p>
      <DataTable
        caption={w.listTitle}
        captionHidden
        columns={[w.listWhat, w.listFor, w.listNumber, w.listWhen].map((head) => ({ head }))}
        rows={receipts.map((one) => rowOf(visit, one))}
      />
    </>
  );
}

async function loadReceipt({ db }: Needed, { actor, params }: Visit): Promise<Receipt | undefined> {
  return actor.kind === 'applicant' ? receiptOf(db, params['number'] ?? '', actor.accountId) : undefined;
}

/** The receipt of one act. */
export function receiptPage(services: Needed): Page {
  const { db } = services;
  return pageAbout({
    id: 'receipt',
    path: { en: '/receipts/:number', fr: '/recus/:number' },
    does: 'receipt.see',
    load: (visit) => loadReceipt(services, visit),
    async show(visit, receipt) {
      const { lang } = visit;
      const person = receipt.caseId ? await findCasePerson(db, receipt.caseId) : undefined;
      const w = receiptWords(lang);
      const { what, next } = receiptTextOf(receipt.act);
      return {
        kind: 'page',
        title: what[lang],
        body: (
          <>
            <ReceiptPanel
              lang={lang}
              what={what[lang]}
              number={receipt.number}
              when={w.when({ at: formatInstant(lang, receipt.at, visit.zone) })}
            >
              {person && <p>{w.forWhom({ name: displayName(person) })}</p>}
            </ReceiptPanel>
            <h2>{w.next}</h2>
            <p>{next[lang]}</p>
            <p class="hint">{w.keep}</p>
            <ButtonRow>
              <LinkButton href={visit.href('home')}>{w.toHome}</LinkButton>
            </ButtonRow>
          </>
        ),
        back: { href: visit.href('receipts'), label: w.listTitle },
      };
    },
  });
}
