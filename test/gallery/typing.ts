import type { Page } from 'playwright-core';
import type { Typed } from './form.ts';

const OPEN = 'input:not([type=hidden], [type=file], [type=password], [type=submit]), select, textarea';

/** Types something into every field that is in view, in the browser, where the page's script hears of it. */
export async function typeEverything(page: Page): Promise<void> {
  await page.evaluate((selector) => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      `form#form :is(${selector})`,
    );
    for (const field of fields) {
      if (field.disabled || !field.checkVisibility()) continue;
      const limit = Number(field.getAttribute('maxlength') ?? 60);
      const digits = field.getAttribute('inputmode') === 'numeric' || field.type === 'number';
      const words: Record<string, string> = { email: 'essai@example.org', date: '2026-03-09' };
      if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
      else if (field.type === 'radio') field.checked = true;
      else if (field.type === 'checkbox') field.checked = !field.checked;
      else field.value = (words[field.type] ?? (digits ? '17' : "Essai d'Été 42")).slice(0, limit);
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }, OPEN);
}

/** Empties every field as far as a browser allows. */
export async function emptyEverything(page: Page): Promise<void> {
  await page.evaluate((selector) => {
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      `form#form :is(${selector})`,
    )) {
      if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
      else if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
      else field.value = '';
    }
  }, `${OPEN}, input[type=password]`);
}

/** What the form holds now in the browser. */
export function typedInBrowser(page: Page): Promise<Typed> {
  return page.evaluate((selector) => {
    const held: Record<string, string> = {};
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      `form#form :is(${selector})`,
    )) {
      if (!field.name || field.name.startsWith('_')) continue;
      if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type))
        held[`${field.name}=${field.value}`] = String(field.checked);
      else held[field.name] = field.value;
    }
    return held;
  }, OPEN);
}
