import type { HTMLElement } from 'node-html-parser';

/** Something to press on a page, with the fields that its form sends along as the page shows them. */
export type Pressable = {
  readonly action: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** The button's own name and value; '' where it has none. */
  readonly name: string;
  readonly value: string;
};

const SKIPPED = /sign-out|\/session/;

/** Everything that a page offers to press: each button of each form that is sent, and each choice of its fields. */
export function pressablesOf(html: HTMLElement): readonly Pressable[] {
  const forms = html
    .querySelectorAll('form')
    .filter((form) => (form.getAttribute('method') ?? 'post').toLowerCase() === 'post')
    .filter((form) => !SKIPPED.test(form.getAttribute('action') ?? ''));
  return forms.flatMap((form) => {
    const id = form.getAttribute('id');
    const apart = id ? html.querySelectorAll(`button[form="${id}"]`) : [];
    const buttons = [...form.querySelectorAll('button'), ...apart].filter(
      (button) => button.getAttribute('name') !== '_switch' && !button.hasAttribute('formaction'),
    );
    const action = form.getAttribute('action') ?? '';
    const fields = fieldsOf(form);
    return buttons.map((button) => ({
      action,
      fields,
      name: button.getAttribute('name') ?? '',
      value: button.getAttribute('value') ?? '',
    }));
  });
}

function fieldsOf(form: HTMLElement): Record<string, readonly string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => (fields[name] ??= []).push(value);
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const name = field.getAttribute('name');
    const type = field.getAttribute('type') ?? 'text';
    if (!name || ['submit', 'file', 'button'].includes(type)) continue;
    // One of several is the first; of what may be ticked, everything is.
    if (type === 'radio' && fields[name]) continue;
    if (field.tagName === 'SELECT') {
      const chosen = field.querySelector('option[selected]') ?? field.querySelector('option');
      add(name, chosen?.getAttribute('value') ?? '');
    } else add(name, field.tagName === 'TEXTAREA' ? field.text : (field.getAttribute('value') ?? ''));
  }
  return fields;
}
