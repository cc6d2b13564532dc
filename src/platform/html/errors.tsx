import type { Problem } from '../form.ts';
import type { Lang } from '../i18n.ts';
import { htmlWords } from './words.ts';

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
                <a href={`#${problem.field}`}>{problem.says[lang]}</a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The problem's words at its field, under the id that the field is described by. */
export function FieldProblem({ lang, id, problems }: Props & { readonly id: string }) {
  if (problems.length === 0) return null;
  return (
    <p class="msg" id={id}>
      <span class="sr">{htmlWords(lang).errorAtField} </span>
      {problems.map((problem) => problem.says[lang]).join(' ')}
    </p>
  );
}
