import type { HTMLElement } from 'node-html-parser';
import type { Seen, Visitor } from '../../src/demo/visitor.ts';

type Kind = 'hidden' | 'secret' | 'file' | 'radio' | 'checkbox' | 'select' | 'text';

type Field = {
  readonly name: string;
  readonly kind: Kind;
  readonly value: string;
  /** Whether a box is ticked. */
  readonly checked: boolean;
  /** Whether somebody can type in it. */
  readonly open: boolean;
  readonly element: HTMLElement;
};

/** The form of a page with what it holds, read from its HTML: what a browser without scripts makes of it. */
export type Form = {
  readonly fields: readonly Field[];
  readonly multipart: boolean;
};

/** What each field holds, by its name; of boxes, whether each is ticked, by name and value. */
export type Typed = Readonly<Record<string, string>>;

type Values = Readonly<Record<string, readonly string[]>>;

const KINDS: Readonly<Record<string, Kind>> = {
  hidden: 'hidden',
  password: 'secret',
  file: 'file',
  radio: 'radio',
  checkbox: 'checkbox',
};

const isInside = (one: HTMLElement, selector: string) => one.closest(selector) !== null;

/** A form's own fields, wherever they stand on the page; without buttons. */
function elementsOf(html: HTMLElement): readonly HTMLElement[] {
  return html
    .querySelectorAll('input, select, textarea')
    .filter((one) => (one.getAttribute('form') ?? one.closest('form')?.id) === 'form')
    .filter((one) => !['submit', 'button', 'image', 'reset'].includes(one.getAttribute('type') ?? ''))
    .filter((one) => (one.getAttribute('name') ?? '') !== '');
}

function optionsOf(select: HTMLElement): readonly { readonly value: string; readonly selected: boolean }[] {
  return select.querySelectorAll('option').map((option) => ({
    value: option.getAttribute('value') ?? option.text.trim(),
    selected: option.hasAttribute('selected'),
  }));
}

function valueOf(element: HTMLElement, kind: Kind): string {
  if (kind === 'select') {
    const options = optionsOf(element);
    return (options.find(({ selected }) => selected) ?? options[0])?.value ?? '';
  }
  // A browser leaves out the first line break of a text area.
  if (element.tagName === 'TEXTAREA') return element.text.replace(/^\r?\n/, '');
  return element.getAttribute('value') ?? (kind === 'radio' || kind === 'checkbox' ? 'on' : '');
}

function fieldOf(element: HTMLElement): Field {
  const kind = element.tagName === 'SELECT' ? 'select' : KINDS[element.getAttribute('type') ?? ''];
  const shown = !isInside(element, '[hidden]') && !element.hasAttribute('disabled');
  return {
    name: element.getAttribute('name') ?? '',
    kind: kind ?? 'text',
    value: valueOf(element, kind ?? 'text'),
    checked: element.hasAttribute('checked'),
    open: shown && kind !== 'hidden',
    element,
  };
}

/** The page's form; undefined when it has none, or several. */
export function formOn({ html }: Seen): Form | undefined {
  const [form, second] = html.querySelectorAll('form#form');
  if (!form || second) return undefined;
  const multipart = form.getAttribute('enctype') === 'multipart/form-data';
  return { fields: elementsOf(html).map(fieldOf), multipart };
}

/** Whether somebody can do something in it, other than press a button. */
export const takesSomething = ({ fields }: Form): boolean => fields.some(({ kind }) => kind !== 'hidden');

const isBox = ({ kind }: Field) => kind === 'radio' || kind === 'checkbox';

function sample(element: HTMLElement): string {
  const limit = Number(element.getAttribute('maxlength') ?? 60);
  const type = element.getAttribute('type');
  if (type === 'email') return 'essai@example.org';
  if (type === 'date') return '2026-03-09';
  const digits = element.getAttribute('inputmode') === 'numeric' || type === 'number';
  return (digits ? '17' : "Essai d'Été 42").slice(0, limit);
}

/** Types something into every field, different from what was there where that is possible. */
export function fillIn({ fields, ...form }: Form): Form {
  const lastOf = new Map(fields.filter(({ open }) => open).map((field) => [field.name, field]));
  const filled = fields.map((field): Field => {
    if (field.kind === 'radio' && lastOf.get(field.name)?.kind === 'radio')
      return { ...field, checked: field === lastOf.get(field.name) };
    if (!field.open) return field;
    if (field.kind === 'checkbox') return { ...field, checked: !field.checked };
    if (field.kind === 'select') return { ...field, value: optionsOf(field.element).at(-1)?.value ?? '' };
    if (field.kind === 'text') return { ...field, value: sample(field.element) };
    return field;
  });
  return { ...form, fields: filled };
}

/** What a browser sends, by name; a name that nothing is sent of has no values. */
function valuesOf({ fields }: Form): Values {
  const values: Record<string, string[]> = {};
  for (const field of fields) {
    const of = (values[field.name] ??= []);
    const silent = field.kind === 'file' || (isBox(field) && !field.checked);
    if (!silent && !field.element.hasAttribute('disabled')) of.push(field.value);
  }
  return values;
}

/** What somebody typed. Secret fields are never shown again, and files cannot be. */
export function typedIn({ fields }: Form): Typed {
  const held = fields.filter(
    ({ name, kind }) => !name.startsWith('_') && !['hidden', 'secret', 'file'].includes(kind),
  );
  return Object.fromEntries(
    held.map((field) =>
      isBox(field) ? [`${field.name}=${field.value}`, String(field.checked)] : [field.name, field.value],
    ),
  );
}

/** Secrets that are typed in plain sight; like passwords they are never shown again. */
const SECRET = new Set(['temporary', 'enrolment']);

/** What was typed and is not there any more, as sentences; `by` lost it. */
export function lost(by: string, before: Typed, after: Typed): readonly string[] {
  return Object.entries(before)
    .filter(([name, value]) => after[name] !== value && !SECRET.has(name))
    .map(([name, value]) => `${by} lost '${name}': '${value}' became '${after[name] ?? 'no field'}'`);
}

/** The button that sends the form: of those inside it or that name it, the first that is shown. */
function submitOn({ html }: Seen): HTMLElement | undefined {
  return html.querySelectorAll('main button').find((button) => {
    const owner = button.getAttribute('form') ?? button.closest('form')?.id;
    const sends = (button.getAttribute('type') ?? 'submit') === 'submit';
    return owner === 'form' && sends && !isInside(button, '[hidden]');
  });
}

export const canSend = (seen: Seen): boolean => submitOn(seen) !== undefined;

const NO_FILE = { name: '', bytes: new Uint8Array(), type: 'application/octet-stream' };

/** Sends the form as it is filled in, by its first button, and `more` with it. */
export async function send(who: Visitor, form: Form, more: Readonly<Record<string, string>>): Promise<Seen> {
  const button = submitOn(who.seen);
  const name = button?.getAttribute('name');
  const press = name ? { [name]: button?.getAttribute('value') ?? '' } : {};
  const values = { ...valuesOf(form), ...press, ...more };
  const action = button?.getAttribute('formaction');
  if (action) return who.post(action, values);
  return who.submit(values, form.multipart ? { file: NO_FILE } : {});
}

/** Presses the language switch with the form as it is filled in. */
export function switchWith(who: Visitor, form: Form): Promise<Seen> {
  return who.switchLanguage(valuesOf(form));
}
