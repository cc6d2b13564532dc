import { pagesOf } from '../../test/fixtures/portal/pages.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Every route that the server really has, as 'GET /en/sign-in': read from the router and not from the page table. */
export function servedRoutes({ server }: TestPortal): readonly string[] {
  const above: string[] = [];
  const found: string[] = [];
  for (const line of server.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', part = '', methods] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (part === '') continue;
    const depth = indent.length / 4;
    above.length = depth;
    above[depth] = part;
    const path = above.join('').replace('//', '/');
    for (const method of methods?.split(', ') ?? []) found.push(`${method} ${path}`);
  }
  return found;
}

/** Routes beside the pages: the first address, and files that hold nothing personal. */
const BESIDE = [/^\/$/, /^\/assets\/(look|page)\.[0-9a-f]{12}\.(css|js)$/];

/** Routes that no page of the table names. */
export function unknownRoutes(portal: TestPortal): readonly string[] {
  const named = new Set(pagesOf(portal).flatMap(({ path }) => [`/en${path.en}`, `/fr${path.fr}`]));
  return servedRoutes(portal).filter((route) => {
    const path = route.replace(/^\w+ /, '');
    return !named.has(path) && !named.has(`${path}/`) && !BESIDE.some((pattern) => pattern.test(path));
  });
}
