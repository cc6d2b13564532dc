import { roomGraph, type Sources } from './scan.ts';

/** Each room in a few words; those of the first row in the order in which an applicant meets them. */
const APPLICANT: Readonly<Record<string, string>> = {
  intake: 'approved applications come in',
  invitation: 'we ask, they answer',
  account: 'made for them; sign-in',
  family: 'home; who acts for whom',
  representative: 'may look, never act',
  data: 'all that is held',
  declaration: 'I am in Canada',
  address: 'home and mailing',
  photo: 'sent, judged, cropped',
};
const AUTHORITY: Readonly<Record<string, string>> = {
  scan: 'documents beside a request',
  review: 'the officers’ bench',
  ecopr: 'the confirmation',
  card: 'ordered, made, mailed',
  correspondence: 'every letter',
  support: 'the agents’ desk',
  guidance: 'public pages',
  audit: 'trail and invariants',
};
const ABOVE: Readonly<Record<string, string>> = {
  app: 'puts the rooms together, serves, works',
  demo: 'invented families; the walk',
  browser: 'small optional scripts',
};
const BELOW: Readonly<Record<string, string>> = {
  case: 'the spine: transitions, move, policy, receipts, services',
  config: 'settings and the authority’s profile',
  platform: 'http, html, database, files, clock: knows nothing of immigration',
};

const WIDTH = 1180;
const BOX = { width: 122, height: 58 };
const ROW = { above: 20, applicant: 106, authority: 306, below: 412 };

type Place = { readonly x: number; readonly y: number };

const rowOf = (names: readonly string[], y: number): readonly (readonly [string, Place])[] => {
  const step = (WIDTH - 20) / names.length;
  return names.map((name, at) => [name, { x: 10 + step * at + (step - BOX.width) / 2, y }] as const);
};

/** The rooms as a drawing (SVG): who imports whom above the foundation. Throws for a room that has no words here. */
export function houseDrawing(sources: Sources): string {
  const graph = roomGraph(sources);
  const known = { ...APPLICANT, ...AUTHORITY, ...ABOVE, ...BELOW };
  const unknown = [...graph.keys()].filter((room) => !(room in known));
  if (unknown.length > 0)
    throw new Error(`say what these rooms are, in house-drawing.ts: ${unknown.join(', ')}`);
  const places = new Map([
    ...rowOf(Object.keys(APPLICANT), ROW.applicant),
    ...rowOf(Object.keys(AUTHORITY), ROW.authority),
  ]);
  const height = ROW.below + 3 * 44 + 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif">`,
    '<title id="title">The rooms of PR Portal</title>',
    `<desc id="desc">${descriptionOf(graph, places)}</desc>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#5b6b7a"/></marker></defs>',
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...Object.entries(ABOVE).map(([name, says], at) =>
      bar(name, says, { x: 10 + at * 390, y: ROW.above }, 380),
    ),
    label('what the applicant meets, in order', { x: 14, y: ROW.applicant - 12 }),
    label('what the authority works with', { x: 14, y: ROW.authority + BOX.height + 24 }),
    ...arrows(graph, places),
    ...[...places].map(([name, place]) => box(name, known[name] ?? '', place)),
    label('an arrow points from a room to another whose rules, types or words it uses', {
      x: 756,
      y: ROW.applicant - 12,
    }),
    ...Object.entries(BELOW).map(([name, says], at) =>
      bar(name, says, { x: 10, y: ROW.below + at * 44 }, WIDTH - 20),
    ),
    '</svg>\n',
  ].join('\n');
}

type Graph = ReturnType<typeof roomGraph>;
type Places = ReadonlyMap<string, Place>;

function descriptionOf(graph: Graph, places: Places): string {
  const sentences = [...places.keys()].map((room) => {
    const used = [...(graph.get(room) ?? [])].filter((other) => places.has(other)).toSorted();
    return used.length > 0 ? `${room} uses ${used.join(', ')}` : `${room} uses no other room`;
  });
  return `${sentences.join('; ')}. All stand on case, config and platform.`;
}

function box(name: string, says: string, { x, y }: Place): string {
  const middle = x + BOX.width / 2;
  const lines = inLines(says, 20);
  return [
    `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="#eef4fa" stroke="#26374a"/>`,
    `<text x="${middle}" y="${y + 19}" text-anchor="middle" font-size="13" font-weight="600" fill="#26374a">${name}</text>`,
    ...lines.map(
      (line, at) =>
        `<text x="${middle}" y="${y + 35 + at * 13}" text-anchor="middle" font-size="10.5" fill="#333">${line}</text>`,
    ),
  ].join('\n');
}

function bar(name: string, says: string, { x, y }: Place, width: number): string {
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="36" rx="6" fill="#26374a"/>`,
    `<text x="${x + 14}" y="${y + 23}" font-size="14" font-weight="600" fill="#fff">${name} <tspan font-size="11.5" font-weight="400" dx="8">${says}</tspan></text>`,
  ].join('\n');
}

const label = (says: string, { x, y }: Place): string =>
  `<text x="${x}" y="${y}" font-size="11.5" font-style="italic" fill="#5b6b7a">${says}</text>`;

function inLines(says: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of says.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Between the rows straight; within a row as a bow below it, flatter the nearer the rooms are. */
function arrows(graph: Graph, places: Places): readonly string[] {
  return [...places].flatMap(([from, a]) =>
    [...(graph.get(from) ?? [])].toSorted().flatMap((to) => {
      const b = places.get(to);
      return b ? [`<path d="${pathOf(a, b)}" fill="none" stroke="#5b6b7a" marker-end="url(#tip)"/>`] : [];
    }),
  );
}

function pathOf(a: Place, b: Place): string {
  const half = BOX.width / 2;
  if (a.y !== b.y) {
    const [from, to] = a.y > b.y ? [a.y, b.y + BOX.height + 2] : [a.y + BOX.height, b.y - 2];
    return `M${a.x + half} ${from} L${b.x + half} ${to}`;
  }
  const below = a.y + BOX.height;
  const depth = 16 + Math.abs(a.x - b.x) / 9;
  const shift = a.x > b.x ? 14 : -14;
  return `M${a.x + half} ${below} C${a.x + half} ${below + depth} ${b.x + half + shift} ${below + depth} ${b.x + half + shift} ${below + 2}`;
}
