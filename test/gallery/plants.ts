import type { Plant } from './small-site.ts';

// Ways to put a fault into a page of the small site.

/** Replaces words of the page, wherever it is shown. */
export const swap =
  (from: string | RegExp, to: string): Plant =>
  (page) => {
    const html = page.html.replace(from, () => to);
    return { ...page, html };
  };
export const inMain = (html: string): Plant => swap('</main>', `${html}</main>`);
export const style = (css: string): Plant => swap('</style>', `${css}</style>`);
export const script = (code: string): Plant => swap('</body>', `<script>${code}</script></body>`);
export const only =
  (answer: string, plant: Plant): Plant =>
  (page, which) =>
    which === answer ? plant(page, which) : page;
export const both =
  (first: Plant, second: Plant): Plant =>
  (page, which) =>
    second(first(page, which), which);
export const status =
  (code: number): Plant =>
  (page) => ({ ...page, status: code });
export const forget: Plant = swap(/type="text" value="[^"]*"/, 'type="text" value=""');
