import type { JSX } from 'preact';
import { Details } from '../../platform/html/card.tsx';
import { type CheckLine, CheckList } from '../../platform/html/feedback.tsx';
import { Icon } from '../../platform/html/icons.tsx';
import { htmlWords as common } from '../../platform/html/html-words.ts';
import { type Lang, LOCALES } from '../../platform/i18n.ts';
import { checkOf } from '../checks/all.ts';
import type { Finding } from '../checks/findings.ts';
import { draftWords } from '../photo-words.ts';
import type { CheckedPhoto } from '../photo.ts';
import { type Cause, causesOf, toldIn } from './causes.ts';
import { Example } from './example-picture.tsx';
import { checkName, effectOf, findingWords } from './finding-text.ts';
import { numberedCodes } from './guided-photo.tsx';
import { measuredBeside, measuredWords } from './measure-text.ts';

type ListProps = { readonly lang: Lang; readonly photo: CheckedPhoto };

/** So many causes are said at once: nobody mends ten things in one go. */
const SHOWN = 3;

/** What must be fixed; then, apart, what an officer may return the photo for. What is beyond the first three is folded. */
export function CauseLists({ lang, photo }: ListProps): JSX.Element {
  const causes = causesOf(photo);
  const [first, others] = [causes.slice(0, SHOWN), causes.slice(SHOWN)];
  return (
    <>
      <CausesByWeight lang={lang} photo={photo} causes={first} />
      {others.length > 0 && (
        <Details summary={common(lang).andMore({ n: others.length })}>
          <CausesByWeight lang={lang} photo={photo} causes={others} />
        </Details>
      )}
      <ToldList lang={lang} photo={photo} />
    </>
  );
}

type CausesProps = ListProps & { readonly causes: readonly Cause[] };

function CausesByWeight({ lang, photo, causes }: CausesProps): JSX.Element {
  const w = draftWords(lang);
  const faults = causes.filter(({ cause }) => cause.severity === 'fail');
  const warnings = causes.filter(({ cause }) => cause.severity !== 'fail');
  return (
    <>
      {faults.length > 0 && <h2>{w.toFix}</h2>}
      {faults.length > 0 && <CauseList lang={lang} photo={photo} causes={faults} />}
      {warnings.length > 0 && <h2>{w.mayReturn}</h2>}
      {warnings.length > 0 && <CauseList lang={lang} photo={photo} causes={warnings} />}
    </>
  );
}

/** What is no fault, and is said kindly all the same. */
function ToldList({ lang, photo }: ListProps): JSX.Element | null {
  const told = toldIn(photo);
  if (told.length === 0) return null;
  const lines = told.map((finding): CheckLine => {
    const { title, fix } = findingWords(finding);
    return { state: 'note', title: title[lang], about: fix[lang] };
  });
  return (
    <>
      <h2>{draftWords(lang).goodToKnow}</h2>
      <CheckList lang={lang} lines={lines} />
    </>
  );
}

/** Each with a drawing, its measure, what to do, and what else goes away with it. */
function CauseList({ lang, photo, causes }: CausesProps): JSX.Element {
  const codes = numberedCodes(photo);
  return (
    <ul class="checks findings">
      {causes.map(({ cause, also }) => {
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
  const effects = [...new Set(also.map(({ code }) => effectOf(code)?.[lang]))].filter(
    (one) => one !== undefined,
  );
  if (effects.length === 0) return '';
  return draftWords(lang).because({ effects: new Intl.ListFormat(LOCALES[lang]).format(effects) });
}

/** What the cut, the turn and our own saving have mended. */
export function MendedList({
  lang,
  photo,
  more,
}: ListProps & { readonly more: readonly CheckLine[] }): JSX.Element {
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

/** Every check that passed, with what it measured; `all` also those that only concern an officer; `note` ends it. */
export function PassedList({
  lang,
  photo,
  all = false,
  note,
}: ListProps & { readonly all?: boolean; readonly note?: string }): JSX.Element | null {
  const w = draftWords(lang);
  const passed = (photo.results ?? []).filter(
    ({ state, code }) => state !== 'finding' && (all || !checkOf(code).forOfficers),
  );
  if (passed.length === 0) return null;
  return (
    <Details summary={w.passed({ n: passed.filter(({ state }) => state === 'passed').length })}>
      <CheckList
        lang={lang}
        lines={passed.map((result) => ({
          state: result.state === 'passed' ? 'pass' : 'note',
          title: checkName(result.code)[lang],
          about: result.state === 'passed' ? measuredWords(result)?.[lang] : w.notChecked,
        }))}
      />
      <p class="hint">
        {w.points} {note}
      </p>
    </Details>
  );
}
