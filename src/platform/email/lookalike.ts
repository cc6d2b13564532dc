// An address that looks like another one is asked about, and never refused: whoever typed it knows best.

/** Where many people of the world and of Canada have their mail, as they are written. Two of them are never confused. */
const PROVIDERS: readonly string[] = wordsOf(`
  gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com
  icloud.com me.com mac.com aol.com mail.com email.com zoho.com hey.com proton.me pm.me protonmail.com
  protonmail.ch tutanota.com tuta.io fastmail.com fastmail.fm yahoo.ca hotmail.ca live.ca outlook.ca
  videotron.ca videotron.qc.ca sympatico.ca bell.net rogers.com shaw.ca telus.net cogeco.ca cogeco.net
  eastlink.ca sasktel.net mts.net bellaliant.net yahoo.fr hotmail.fr outlook.fr live.fr orange.fr
  wanadoo.fr free.fr sfr.fr laposte.net yahoo.co.uk hotmail.co.uk live.co.uk btinternet.com yahoo.co.in
  yahoo.in rediffmail.com gmx.com gmx.de gmx.net gmx.ch gmx.at web.de t-online.de freenet.de libero.it
  virgilio.it hotmail.it hotmail.es outlook.es yahoo.es yahoo.it hotmail.de outlook.de yahoo.de live.nl
  mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com ya.ru ukr.net i.ua abv.bg seznam.cz wp.pl o2.pl
  onet.pl op.pl interia.pl centrum.cz inbox.lv freemail.hu yahoo.gr qq.com 163.com 126.com yeah.net
  sina.com sina.cn foxmail.com naver.com daum.net hanmail.net yahoo.co.jp docomo.ne.jp yahoo.com.br
  uol.com.br bol.com.br terra.com.br hotmail.com.br yahoo.com.mx yahoo.com.ar yahoo.com.ph yahoo.com.vn
  yahoo.com.hk yahoo.com.sg yahoo.com.au
`);

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

const KNOWN: ReadonlySet<string> = new Set(PROVIDERS);

const NAMES: ReadonlySet<string> = new Set(PROVIDERS.map((one) => one.split('.')[0] ?? ''));

/** Providers with one address for the whole world: another ending is another place, or a slip. */
const ONE_ENDING: Readonly<Record<string, string>> = {
  gmail: 'gmail.com',
  googlemail: 'googlemail.com',
  icloud: 'icloud.com',
  rediffmail: 'rediffmail.com',
};

/** Endings that no domain has, and what was meant by them. */
const NO_ENDING: Readonly<Record<string, string>> = {
  ...all('con cim comm cpm cmo ocm vom xom coom c0m', 'com'),
  ...all('nett ent bet met', 'net'),
  ogr: 'org',
  orgg: 'org',
};

function all(endings: string, meant: string): Record<string, string> {
  return Object.fromEntries(wordsOf(endings).map((ending) => [ending, meant]));
}

/** Endings of real countries that stand for 'com' with a provider that has no address there. */
const HALF_COM: ReadonlySet<string> = new Set(['co', 'cm', 'om']);

/** So long must a provider's name be for two slips to be looked for. */
const LONG = 10;

/**
 * The address that somebody may have meant who typed this one (gmial.com, hotmail.con, gmail.ca); undefined when it
 * looks like none of the well-known ones, or is one.
 */
export function likelyMeant(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  if (at < 1 || KNOWN.has(domain)) return undefined;
  const meant = meantDomain(domain);
  return meant === undefined || meant === domain ? undefined : `${email.slice(0, at)}@${meant}`;
}

function meantDomain(domain: string): string | undefined {
  const dot = domain.lastIndexOf('.');
  const [name, ending] = [domain.slice(0, dot), domain.slice(dot + 1)];
  const whole = ONE_ENDING[name];
  if (whole) return whole;
  if (HALF_COM.has(ending) && KNOWN.has(`${name}.com`)) return `${name}.com`;
  const mended = NO_ENDING[ending] ? `${name}.${NO_ENDING[ending]}` : domain;
  if (KNOWN.has(mended)) return mended;
  // hotmail.be, yahoo.com.tr: the same provider in another country, of which we need not know.
  if (mended === domain && NAMES.has(domain.split('.')[0] ?? '')) return undefined;
  return nearest(mended) ?? (mended === domain ? undefined : mended);
}

/** The one provider that a domain is a slip or two away from; undefined when there is none, or two are as near. */
function nearest(domain: string): string | undefined {
  let [best, least, alike] = [undefined as string | undefined, Number.POSITIVE_INFINITY, false];
  for (const one of PROVIDERS) {
    const slips = slipsBetween(domain, one);
    if (slips > (one.length >= LONG ? 2 : 1) || one.length < 7) continue;
    if (slips < least) [best, least, alike] = [one, slips, false];
    else if (slips === least) alike = true;
  }
  return alike ? undefined : best;
}

/** How many letters were left out, put in, exchanged or turned round (Damerau and Levenshtein, adjacent letters). */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const straight = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(turned ? Math.min(straight, (before[j - 2] ?? 0) + 1) : straight);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
