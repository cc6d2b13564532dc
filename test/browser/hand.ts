import type { Page } from 'playwright-core';
import { htmlWords as form } from '../../src/platform/html/html-words.ts';
import type { Day, Lang } from '../../src/platform/i18n.ts';

/** Somebody at a browser, who knows pages by what is written on them. */
export type Hand = {
  readonly page: Page;
  press(button: string): Promise<void>;
  follow(link: string | RegExp): Promise<void>;
  type(label: string, text: string): Promise<void>;
  choose(label: string): Promise<void>;
  /** Fills in the day, month and year of the question with these words. */
  date(question: string, day: Day): Promise<void>;
  /** Waits for a heading that holds these words. */
  sees(heading: string | RegExp): Promise<void>;
};

const LIMIT = { timeout: 30_000 } as const;

/** The hands of somebody in a window, in one language. */
export function handOf(page: Page, lang: Lang): Hand {
  page.setDefaultTimeout(LIMIT.timeout);
  const main = page.getByRole('main');
  const moved = async (act: () => Promise<void>) => {
    await Promise.all([page.waitForNavigation(LIMIT), act()]);
  };
  return {
    page,
    press: (name) => moved(() => main.getByRole('button', { name, exact: true }).first().click()),
    follow: (name) => moved(() => page.getByRole('link', { name }).first().click()),
    type: (label, text) => main.getByLabel(label).first().fill(text),
    choose: (label) => main.getByLabel(label, { exact: true }).first().check(),
    date: async (question, day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      const group = main.getByRole('group', { name: question });
      const w = form(lang);
      await group.getByLabel(w.day).fill(String(Number(date)));
      await group.getByLabel(w.month).selectOption({ index: Number(month) });
      await group.getByLabel(w.year).fill(year);
    },
    sees: (heading) => main.getByRole('heading', { name: heading }).first().waitFor(LIMIT),
  };
}
