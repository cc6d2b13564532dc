import { Notice } from '../platform/html/feedback.tsx';
import { type Lang, say } from '../platform/i18n.ts';
import type { DataPart } from './data.ts';
import { partWords } from './words.ts';

const words = say({
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
