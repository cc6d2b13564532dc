import type { Locator, Page } from 'playwright-core';

/** What each field of a form holds, by its name. */
export type Typed = Readonly<Record<string, string>>;

const FIELDS = 'input:not([type=hidden], [type=file], [type=password], [type=submit]), select, textarea';

/** The fields that somebody can type in; secret ones are never shown again, and files cannot be. */
const fieldsOf = (page: Page): Locator => page.locator(`form#form`).locator(FIELDS);

/** Types something into every field, different from what was there where that is possible. */
export async function typeEverything(page: Page): Promise<void> {
  for (const field of await fieldsOf(page).all()) {
    if (!(await field.isVisible()) || !(await field.isEnabled())) continue;
    const kind = await field.evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName));
    if (kind === 'radio') await field.check();
    else if (kind === 'checkbox') await field.setChecked(!(await field.isChecked()));
    else if (kind === 'SELECT')
      await field.selectOption({ index: (await field.locator('option').count()) - 1 });
    else await field.fill(await sample(field));
  }
}

async function sample(field: Locator): Promise<string> {
  const limit = Number((await field.getAttribute('maxlength')) ?? 60);
  const type = await field.getAttribute('type');
  if (type === 'email') return 'essai@example.org';
  if (type === 'date') return '2026-03-09';
  const digits = (await field.getAttribute('inputmode')) === 'numeric' || type === 'number';
  return (digits ? '17' : "Essai d'Été 42").slice(0, limit);
}

/** Empties every field as far as a browser allows: a chosen radio button stays chosen. */
export async function emptyEverything(page: Page): Promise<void> {
  await page.evaluate((selector) => {
    for (const form of document.querySelectorAll('form#form')) {
      for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(selector)) {
        if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
        else if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
        else field.value = '';
      }
    }
  }, `${FIELDS}, input[type=password]`);
}

/** What the form holds now. */
export function typedIn(page: Page): Promise<Typed> {
  return page.evaluate((selector) => {
    const held: Record<string, string> = {};
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      `form#form :is(${selector})`,
    )) {
      if (!field.name || field.name.startsWith('_')) continue;
      const boxed = field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type);
      const value = boxed ? (field as HTMLInputElement).checked : true;
      if (boxed) held[`${field.name}=${field.value}`] = String(value);
      else held[field.name] = field.value;
    }
    return held;
  }, FIELDS);
}

/** Secrets that are typed in plain sight; like passwords they are never shown again. */
const SECRET = new Set(['temporary', 'enrolment']);

/** What was typed and is not there any more. */
export function lost(before: Typed, after: Typed): readonly string[] {
  return Object.entries(before)
    .filter(([name, value]) => after[name] !== value && !SECRET.has(name))
    .map(
      ([name, value]) =>
        `the language switch lost '${name}': '${value}' became '${after[name] ?? 'no field'}'`,
    );
}
