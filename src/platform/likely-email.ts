// Domains with a mailbox for everybody, by what stands before and behind their first dot. The first ending is the usual
// one. Plain words that companies are named by, too (`common`), are asked about only when the ending itself is a slip.

type Provider = { readonly name: string; readonly endings: readonly string[]; readonly common: boolean };

const provider =
  (common: boolean) =>
  (line: string): Provider => {
    const [name = '', ...endings] = line.split(' ');
    return { name, endings, common };
  };

const YAHOO =
  'yahoo com ca fr co.uk co.in in com.br com.mx com.ar com.ph com.hk com.tw com.au com.sg com.vn com.tr com.co com.my ' +
  'co.id co.jp co.kr co.nz co.za co.th de es it ie gr se no dk nl be at ch pl ro cz hu fi pt cl com.pe com.ve com.cn cn jp';
const HOTMAIL =
  'hotmail com ca fr co.uk de es it be nl se no dk fi ch at gr pt cz hu sk rs co.jp co.kr co.th co.id co.in co.il co.za ' +
  'co.nz com.au com.br com.ar com.mx com.tr com.tw com.hk com.vn com.my my ph sg cl lv lt in jp ro';
const OUTLOOK =
  'outlook com ca fr co.uk de es it be dk ie pt cz hu sk gr co.id co.th com.au com.br com.ar com.tr com.vn cl in jp kr lv my ' +
  'ph sa sg co.il at ae';
const LIVE =
  'live com ca fr co.uk de be nl it se no dk fi ie at cn hk in jp my ph ru sg cl co.kr co.za co.in com.au com.mx com.ar ' +
  'com.pt com.my com.sg com.ph com.pk com.co';

const PROVIDERS: readonly Provider[] = [
  ...[
    'gmail com',
    YAHOO,
    HOTMAIL,
    OUTLOOK,
    'icloud com',
    'googlemail com',
    'ymail com',
    'rocketmail com',
    'protonmail com ch',
    'videotron ca qc.ca com net',
    'sympatico ca qc.ca',
    'cogeco ca net',
    'eastlink ca',
    'teksavvy com',
    'distributel net ca',
    'nbnet nb.ca ca',
    'sasktel net',
    'fastmail com fm net ca',
    'tutanota com de',
    'rediffmail com',
    'wanadoo fr es',
    'laposte net',
    'comcast net',
    'verizon net',
    'sbcglobal net',
    'bellsouth net',
    'btinternet com',
    'bigpond com net.au',
    'yandex com ru ua by kz com.tr',
    'hanmail net',
    'foxmail com',
    'seznam cz',
    'posteo de net',
    'hushmail com',
    'zohomail com eu in',
  ].map(provider(false)),
  ...[
    LIVE,
    'msn com',
    'me com',
    'mac com',
    'aol com ca fr co.uk de it es',
    'mail com ru ee de be',
    'email com cz de it',
    'gmx com net de fr at ch us co.uk ca es',
    'proton me',
    'pm me',
    'bell net ca',
    'rogers com',
    'shaw ca',
    'telus net com',
    'mts net',
    'orange fr com',
    'free fr',
    'sfr fr',
    'web de',
    'tuta com io',
    'zoho com eu in ca',
    'hey com',
    'att net',
    'cox net',
    'qq com',
    '163 com net',
    '126 com',
    'sina com cn com.cn',
    'daum net',
    'ukr net',
    'abv bg',
    'bk ru',
    'list ru',
    'alice it',
    'tim it',
    'sky com',
    'inbox lv com ru',
    'naver com',
    'rambler ru',
    'libero it',
    'virgilio it',
    'mailbox org',
    'neuf fr',
  ].map(provider(true)),
];

// Domains of others that are a letter away from a provider's.
const OTHERS = ['cloud.com', 'never.com', 'photon.me', 'mail.ca', 'rodgers.com', 'rogers.ca', 'tellus.com'];

const KNOWN = new Set([
  ...PROVIDERS.flatMap(({ name, endings }) => endings.map((ending) => `${name}.${ending}`)),
  ...OTHERS,
]);

// Endings that do not exist, by the keys beside those that were meant. `cm`, `co` and `om` are countries.
const ENDING_SLIPS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    com: 'con cmo ocm vom xom cim cpm c0m coom comm ccom conm copm comn cok col ckm',
    net: 'nte ent ney nett nwt nrt ner nt bet het',
    org: 'ogr rog orh prg irg orgg orf og',
    ca: 'cca caa cs xa',
  }).flatMap(([meant, slips]) => slips.split(' ').map((slip) => [slip, meant])),
);

/** The longest domain that is compared: no provider's is longer, with a slip. */
const LONGEST = 32;

/**
 * How many letters were left out, added, changed, or swapped with their neighbour between two words (optimal string
 * alignment).
 */
function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, left: number) =>
        left === 0 && up === 0 ? 0 : ((up === 0 ? row : rows[i - up])?.[j - left] ?? 0);
      const changed = at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : changed;
      row.push(Math.min(changed, swapped, at(1, 0) + 1, at(0, 1) + 1));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** How many slips we look behind: short names are a slip away from one another, long ones from nothing else. */
const mostSlips = (name: string) => (name.length < 5 ? 0 : name.length < 8 ? 1 : 2);

type Meant = { readonly domain: string; readonly slips: number };

/** What a domain would be as one of this provider's, and how many slips away; undefined when it is none of theirs. */
function asOneOf({ name, endings, common }: Provider, first: string, rest: string): Meant | undefined {
  const inName = first === name ? 0 : slipsBetween(first, name);
  if (inName > mostSlips(name)) return undefined;
  const [usual = ''] = endings;
  if (rest === '') return { domain: `${name}.${usual}`, slips: inName };
  const near = endings
    .map((ending) => ({ domain: `${name}.${ending}`, slips: inName + slipsBetween(rest, ending) }))
    .reduce((best, one) => (one.slips < best.slips ? one : best));
  const inEnding = near.slips - inName;
  if (inEnding === 0) return near;
  const noEnding = Object.hasOwn(ENDING_SLIPS, rest);
  if (common) return inName === 0 && noEnding && inEnding === 1 ? near : undefined;
  // 'gmail.utoronto.ca' is the university's.
  if (inName === 0 && /^(?:\p{L}+|com?\.\p{L}+)$/u.test(rest))
    return inEnding === 1 ? near : { domain: `${name}.${usual}`, slips: inEnding };
  return inEnding === 1 ? near : undefined;
}

/** The provider's domain that was meant by one that is a slip away; undefined for any other. */
function meantProvider(domain: string): string | undefined {
  const dot = domain.indexOf('.');
  const [first, rest] = dot < 0 ? [domain, ''] : [domain.slice(0, dot), domain.slice(dot + 1)];
  // A provider's own name is never a slip of another's.
  const named = PROVIDERS.filter(({ name }) => name === first);
  const [best] = (named.length > 0 ? named : PROVIDERS)
    .flatMap((one) => asOneOf(one, first, rest) ?? [])
    .toSorted((a, b) => a.slips - b.slips);
  return best?.domain;
}

/** 'gmail,com', 'gmail..com', 'gmailcom' and 'gmail' as domains: what the hand meant for a dot is one. */
function withDots(domain: string): string {
  const dotted = domain.replace(/[\s,;:.]+/gu, '.').replace(/^\.|\.$/gu, '');
  if (dotted.includes('.')) return dotted;
  return [...KNOWN].find((known) => known.replaceAll('.', '') === dotted) ?? dotted;
}

/**
 * The address that somebody probably meant, where what stands behind the @ is a slip away from a large provider's
 * domain or from an ending of domains; undefined when nothing looks like a slip. Only to ask: the address may be right.
 */
export function likelyMeant(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const typed = email.slice(at + 1).toLowerCase();
  if (at < 1 || typed.length > LONGEST || KNOWN.has(typed)) return undefined;
  const domain = withDots(typed);
  const meant = KNOWN.has(domain) ? domain : (meantProvider(domain) ?? meantEnding(domain));
  return meant === undefined ? undefined : `${email.slice(0, at).replace(/@+$/u, '')}@${meant}`;
}

function meantEnding(domain: string): string | undefined {
  const dot = domain.lastIndexOf('.');
  const meant = dot > 0 ? ENDING_SLIPS[domain.slice(dot + 1)] : undefined;
  return meant && `${domain.slice(0, dot)}.${meant}`;
}
