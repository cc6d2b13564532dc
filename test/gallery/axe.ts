import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { projectRoot } from '../../src/platform/root.ts';

declare global {
  interface Window {
    axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// Of what is in order axe then describes one element per rule; what it finds stays the same.
const OPTIONS: RunOptions = { resultTypes: ['violations'] };

let source: string | undefined;
const axeSource = () =>
  (source ??= readFileSync(join(projectRoot(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));

/** Every page of this context brings axe along: the browser then gets its 650 kB once, not once per page. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(axeSource());
}

/** What the rules of WCAG 2.2 AA that a machine can ask find on a page as it stands; `more` are tags of further rules. */
export async function barriers(page: Page, more: readonly string[] = []): Promise<readonly string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axeSource());
  const violations = await page.evaluate(
    async (options) => {
      if (!window.axe) throw new Error('axe is not on the page');
      return (await window.axe.run(document, options)).violations;
    },
    { ...OPTIONS, runOnly: [...WCAG, ...more] },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none][0]?.message ?? '';
      return `axe: ${help} (${id}) at ${target.join(' ')} ${why}`.trim();
    }),
  );
}
