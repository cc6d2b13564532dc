import type { JSX } from 'preact';
import { Details } from '../platform/html/card.tsx';
import { type CheckLine, CheckList } from '../platform/html/feedback.tsx';
import { Icon } from '../platform/html/icons.tsx';
import { words as common } from '../platform/html/words.ts';
import type { Lang } from '../platform/i18n.ts';
import { checkNames } from './check-names.ts';
import { draftWords } from './draft-words.ts';
import { Example } from './drawings/example.tsx';
import type { CheckResult } from './engine/types.ts';
import { findingWords } from './findings.ts';
import { measuredBeside, measuredWords } from './measured.ts';
import { leftIn, numbered } from './overlay.tsx';
import type { CheckedPhoto } from './photo.ts';

type Shown = { readonly lang: Lang; readonly photo: CheckedPhoto };

/** What is wrong or doubtful: each with its measure, what to do, and a drawing. */
export function LeftList({ lang, photo }: Shown): JSX.Element {
  const w = draftWords(lang);
  const codes = numbered(photo);
  return (
    <ul class="checks findings">
      {leftIn(photo).map((finding) => {
        const fails = finding.severity === 'fail';
        const { title, fix } = findingWords(finding);
        const measure = measuredBeside(lang, finding, title[lang]);
        const mark = codes.indexOf(finding.code) + 1;
        return (
          <li key={finding.code}>
            <Icon name={fails ? 'fail' : 'warn'} />
            <div>
              <h3>
                <span class="sr">{fails ? common(lang).checkFail : common(lang).checkWarn} </span>
                {title[lang]}
              </h3>
              {measure && <p>{measure}</p>}
              <p class="fix">{fix[lang]}</p>
              {(!fails || mark > 0) && (
                <p>
                  {!fails && w.mayReturn} {mark > 0 && w.mark({ n: mark })}
                </p>
              )}
            </div>
            <Example lang={lang} of={finding} />
          </li>
        );
      })}
    </ul>
  );
}

/** What the cut, the turn and our own saving have mended. */
export function MendedList({
  lang,
  photo,
  more,
}: Shown & { readonly more: readonly CheckLine[] }): JSX.Element {
  const lines = photo.findings
    .filter(({ fixed }) => fixed)
    .map((finding): CheckLine => {
      const { title, fix } = findingWords(finding);
      return { state: 'pass', title: title[lang], about: fix[lang] };
    });
  const all = [...lines, ...more];
  return (
    <Details summary={draftWords(lang).done({ n: all.length })}>
      <CheckList lang={lang} lines={all} />
    </Details>
  );
}

/** Checks that only an officer hears of: what they see is no fault. */
const officersOnly = new Set<CheckResult['code']>(['headwear', 'recapture', 'mirrored', 'edited']);

/** Every check that passed, with what it measured; `all` also those that only concern an officer. */
export function PassedList({
  lang,
  photo,
  all = false,
}: Shown & { readonly all?: boolean }): JSX.Element | null {
  const w = draftWords(lang);
  const passed = (photo.results ?? []).filter(
    ({ state, code }) => state !== 'finding' && (all || !officersOnly.has(code)),
  );
  if (passed.length === 0) return null;
  return (
    <Details summary={w.passed({ n: passed.filter(({ state }) => state === 'passed').length })}>
      <CheckList
        lang={lang}
        lines={passed.map((result) => ({
          state: result.state === 'passed' ? 'pass' : 'note',
          title: checkNames[result.code][lang],
          about: result.state === 'passed' ? measuredWords(result)?.[lang] : w.notChecked,
        }))}
      />
    </Details>
  );
}
