import { Card } from '../platform/html/card.tsx';
import { Notice, Tag } from '../platform/html/feedback.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { type Day, formatDay, type Lang } from '../platform/i18n.ts';
import { correctionStatusOf } from './data.ts';
import type { CorrectionStanding } from './store.ts';
import { partWords, correctionStatusWords, dataWords } from './words.ts';

type AskedProps = { readonly lang: Lang; readonly one: CorrectionStanding; readonly today: Day };

/** A correction request with its state and our answer. */
export function AskedCard({ lang, one, today }: AskedProps) {
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
