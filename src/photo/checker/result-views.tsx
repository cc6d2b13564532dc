import type { JSX } from 'preact';
import type { Visit } from '../../case/visit.ts';
import { Split } from '../../platform/html/bench.tsx';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { CodeBox, Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { formatInstant, type Lang } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import type { PhotoRules } from '../../profile.ts';
import { GuidedPhoto } from '../overlay.tsx';
import type { CheckedPhoto } from '../photo.ts';
import { refusalLines } from '../refusals.ts';
import { LeftLists, MendedList, PassedList } from '../results.tsx';
import { countCauses } from '../told.ts';
import type { PhotoCheck, CheckVerdict } from './store.ts';
import { publicCheckWords } from './words.ts';

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
        <LeftLists lang={lang} photo={photo} />
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
      {picture && <p class="hint">{w.until({ when: formatInstant(lang, checked.imageUntil, ZONE) })}</p>}
      <Form action={visit.href('checker.result', visit.params)} token={visit.token}>
        <ButtonRow>
          <Button kind="quiet">{w.deleteNow}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Not checked yet, or never: it waits, it was refused later, or its hour is over. */
export function UncheckedView({ visit, checked, picture }: KeptProps): JSX.Element {
  const { lang } = visit;
  const w = publicCheckWords(lang);
  const said = uncheckedWords(lang, checked.verdict, picture);
  const waits = checked.verdict === null && picture;
  return (
    <>
      <h1>{said.title}</h1>
      <p class="lead">{said.lead}</p>
      {said.more.length > 0 && (
        <ul>
          {said.more.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>
        {waits ? (
          <LinkButton href={visit.href('checker.result', visit.params)}>{w.again}</LinkButton>
        ) : (
          <LinkButton href={visit.href('checker')}>{w.another}</LinkButton>
        )}
      </p>
      <KeptPart visit={visit} checked={checked} picture={picture} />
    </>
  );
}

/** Title and lead of a check without a result, and what else there is to mend. */
export function uncheckedWords(
  lang: Lang,
  verdict: CheckVerdict | null,
  picture: boolean,
): { readonly title: string; readonly lead: string; readonly more: readonly string[] } {
  const w = publicCheckWords(lang);
  if (verdict?.kind === 'unusable') {
    const [lead = '', ...more] = refusalLines(verdict).map((line) => line[lang]);
    return { title: w.unusableTitle, lead, more };
  }
  if (picture) return { title: w.waitsTitle, lead: w.waitsLead, more: [] };
  return { title: w.tooLateTitle, lead: w.tooLate, more: [] };
}
