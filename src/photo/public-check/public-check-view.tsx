import type { JSX } from 'preact';
import type { Visit } from '../../case/page.ts';
import type { PhotoRules } from '../../config/profile.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Split } from '../../platform/html/split-page.tsx';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Checkbox, Radios } from '../../platform/html/choice.tsx';
import { CodeBox, Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { FileField } from '../../platform/html/text.tsx';
import { formatInstant, type Lang } from '../../platform/i18n.ts';
import { megabytes } from '../checks/numbers.ts';
import type { CheckedPhoto } from '../photo.ts';
import { countCauses } from '../report/causes.ts';
import { GuidedPhoto } from '../report/guided-photo.tsx';
import { refusalLines } from '../report/unusable-file.ts';
import { CauseLists, MendedList, PassedList } from '../report/result-lists.tsx';
import { publicCheckWords } from './public-check-words.ts';
import type { CheckVerdict, PhotoCheck } from './store.ts';

/** The news about a checked photo. */
export function resultTitle(lang: Lang, photo: CheckedPhoto): string {
  const w = publicCheckWords(lang);
  const { faults, warnings } = countCauses(photo);
  if (faults > 0) return w.failTitle({ n: faults });
  return warnings > 0 ? w.warnTitle({ n: warnings }) : w.goodTitle;
}

type ResultProps = {
  readonly visit: Visit;
  readonly rules: PhotoRules;
  readonly photo: CheckedPhoto & { readonly rules: string };
  /** Where the picture is: an address of ours, or the picture itself; null once it is deleted. */
  readonly src: string | null;
  /** What is kept, and how to have it deleted. */
  readonly children: JSX.Element;
};

/** The result: the photo with its marks, what is wrong, what was mended, what passed. */
export function ResultView({ visit, rules, photo, src, children }: ResultProps): JSX.Element {
  const { lang } = visit;
  const w = publicCheckWords(lang);
  const { faults, warnings } = countCauses(photo);
  return (
    <>
      <h1>{resultTitle(lang, photo)}</h1>
      <p class="lead">{faults > 0 ? w.failLead : warnings > 0 ? w.warnLead : w.goodLead}</p>
      <Split
        picture={
          src ? (
            <GuidedPhoto lang={lang} photo={photo} head={rules.head} src={src} alt={w.alt} />
          ) : (
            <p>{w.noPicture}</p>
          )
        }
      >
        <CauseLists lang={lang} photo={photo} />
        {photo.findings.some(({ fixed }) => fixed) && <MendedList lang={lang} photo={photo} more={[]} />}
        <PassedList lang={lang} photo={photo} note={w.rules({ rules: photo.rules })} />
        <p>
          <LinkButton href={visit.href('checker')}>{w.another}</LinkButton>
        </p>
        {children}
      </Split>
    </>
  );
}

/** Nothing was kept: neither a number nor anything to delete. */
export function NothingKept({ lang }: { readonly lang: Lang }): JSX.Element {
  return (
    <Notice>
      <p>{publicCheckWords(lang).keptNothing}</p>
    </Notice>
  );
}

type KeptProps = { readonly visit: Visit; readonly checked: PhotoCheck; readonly picture: boolean };

/** The number, until when the photo is kept, and the button that deletes all of it now. */
export function KeptPart({ visit, checked, picture }: KeptProps): JSX.Element {
  const { lang } = visit;
  const w = publicCheckWords(lang);
  return (
    <>
      <p>
        <CodeBox lang={lang} code={checked.number} label={w.number} />
      </p>
      {picture && (
        <p class="hint">{w.until({ when: formatInstant(lang, checked.imageUntil, visit.zone) })}</p>
      )}
      <Form action={visit.href('checker.result', visit.params)} token={visit.token}>
        <ButtonRow>
          <Button kind="quiet">{w.deleteNow}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** A check that waited once, when checks did, and ended without a result. */
export function UncheckedView({ visit, checked }: Omit<KeptProps, 'picture'>): JSX.Element {
  const { lang } = visit;
  const w = publicCheckWords(lang);
  const text = uncheckedWords(lang, checked.verdict);
  return (
    <>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {text.more.length > 0 && (
        <ul>
          {text.more.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>
        <LinkButton href={visit.href('checker')}>{w.another}</LinkButton>
      </p>
      <KeptPart visit={visit} checked={checked} picture={false} />
    </>
  );
}

/** Title and lead of a check without a result, and what else there is to mend. */
export function uncheckedWords(
  lang: Lang,
  verdict: CheckVerdict | null,
): { readonly title: string; readonly lead: string; readonly more: readonly string[] } {
  const w = publicCheckWords(lang);
  if (verdict?.kind === 'unusable') {
    const [lead = '', ...more] = refusalLines(verdict).map((line) => line[lang]);
    return { title: w.unusableTitle, lead, more };
  }
  return { title: w.tooLateTitle, lead: w.tooLate, more: [] };
}

type FormProps = {
  readonly visit: Visit;
  readonly rules: PhotoRules;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

/** What the checker does, what becomes of the photo, and the form. */
export function CheckerView({ visit, rules, entered, problems }: FormProps): JSX.Element {
  const w = publicCheckWords(visit.lang);
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <PhotoForm visit={visit} rules={rules} entered={entered} problems={problems} />
      <section aria-labelledby="what">
        <h2 id="what">{w.what}</h2>
        <ul>
          <li>{w.notSent}</li>
          <li>{w.deletedSoon}</li>
          <li>{w.numbers}</li>
        </ul>
      </section>
      <p>
        <a href={visit.href('photo.requirements')}>{w.requirements}</a>
      </p>
    </>
  );
}

function PhotoForm({ visit, rules, entered, problems }: FormProps) {
  const { lang } = visit;
  const w = publicCheckWords(lang);
  const formats = [...rules.formats.accepted, ...rules.formats.converted].map((name) => name.toUpperCase());
  return (
    <Form action={visit.href('checker')} token={visit.token} multipart problems={problems}>
      <FileField
        lang={lang}
        name="file"
        label={w.file}
        hint={w.fileHint({ megabytes: megabytes(lang, rules.bytes.upload), formats: formats.join(', ') })}
        problems={problems}
        accept="image/*"
      />
      <Radios
        lang={lang}
        name="whose"
        label={w.whose}
        hint={w.whoseHint}
        options={[
          { value: 'grown', label: w.grown({ years: rules.ages.expressionIsFreeBelow / 12 }) },
          { value: 'child', label: w.child({ years: rules.ages.expressionIsFreeBelow / 12 }) },
          { value: 'baby', label: w.baby({ months: rules.ages.eyesMayBeClosedBelow }) },
        ]}
        value={entered.text('whose') || 'grown'}
        problems={problems}
      />
      <Checkbox
        lang={lang}
        name="nothing"
        label={w.keepNothing}
        hint={w.keepNothingHint}
        checked={entered.has('nothing')}
        problems={problems}
      />
      <Button>{w.check}</Button>
    </Form>
  );
}

/** There were too many checks. */
export function OverView({
  visit,
  minutes,
}: {
  readonly visit: Visit;
  readonly minutes: number;
}): JSX.Element {
  const w = publicCheckWords(visit.lang);
  return (
    <>
      <h1>{w.overTitle}</h1>
      <p class="lead">{w.over({ minutes })}</p>
      <p>{w.overAccount}</p>
      <p>
        <LinkButton href={visit.href('checker')}>{w.back}</LinkButton>
      </p>
    </>
  );
}

/** No such result, or no longer. */
export function GoneView({ visit }: { readonly visit: Visit }): JSX.Element {
  const w = publicCheckWords(visit.lang);
  return (
    <>
      <h1>{w.goneTitle}</h1>
      <p class="lead">{w.goneLead}</p>
      <p>
        <LinkButton href={visit.href('checker')}>{w.back}</LinkButton>
      </p>
    </>
  );
}
