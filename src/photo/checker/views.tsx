import type { JSX } from 'preact';
import type { Visit } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button, LinkButton } from '../../platform/html/button.tsx';
import { Checkbox } from '../../platform/html/choice.tsx';
import { Form } from '../../platform/html/form.tsx';
import { FileField } from '../../platform/html/text.tsx';
import type { PhotoRules } from '../../profile.ts';
import { megabytes } from '../measures.ts';
import { publicCheckWords } from './words.ts';

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
