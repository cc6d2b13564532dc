import { type HTMLElement, parse } from 'node-html-parser';

export type Values = Readonly<Record<string, string | readonly string[]>>;

/** A form as a page shows it: what goes along by itself, and what somebody can type. */
export type Shown = {
  readonly hidden: Values;
  /** By name: what stands in the field now; for boxes and buttons of choice the values that are ticked. */
  readonly held: Values;
  /** By name: something else than what stands there. */
  readonly typed: Values;
  readonly takesFile: boolean;
};

const isBox = (field: HTMLElement) => ['radio', 'checkbox'].includes(field.getAttribute('type') ?? '');
const LEFT_OUT = ['hidden', 'submit', 'button', 'file', 'password'];

/** The form of the page itself: the one with most fields among those that post to its own address. */
export function formOf(html: string, path: string): HTMLElement | undefined {
  const own = parse(html)
    .querySelectorAll('main form')
    .filter((form) => {
      const action = form.getAttribute('action') ?? '';
      return action === '' || new URL(action, 'http://x').pathname === path;
    });
  return own.toSorted((a, b) => b.querySelectorAll('[name]').length - a.querySelectorAll('[name]').length)[0];
}

/** Something to type: plausible where a browser would insist, and never what stands there already. */
function sample(field: HTMLElement, name: string): string {
  const type = field.getAttribute('type') ?? 'text';
  if (type === 'email') return 'essai.ete@example.org';
  if (type === 'date') return '2026-02-27';
  if (name.endsWith('-day')) return '17';
  if (name.endsWith('-year')) return '1991';
  const numeric = type === 'number' || field.getAttribute('inputmode') === 'numeric';
  return (numeric ? '17' : "Essai d'Été & <42>").slice(0, Number(field.getAttribute('maxlength') ?? 60));
}

function fill(field: HTMLElement, name: string): string {
  if (field.tagName !== 'SELECT') return sample(field, name);
  const options = field.querySelectorAll('option').map((one) => one.getAttribute('value') ?? one.text);
  return options.at(-1) ?? '';
}

function heldIn(field: HTMLElement): string {
  if (field.tagName === 'TEXTAREA') return field.text;
  if (field.tagName !== 'SELECT') return field.getAttribute('value') ?? '';
  const chosen = field.querySelector('option[selected]') ?? field.querySelector('option');
  return chosen?.getAttribute('value') ?? chosen?.text ?? '';
}

/** Reads a form and thinks of something to type into it. Secret fields are not kept, so nothing is typed there. */
export function readForm(form: HTMLElement): Shown {
  const hidden: Record<string, string[]> = {};
  const held: Record<string, string | string[]> = {};
  const typed: Record<string, string | string[]> = {};
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const name = field.getAttribute('name');
    const type = field.getAttribute('type') ?? '';
    if (!name) continue;
    if (type === 'hidden') hidden[name] = [...(hidden[name] ?? []), field.getAttribute('value') ?? ''];
    if (LEFT_OUT.includes(type)) continue;
    if (isBox(field)) {
      const value = field.getAttribute('value') ?? 'on';
      const before = [held[name] ?? []].flat();
      held[name] = field.hasAttribute('checked') ? [...before, value] : before;
      typed[name] = type === 'radio' ? [value] : [...[typed[name] ?? []].flat(), value];
    } else {
      held[name] = heldIn(field);
      typed[name] = fill(field, name);
    }
  }
  return { hidden, held, typed, takesFile: form.querySelector('input[type=file]') !== null };
}

/** What was typed and does not stand there any more. */
export function lostIn(typed: Values, held: Values): readonly string[] {
  const plain = (value: Values[string] | undefined) => [value ?? []].flat().toSorted().join('\n');
  return Object.entries(typed).flatMap(([name, value]) =>
    plain(value) === plain(held[name]) ? [] : [`${name}: '${plain(value)}' became '${plain(held[name])}'`],
  );
}
