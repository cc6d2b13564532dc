import { displayName } from '../case/names.ts';
import { Split } from '../platform/html/bench.tsx';
import { Button, LinkButton } from '../platform/html/button.tsx';
import { Details } from '../platform/html/card.tsx';
import { Radios } from '../platform/html/choice.tsx';
import { CheckList, type CheckLine } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import type { Lang } from '../platform/i18n.ts';
import { findingWords } from './findings.ts';
import { megabytes, pixels } from './measures.ts';
import { type Photo, trimmed } from './photo.ts';
import { Picture, type Shown, UploadForm } from './views.tsx';
import { words } from './words.ts';

/** The draft: how it looks, what was checked and done, then on, or another one. */
export function DraftView({ photo, ...shown }: Shown & { readonly photo: Photo }) {
  const { visit, person, problems } = shown;
  const { lang } = visit;
  const w = words(lang);
  const doubtful = photo.findings.some(({ severity }) => severity === 'warn');
  return (
    <>
      <h1>{w.draftTitle({ name: displayName(person) })}</h1>
      <p class="lead">{doubtful ? w.draftLeadWarn : w.draftLead}</p>
      <Split picture={<Picture {...shown} photo={photo} />}>
        <h2>{w.checksTitle}</h2>
        <CheckList lang={lang} lines={checkLines(lang, photo)} />
        <p>{w.byOfficer}</p>
        <p>
          <LinkButton href={visit.href('photo.submit', { caseId: person.caseId })}>{w.use}</LinkButton>
        </p>
        <p>
          <a href={visit.href('photo.requirements')}>{w.allRequirements}</a>
        </p>
      </Split>
      <Details summary={w.chooseOther} open={problems.length > 0}>
        <UploadForm {...shown} label={w.chooseOther} button={w.sendOther} />
      </Details>
    </>
  );
}

/** What to look at first, then what we did, then what fits. */
function checkLines(lang: Lang, photo: Photo): readonly CheckLine[] {
  const w = words(lang);
  const cut = trimmed(photo);
  const said = photo.findings.map((finding): CheckLine & { readonly rank: number } => {
    const { title, fix } = findingWords(finding);
    const where =
      finding.code === 'aspect' && cut !== 'nothing'
        ? ` ${cut === 'sides' ? w.trimmedSides : w.trimmedEnds}`
        : '';
    const doubtful = finding.severity === 'warn';
    return {
      state: doubtful ? 'warn' : 'note',
      title: title[lang] + where,
      about: fix[lang],
      rank: doubtful ? 0 : 1,
    };
  });
  const size = {
    pixels: pixels(lang, `${photo.width}x${photo.height}`),
    megabytes: megabytes(lang, photo.bytes),
  };
  const told = photo.findings.some(({ code }) => code === 'aspect');
  return [
    ...said.toSorted((a, b) => a.rank - b.rank).map(({ state, title, about }) => ({ state, title, about })),
    { state: 'pass', title: w.fits(size), about: told ? w.fitsAbout : `${w.fitsAbout} ${w.untrimmed}` },
  ];
}

/** The one question before submitting. */
export function SubmitView({
  photo,
  takenBy,
  ...shown
}: Shown & { readonly photo: Photo; readonly takenBy: string }) {
  const { visit, person, profile, problems } = shown;
  const { lang } = visit;
  const w = words(lang);
  const options = profile.photoRules.origins.map(({ code, label }) => ({
    value: code,
    label: label[lang],
    hint: code === 'scan' ? w.scanHint : undefined,
  }));
  return (
    <>
      <h1>{w.whoTitle}</h1>
      <p class="lead">{w.whoLead({ name: displayName(person) })}</p>
      <Split picture={<Picture {...shown} photo={photo} />}>
        <Form
          action={visit.href('photo.submit', { caseId: person.caseId })}
          token={visit.token}
          problems={problems}
          hidden={{ photoId: photo.id }}
        >
          <Radios
            lang={lang}
            name="takenBy"
            label={w.takenBy}
            options={options}
            value={takenBy}
            problems={problems}
          />
          <p>{w.lockNote}</p>
          <Button>{w.submit}</Button>
        </Form>
      </Split>
    </>
  );
}
