import type { JSX } from 'preact';
import { Details } from '../../platform/html/card.tsx';
import { type CheckLine, CheckList } from '../../platform/html/feedback.tsx';
import { Icon } from '../../platform/html/icons.tsx';
import { htmlWords as common } from '../../platform/html/html-words.ts';
import { type Lang, LOCALES } from '../../platform/i18n.ts';
import { Example } from './example-picture.tsx';
import type { CheckResult, Finding } from '../engine/types.ts';
import { numbered } from './guided-photo.tsx';
import { draftWords } from '../photo-words.ts';
import type { CheckedPhoto } from '../photo.ts';
import { type Cause, causesOf } from './causes.ts';
import { checkNames } from './check-names.ts';
import { effects, findingWords } from './finding-text.ts';
import { measuredBeside, measuredWords } from './measure-text.ts';

type Shown = { readonly lang: Lang; readonly photo: CheckedPhoto };

/** What must be fixed; then, apart, what an officer may return the photo for. */
export function LeftLists({ lang, photo }: Shown): JSX.Element {
  const w = draftWords(lang);
  const told = causesOf(photo);
  const faults = told.filter(({ cause }) => cause.severity === 'fail');
  const warnings = told.filter(({ cause }) => cause.severity !== 'fail');
  return (
    <>
      {faults.length > 0 && <h2>{w.toFix}</h2>}
      {faults.length > 0 && <ToldList lang={lang} photo={photo} told={faults} />}
      {warnings.length > 0 && <h2>{w.mayReturn}</h2>}
      {warnings.length > 0 && <ToldList lang={lang} photo={photo} told={warnings} />}
    </>
  );
}

/** Each with a drawing, its measure, what to do, and what else goes away with it. */
function ToldList({ lang, photo, told }: Shown & { readonly told: readonly Cause[] }): JSX.Element {
  const codes = numbered(photo);
  return (
    <ul class="checks findings">
      {told.map(({ cause, also }) => {
        const fails = cause.severity === 'fail';
        const { title, fix } = findingWords(cause);
        const mark = codes.indexOf(cause.code) + 1;
        const facts = [measuredBeside(lang, cause, title[lang]), effectsOf(lang, also)];
        return (
          <li key={cause.code}>
            <Icon name={fails ? 'fail' : 'warn'} />
            <div>
              <h3>
                <span class="sr">{fails ? common(lang).checkFail : common(lang).checkWarn} </span>
                {title[lang]}
                {mark > 0 && <Mark lang={lang} n={mark} />}
              </h3>
              <Example lang={lang} of={cause} />
              <p class="fix">{fix[lang]}</p>
              <p>{facts.filter((fact) => fact !== '').join(' ')}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The number that the area has on the photo, as it looks there. */
const Mark = ({ lang, n }: { readonly lang: Lang; readonly n: number }): JSX.Element => (
  <span class="spot">
    <span class="sr"> {draftWords(lang).mark({ n })}</span>
    <span aria-hidden="true">{n}</span>
  </span>
);

/** What else is wrong for the same cause, in one sentence. */
function effectsOf(lang: Lang, also: readonly Finding[]): string {
  const said = [...new Set(also.map(({ code }) => effects[code]?.[lang]))].filter((one) => one !== undefined);
  if (said.length === 0) return '';
  return draftWords(lang).because({ effects: new Intl.ListFormat(LOCALES[lang]).format(said) });
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

/** Every check that passed, with what it measured; `all` also those that only concern an officer; `note` ends it. */
export function PassedList({
  lang,
  photo,
  all = false,
  note,
}: Shown & { readonly all?: boolean; readonly note?: string }): JSX.Element | null {
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
      <p class="hint">
        {w.points} {note}
      </p>
    </Details>
  );
}
