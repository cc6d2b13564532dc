import { Card } from '../platform/html/card.tsx';
import { Notice, Tag } from '../platform/html/feedback.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { type Day, formatDay, type Lang, wordsIn } from '../platform/i18n.ts';
import { correctionStatusOf, type DataPart } from './data.ts';
import type { CorrectionStanding } from './store.ts';
import { correctionStatusWords, dataWords, partWords } from './data-words.ts';

const words = wordsIn({
  refused: {
    en: 'The person says that this is wrong; it was not changed',
    fr: "La personne dit que ceci est inexact; rien n'a été modifié",
  },
  open: {
    en: 'The person asks that this be corrected; not answered yet',
    fr: 'La personne demande de corriger ceci; pas encore de réponse',
  },
  wrong: (p: { part: string; words: string }) => ({
    en: `${p.part}: ${p.words}`,
    fr: `${p.part} : ${p.words}`,
  }),
  shouldBe: (p: { words: string }) => ({ en: `Should say: ${p.words}`, fr: `Devrait indiquer : ${p.words}` }),
});

/** What a person says is wrong in their case, and has not been changed: for staff who work with it. */
export type Notation = {
  readonly number: string;
  readonly caseId: string;
  readonly part: DataPart;
  readonly wrong: string;
  readonly shouldBe: string;
  /** The line of the document that is not issued yet, where it is about one. */
  readonly line: string | null;
  readonly outcome: 'refused' | null;
};

/** Notations beside a case (Privacy Act, s. 12(2)(b)); nothing where there is none. */
export function Notations({ lang, rows }: { readonly lang: Lang; readonly rows: readonly Notation[] }) {
  const w = words(lang);
  return (
    <>
      {rows.map((one) => (
        <Notice key={one.number} kind="warn">
          <p>
            <b>{one.outcome === null ? w.open : w.refused}</b> ({one.number})
          </p>
          <p>{w.wrong({ part: partWords[one.part][lang], words: one.wrong })}</p>
          <p>{w.shouldBe({ words: one.shouldBe })}</p>
        </Notice>
      ))}
    </>
  );
}

type RequestCardProps = { readonly lang: Lang; readonly one: CorrectionStanding; readonly today: Day };

/** A correction request with its state and our answer. */
export function CorrectionRequestCard({ lang, one, today }: RequestCardProps) {
  const w = dataWords(lang);
  const standing = correctionStatusOf(one, today);
  const kind = standing === 'corrected' ? 'done' : standing === 'late' ? 'bad' : 'wait';
  return (
    <Card
      id={one.number}
      level={3}
      title={partWords[one.part][lang]}
      note={one.number}
      tag={<Tag kind={kind}>{correctionStatusWords[standing][lang]}</Tag>}
    >
      <SummaryList
        lang={lang}
        rows={[
          { key: w.wrong, value: one.wrong },
          { key: w.shouldBe, value: one.shouldBe },
          ...(one.evidence ? [{ key: w.evidence, value: one.evidence }] : []),
          ...(one.answer === null
            ? [{ key: w.replyBy, value: formatDay(lang, one.replyBy) }]
            : [{ key: w.answer, value: one.answer }]),
        ]}
      />
    </Card>
  );
}

/** What the person says is wrong and was not changed, beside what it is about (Privacy Act, s. 12(2)(b)). */
export function NotationText({ lang, one }: { readonly lang: Lang; readonly one: CorrectionStanding }) {
  const w = dataWords(lang);
  return (
    <Notice kind="warn">
      <p>
        <b>{w.notation}</b> ({one.number})
      </p>
      <p>
        {w.said({ what: w.wrong, words: one.wrong })}
        <br />
        {w.said({ what: w.shouldBe, words: one.shouldBe })}
      </p>
    </Notice>
  );
}
