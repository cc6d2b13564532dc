import type { ComponentChildren } from 'preact';
import type { Problem } from '../form.ts';
import type { Lang } from '../i18n.ts';
import { Details } from './card.tsx';
import { htmlWords } from './html-words.ts';

/** What every field takes. `heading` makes the label the page's h1, for pages that ask one thing. */
export type FieldProps = {
  readonly lang: Lang;
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly problems: readonly Problem[];
  readonly optional?: boolean | undefined;
  readonly heading?: boolean | undefined;
};

export const problemsAt = (problems: readonly Problem[], ...fields: readonly string[]) =>
  problems.filter((problem) => fields.includes(problem.field));

type Marks = {
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
};

/** How a control points at its hint and its problem. */
export function marks(name: string, hint: ComponentChildren, wrong: boolean, more?: string): Marks {
  const ids = [hint && `${name}-hint`, wrong && `${name}-problem`, more].filter(Boolean);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': wrong ? 'true' : undefined,
  };
}

/** Label, hint, problem, control, in this order. */
export function Field(props: FieldProps & { readonly children: ComponentChildren }) {
  const { lang, name } = props;
  const own = problemsAt(props.problems, name);
  const label = (
    <label for={name}>
      <LabelWords {...props} />
    </label>
  );
  return (
    <div class={own.length > 0 ? 'field bad' : 'field'}>
      {props.heading ? <h1 class="ask">{label}</h1> : label}
      <Hint name={name}>{props.hint}</Hint>
      <FieldProblem lang={lang} id={`${name}-problem`} problems={own} />
      {props.children}
    </div>
  );
}

type GroupProps = FieldProps & {
  readonly id?: string | undefined;
  readonly parts?: readonly string[] | undefined;
};

/** The same for several controls: fieldset and legend. `parts` are further field names whose problems stand here. */
export function FieldGroup(props: GroupProps & { readonly children: ComponentChildren }) {
  const { lang, name, parts = [] } = props;
  const own = problemsAt(props.problems, name, ...parts);
  return (
    <fieldset
      id={props.id}
      class={own.length > 0 ? 'field bad' : 'field'}
      aria-describedby={marks(name, props.hint, own.length > 0)['aria-describedby']}
    >
      <legend>
        {props.heading ? (
          <h1 class="ask">
            <LabelWords {...props} />
          </h1>
        ) : (
          <LabelWords {...props} />
        )}
      </legend>
      <Hint name={name}>{props.hint}</Hint>
      <FieldProblem lang={lang} id={`${name}-problem`} problems={own} />
      {props.children}
    </fieldset>
  );
}

function LabelWords({ lang, label, optional }: FieldProps) {
  return (
    <>
      {label}
      {optional && <span class="optional"> {htmlWords(lang).optional}</span>}
    </>
  );
}

function Hint({ name, children }: { readonly name: string; readonly children?: ComponentChildren }) {
  return children ? (
    <div class="hint" id={`${name}-hint`}>
      {children}
    </div>
  ) : null;
}

type Props = { readonly lang: Lang; readonly problems: readonly Problem[] };

/** The alert is inside the focusable box, not the box itself: otherwise screen readers say it twice or never. */
export function ErrorSummary({ lang, problems }: Props) {
  return (
    <div class="summary" id="error-summary" tabindex={-1}>
      <div role="alert">
        <h2>{htmlWords(lang).problem}</h2>
        <ul>
          {problems.map((problem) => (
            <li key={problem.field}>
              {problem.field === '' ? (
                problem.says[lang]
              ) : (
                <a href={`#${problem.field}`}>{inSummary(problem, lang)}</a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The first sentence: all of a problem stands once, at its field. A problem of the whole form stands here alone. */
function inSummary({ field, says }: Problem, lang: Lang): string {
  return field === 'form' ? says[lang] : firstSentence(says[lang]);
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s+[\p{Lu}"«])/su.exec(text)?.[0] ?? text;

/** The problem's words at its field, under the id that the field is described by. */
export function FieldProblem({ lang, id, problems }: Props & { readonly id: string }) {
  if (problems.length === 0) return null;
  const more = problems.flatMap((problem) => problem.more ?? []);
  return (
    <>
      <p class="msg" id={id}>
        <span class="sr">{htmlWords(lang).errorAtField} </span>
        {problems.map((problem) => problem.says[lang]).join(' ')}
      </p>
      {more.length > 0 && (
        <Details summary={htmlWords(lang).andMore({ n: more.length })}>
          <ul>
            {more.map((says) => (
              <li key={says.en}>{says[lang]}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
