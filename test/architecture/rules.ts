import {
  circles,
  circlesIn,
  importsOf,
  isTest,
  reachOf,
  roomGraph,
  roomOf,
  type Sources,
  withoutComments,
} from './scan.ts';

/** What is allowed although a rule forbids it: the file or the import, and why. */
export type Allowed = Readonly<Record<string, string>>;

/** A rule gives a sentence for each place that breaks it, begun by the file. */
export type Rule = (sources: Sources, allowed?: Allowed) => readonly string[];

/** What every room stands on, lowest first; each may use those before it, and `app` and `demo` use every room. */
const FOUNDATION = ['platform', 'config', 'case'];
const COMPOSITION = new Set(['app', 'demo']);

function* edges(sources: Sources) {
  for (const [file, text] of sources) {
    if (!file.startsWith('src/') || isTest(file)) continue;
    for (const found of importsOf(file, text)) if (found.to.startsWith('src/')) yield { file, ...found };
  }
}

/** The foundation imports no room, and each of its folders only those below it. */
export const foundationKnowsNoRoom: Rule = (sources) =>
  [...edges(sources)].flatMap(({ file, to }) => {
    const level = FOUNDATION.indexOf(roomOf(file) ?? '');
    if (level < 0 || FOUNDATION.slice(0, level + 1).includes(roomOf(to) ?? '')) return [];
    return [`${file}: ${FOUNDATION[level]} must not import ${to}`];
  });

/** The rooms, as a graph of who imports whom (types, too), have no circle. */
export const roomsHaveNoCircle: Rule = (sources) =>
  circlesIn(roomGraph(sources)).map((way) => `${way.join(' -> ')}: rooms in a circle`);

/** Stores, acts, letters and pages are a room's own; rules, types and words are open to all. */
const OWN = /(^|[/-])(store|actions|letters|pages?|command)\.tsx?$|\.tsx$/;

/** Of another room only what is pure may be imported; `allowed` names further files. */
export const roomsMeetByRules: Rule = (sources, allowed = {}) =>
  [...edges(sources)]
    .filter(({ file, to }) => {
      const [from = '', other = ''] = [roomOf(file), roomOf(to)];
      if (from === '' || from === other || COMPOSITION.has(from) || FOUNDATION.includes(other)) return false;
      if (to in allowed || FOUNDATION.includes(from)) return false;
      return OWN.test(to) || [...reachOf(sources, to)].some((needed) => IMPURE.test(needed));
    })
    .map(({ file, to }) => `${file}: of another room import rules, types and words only, not ${to}`);

/** The layers of the photo room, and the folders that each may use; `report` may also use the room's own files. */
const PHOTO_LAYERS: Readonly<Record<string, readonly string[]>> = {
  pixels: [],
  checks: ['pixels'],
  judge: ['pixels', 'checks'],
  report: ['pixels', 'checks', ''],
};

/** The folder below src/photo that a file lies in; '' for the room's own files, undefined outside. */
function photoFolder(file: string): string | undefined {
  const [, room, folder, inFolder] = file.split('/');
  if (room !== 'photo') return undefined;
  return inFolder === undefined ? '' : folder;
}

/** In the photo room, pixels know no rule, checks do not know who runs them, and the judge knows no report. */
export const photoLayersHold: Rule = (sources) =>
  [...edges(sources)].flatMap(({ file, to }) => {
    const [layer = '', other] = [photoFolder(file), photoFolder(to)];
    const below = PHOTO_LAYERS[layer];
    if (!below || other === undefined || other === layer || below.includes(other)) return [];
    return [`${file}: ${layer} must not import ${to}`];
  });

const mayHoldSql = (file: string) => /(^|[/-])store\.ts$/.test(file) || file.startsWith('src/platform/db/');

const STATEMENT = /[`'"]\s*(?:select\s[^`'"]*\sfrom|insert into|update\s+\w+\s+set|delete from)\s/i;

/** SQL stands in store files and below platform/db, whether it is run there or kept in a variable. */
export const sqlInStores: Rule = (sources) =>
  [...sources]
    .filter(([file]) => file.startsWith('src/') && !isTest(file) && !mayHoldSql(file))
    .flatMap(([file, text]) => {
      const imports = importsOf(file, text).filter(({ typeOnly }) => !typeOnly);
      const takes = imports.some(({ to, names }) => names.includes('sql') || to === 'kysely' || to === 'pg');
      const code = withoutComments(text);
      return takes || /\.query\(\s*[`'"]/.test(code) || STATEMENT.test(code)
        ? [`${file}: SQL belongs in a store file`]
        : [];
    });

const WRITES = /\b(?:insert into|update|delete from)\s+([a-z_]+)\b(?!\s*=)/g;

/** The tables that a store file writes. */
function written(text: string): ReadonlySet<string> {
  const code = withoutComments(text)
    .replace(/for (no key )?update/g, '')
    .replace(/do update set/g, '');
  return new Set([...code.matchAll(WRITES)].map(([, table = '']) => table));
}

/** Every table has one room that writes it. `allowed` takes 'table room'. */
export const oneWriterPerTable: Rule = (sources, allowed = {}) => {
  const rooms = new Map<string, Set<string>>();
  for (const [file, text] of sources) {
    const room = roomOf(file);
    if (room === undefined || isTest(file) || !mayHoldSql(file)) continue;
    for (const table of written(text)) {
      if (!(`${table} ${room}` in allowed)) rooms.set(table, (rooms.get(table) ?? new Set()).add(room));
    }
  }
  return [...rooms]
    .filter(([, writers]) => writers.size > 1)
    .map(([table, writers]) => `${table}: written by ${[...writers].join(' and ')}`);
};

/** A case's state is written by one function, called by one file. */
export const oneWriterOfStates: Rule = (sources) =>
  [...sources].flatMap(([file, text]) => {
    if (!file.startsWith('src/') || isTest(file)) return [];
    const writes = file !== 'src/case/store.ts' && /\bupdate\s+case_file\b/.test(withoutComments(text));
    const calls = importsOf(file, text).some(({ names }) => names.includes('writeState'));
    return [
      ...(writes ? [`${file}: only src/case/store.ts writes a case's state`] : []),
      ...(calls && file !== 'src/case/move.ts' ? [`${file}: only src/case/move.ts moves a case`] : []),
    ];
  });

const SYSTEM_TIME = /\bDate\.now\(|\bnew Date\(\s*\)|\bDate\(\)/;

/** Time comes from the clock that is passed in. */
export const timeFromTheClock: Rule = (sources, allowed = {}) =>
  [...sources]
    .filter(([file]) => file.startsWith('src/') && !isTest(file) && !file.startsWith('src/browser/'))
    .filter(([file, text]) => !(file in allowed) && SYSTEM_TIME.test(withoutComments(text)))
    .map(([file]) => `${file}: take the time from the clock`);

const isRules = (file: string) => {
  const room = roomOf(file);
  return (
    (room !== undefined && file === `src/${room}/${room}.ts`) ||
    ['src/case/transitions.ts', 'src/case/names.ts', 'src/case/authorization.ts'].includes(file)
  );
};
const IMPURE =
  /^(node:fs|node:child_process|node:net|node:http|node:worker|pg$|kysely$|fastify|sharp$|nodemailer$)|^src\/platform\/(db|http|files)\/|[/-]store\.ts$|\/actions\.ts$/;

/** Rules files, with all they need, touch no database, file, network or system clock. */
export const rulesArePure: Rule = (sources) =>
  [...sources.keys()].filter(isRules).flatMap((file) => {
    const impure = [...reachOf(sources, file)].filter((to) => IMPURE.test(to));
    const random = /\bMath\.random\(|\bprocess\.env\b/.test(withoutComments(sources.get(file) ?? ''));
    const drawn = [...reachOf(sources, file)].filter((to) => to.endsWith('.tsx'));
    return [
      ...impure.map((to) => `${file}: rules must not need ${to}`),
      ...drawn.map((to) => `${file}: rules must not need the view ${to}`),
      ...(random ? [`${file}: rules take chance and settings as arguments`] : []),
    ];
  });

/** Nobody imports in a circle. */
export const noCircles: Rule = (sources) => circles(sources).map((way) => `${way.join(' -> ')}: a circle`);

const NAMES = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\.|\/|$)/;

/** Names tell what is inside. */
export const namesTell: Rule = (sources, allowed = {}) =>
  [...sources.keys()]
    .filter((file) => NAMES.test(file) && !(file in allowed))
    .map((file) => `${file}: name it by what it does`);

/** No file hands on what others hold, and none decorates; `allowed` names files that may hand on. */
export const plainModules: Rule = (sources, allowed = {}) =>
  [...sources].flatMap(([file, text]) => {
    const code = withoutComments(text);
    const handsOn = importsOf(file, text).some(({ reExport }) => reExport) && !(file in allowed);
    const barrel = handsOn || /(^|\/)index\.tsx?$/.test(file);
    return [
      ...(barrel ? [`${file}: no barrel files`] : []),
      ...(/^\s*@[A-Za-z]\w*(\(|\s*$)/m.test(code) ? [`${file}: no decorators`] : []),
      ...(/^export default/m.test(code) ? [`${file}: no default exports`] : []),
    ];
  });

/** Every exception that a rule is given stands for a file that exists and that would break the rule without it. */
export function idleExceptions(sources: Sources, rule: Rule, allowed: Allowed): readonly string[] {
  return Object.keys(allowed).flatMap((key) => {
    if (key.startsWith('src/') && !sources.has(key)) return [`${key}: this exception names no file`];
    const without = Object.fromEntries(Object.entries(allowed).filter(([other]) => other !== key));
    return rule(sources, without).length > rule(sources, allowed).length
      ? []
      : [`${key}: nothing needs this exception any more`];
  });
}
