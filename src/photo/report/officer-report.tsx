import type { JSX } from 'preact';
import { type CheckLine, CheckList, Notice } from '../../platform/html/feedback.tsx';
import { type Lang, wordsIn } from '../../platform/i18n.ts';
import type { Finding } from '../checks/findings.ts';
import type { Photo } from '../photo.ts';
import { findingWords } from './finding-text.ts';
import { measuredBeside } from './measure-text.ts';
import { PassedList } from './result-lists.tsx';

const words = wordsIn({
  asRead: {
    en: 'What the checks found, in the words that the person reads. Nothing here is a decision.',
    fr: "Ce que les vérifications ont trouvé, dans les mots que la personne lit. Rien ici n'est une décision.",
  },
  nothing: { en: 'The checks found nothing.', fr: "Les vérifications n'ont rien trouvé." },
  mended: { en: 'Mended by the crop or by us.', fr: 'Corrigé par le cadrage ou par nous.' },
  onlyYou: { en: 'A note for you alone.', fr: 'Une remarque pour vous seul.' },
  uncheckedTitle: { en: 'This photo could not be checked', fr: "Cette photo n'a pas pu être vérifiée" },
  unchecked: {
    en: 'The program ran out of time or memory. It says nothing about the photo: look at every point yourself.',
    fr: 'Le programme a manqué de temps ou de mémoire. Il ne dit rien de la photo : regardez chaque point vous-même.',
  },
  insistedTitle: { en: 'The person disagrees', fr: "La personne n'est pas d'accord" },
  insisted: {
    en: 'They ticked: "I think the check is wrong. Send this photo to an officer anyway."',
    fr: 'Elle a coché : « Je crois que la vérification se trompe. Envoyez quand même cette photo à un agent. »',
  },
});

/** What the checks say of a submitted photo, as facts for the officer: findings, notes, and what passed. */
export function OfficerChecks({ lang, photo }: { readonly lang: Lang; readonly photo: Photo }): JSX.Element {
  const w = words(lang);
  if (photo.unchecked) {
    return (
      <Notice kind="warn" heading={w.uncheckedTitle}>
        <p>{w.unchecked}</p>
      </Notice>
    );
  }
  const lines = photo.findings.toSorted((a, b) => weight(a) - weight(b)).map((one) => lineOf(lang, one));
  return (
    <>
      {photo.insisted && (
        <Notice kind="warn" heading={w.insistedTitle}>
          <p>{w.insisted}</p>
        </Notice>
      )}
      <p class="hint">{lines.length > 0 ? w.asRead : w.nothing}</p>
      {lines.length > 0 && <CheckList lang={lang} lines={lines} />}
      <PassedList lang={lang} photo={photo} all />
    </>
  );
}

const weights = { fail: 0, warn: 1, note: 2 } as const;
const weight = ({ severity, fixed }: Finding): number => (fixed ? 3 : weights[severity]);

function lineOf(lang: Lang, finding: Finding): CheckLine {
  const w = words(lang);
  const title = findingWords(finding).title[lang];
  const measure = measuredBeside(lang, finding, title);
  const { severity, fixed = false } = finding;
  const remark = fixed ? w.mended : severity === 'note' ? w.onlyYou : '';
  const about = [measure, remark].filter((part) => part !== '').join(' ');
  return { state: fixed ? 'note' : severity, title, ...(about ? { about } : {}) };
}
