import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { type Lang, LOCALES } from '../../src/platform/i18n.ts';
import { barriers } from './axe.ts';

/** Two settings follow what the renderer writes; the form ones allow lists of choices and several buttons. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': ['error', { style: 'selfclose' }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    'no-redundant-role': 'off',
    'long-title': 'off',
  },
});

/**
 * Everything about one page as it stands in the browser; `html` is the document as the server sent it. Nothing is
 * remembered from page to page: each is asked every question, also when it looks like one before.
 */
export async function faultsOf(page: Page, html: string, lang: Lang): Promise<readonly string[]> {
  return [
    ...(await invalidHtml(html)),
    ...(await wrongDocument(page, lang)),
    ...(await barriers(page)),
    ...(await tooWide(page)),
  ];
}

async function invalidHtml(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, selector }) => `HTML: ${message} (${ruleId}, ${selector ?? 'document'})`,
    ),
  );
}

async function wrongDocument(page: Page, lang: Lang): Promise<readonly string[]> {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    words: document.querySelector('main')?.textContent?.trim().length ?? 0,
    odd: /\bundefined\b|\[object |\bNaN\b|\bInvalid Date\b/.exec(document.body.innerText)?.[0],
  }));
  return [
    ...(found.lang === LOCALES[lang] ? [] : [`<html lang> is '${found.lang}'`]),
    ...(/\S+ – \S/.test(found.title) ? [] : [`the title is '${found.title}'`]),
    ...(found.headings === 1 ? [] : [`${found.headings} main headings`]),
    ...(found.words > 0 ? [] : ['nothing in <main>']),
    ...(found.odd === undefined ? [] : [`it says '${found.odd}'`]),
  ];
}

/** What sticks out to the right of the smallest phone, outside of boxes that scroll by themselves. */
async function tooWide(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const found = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth;
    if (wide <= room) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > room + 1,
    );
    const deepest = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
    // A word that is too long sticks out of its element, whose own box is narrow enough.
    if (deepest.length === 0) return [`the whole page, by words (${wide} px)`];
    return deepest
      .slice(0, 3)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className} '${one.textContent?.slice(0, 40)}'`);
  });
  if (before) await page.setViewportSize(before);
  return found.map((what) => `wider than 320 px: ${what}`);
}
