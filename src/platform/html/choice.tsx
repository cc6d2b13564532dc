import type { ComponentChildren } from 'preact';
import { KeyHint } from './button.tsx';
import { Field, FieldGroup, FieldProblem, type FieldProps, marks, problemsAt } from './field.tsx';

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** The key that ticks it, where a page has keys. */
  readonly keyHint?: string | undefined;
};

export type SelectProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly empty?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly width?: 'short' | 'medium' | 'full' | undefined;
};

/** A drop-down list; `empty` are the words of a first choice without value. */
export function Select(props: SelectProps) {
  const { name, value = '', empty } = props;
  const wrong = problemsAt(props.problems, name).length > 0;
  return (
    <Field {...props}>
      <select
        class={props.width ?? 'full'}
        id={name}
        name={name}
        autocomplete={props.autocomplete}
        {...marks(name, props.hint, wrong)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export type RadiosProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly inline?: boolean | undefined;
};

/** One of several, nothing chosen beforehand unless `value` says so. */
export function Radios(props: RadiosProps) {
  return (
    <FieldGroup {...props}>
      <Choices {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />
    </FieldGroup>
  );
}

export type CheckboxesProps = FieldProps & {
  readonly options: readonly Option[];
  readonly values?: readonly string[] | undefined;
};

/** Any of several. */
export function Checkboxes(props: CheckboxesProps) {
  return (
    <FieldGroup {...props}>
      <Choices {...props} type="checkbox" chosen={props.values ?? []} />
    </FieldGroup>
  );
}

type ChoicesProps = {
  readonly name: string;
  readonly options: readonly Option[];
  readonly type: 'radio' | 'checkbox';
  readonly chosen: readonly string[];
  readonly inline?: boolean | undefined;
};

/** The first control bears the field's own name as its id, so that the error summary leads to it. */
function Choices({ name, options, type, chosen, inline }: ChoicesProps) {
  return (
    <div class={inline ? 'choices inline' : 'choices'}>
      {options.map((option, index) => {
        const id = index === 0 ? name : `${name}-${index + 1}`;
        return (
          <div class="choice" key={option.value}>
            <input
              type={type}
              id={id}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              data-key={option.keyHint}
              aria-describedby={option.hint ? `${id}-about` : undefined}
            />
            <label for={id}>
              {option.label}
              {option.keyHint && <KeyHint>{option.keyHint.toUpperCase()}</KeyHint>}
            </label>
            {option.hint && (
              <div class="hint" id={`${id}-about`}>
                {option.hint}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

export type CheckboxProps = Omit<FieldProps, 'heading' | 'optional'> & {
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
};

/** A single yes: for example an agreement. Posts `value` ('yes' unless told) when ticked. */
export function Checkbox(props: CheckboxProps) {
  const { lang, name, label, hint, value = 'yes', checked = false, problems } = props;
  const own = problemsAt(problems, name);
  return (
    <div class={own.length > 0 ? 'field bad' : 'field'}>
      <FieldProblem lang={lang} id={`${name}-problem`} problems={own} />
      <div class="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={value}
          checked={checked}
          {...marks(name, hint, own.length > 0)}
        />
        <label for={name}>{label}</label>
        {hint && (
          <div class="hint" id={`${name}-hint`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
