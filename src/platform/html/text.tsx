import { formatNumber } from '../i18n.ts';
import { Field, type FieldProps, marks, problemsAt } from './field.tsx';
import { htmlWords } from './html-words.ts';

export type TextFieldProps = FieldProps & {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'search' | undefined;
  /** What it is for (WCAG 1.3.5). Without it browsers are told not to remember what was typed: others may use the computer. */
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | undefined;
  readonly autocapitalize?: 'none' | 'words' | 'characters' | 'sentences' | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly width?: 'tiny' | 'short' | 'medium' | 'full' | undefined;
  readonly list?: readonly string[] | undefined;
};

/** One line of text. No length is enforced: a pasted value must never be cut silently. */
export function TextField(props: TextFieldProps) {
  const { name, type = 'text', width = 'full', list } = props;
  const wrong = problemsAt(props.problems, name).length > 0;
  return (
    <Field {...props}>
      <input
        class={width}
        type={type}
        id={name}
        name={name}
        value={props.value ?? ''}
        autocomplete={props.autocomplete ?? 'off'}
        inputmode={props.inputmode}
        autocapitalize={props.autocapitalize}
        spellcheck={props.spellcheck ?? (type === 'text' ? undefined : false)}
        list={list && `${name}-list`}
        {...marks(name, props.hint, wrong)}
      />
      {list && (
        <datalist id={`${name}-list`}>
          {list.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

export type PasswordFieldProps = FieldProps & { readonly autocomplete: 'current-password' | 'new-password' };

/** Never filled in again by the server; pasting and password managers are welcome. The script adds "show". */
export function PasswordField(props: PasswordFieldProps) {
  const { lang, name } = props;
  const w = htmlWords(lang);
  const wrong = problemsAt(props.problems, name).length > 0;
  return (
    <Field {...props}>
      <div class="password">
        <input
          type="password"
          id={name}
          name={name}
          autocomplete={props.autocomplete}
          spellcheck={false}
          {...marks(name, props.hint, wrong)}
        />
        <button
          class="btn quiet"
          type="button"
          hidden
          data-show={name}
          data-words={w.hide}
          aria-controls={name}
        >
          {w.show}
        </button>
      </div>
    </Field>
  );
}

export type TextAreaProps = FieldProps & {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly limit?: number | undefined;
};

/** Several lines; with `limit` (characters) it says how many are left, and never cuts. */
export function TextArea(props: TextAreaProps) {
  const { lang, name, limit } = props;
  const w = htmlWords(lang);
  const wrong = problemsAt(props.problems, name).length > 0;
  return (
    <Field {...props}>
      <textarea
        id={name}
        name={name}
        rows={props.rows ?? 5}
        autocomplete="off"
        data-limit={limit}
        {...marks(name, props.hint, wrong, limit ? `${name}-left` : undefined)}
      >
        {props.value ?? ''}
      </textarea>
      {limit && (
        <p
          class="hint left"
          id={`${name}-left`}
          role="status"
          data-left={w.charactersLeft}
          data-over={w.charactersOver}
        >
          {w.upTo({ limit: formatNumber(lang, limit) })}
        </p>
      )}
    </Field>
  );
}

export type FileFieldProps = FieldProps & {
  readonly accept?: string | undefined;
  readonly capture?: 'user' | 'environment' | undefined;
};

/** One file. `accept` only helps to choose; the server judges by the bytes. */
export function FileField(props: FileFieldProps) {
  const { lang, name } = props;
  const w = htmlWords(lang);
  const wrong = problemsAt(props.problems, name).length > 0;
  return (
    <Field {...props}>
      <input
        type="file"
        id={name}
        name={name}
        accept={props.accept}
        capture={props.capture}
        {...marks(name, props.hint, wrong)}
      />
      <p class="hint" role="status" data-file={name} data-units={w.fileUnits} data-words={w.chosenFile} />
    </Field>
  );
}
