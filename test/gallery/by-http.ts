import type { Seen, Visitor } from '../../src/demo/visitor.ts';
import { type Lang, LOCALES, otherLang } from '../../src/platform/i18n.ts';
import type { PageState } from './crawl.ts';
import { canSend, fillIn, formOn, lost, send, switchWith, takesSomething, typedIn } from './form.ts';

// Questions that the server alone answers. A browser would send the same requests, only slower; that it does send
// them is asked of it once per page (see in-browser.ts).

export type Asker = {
  /** Somebody with these cookies, without scripts. */
  readonly visitor: (cookies: PageState['cookies']) => Visitor;
  readonly lang: Lang;
  /** The page at a path. */
  readonly find: (path: string, lang: Lang) => string | undefined;
};

/** What was asked for must be what opens: else everything below would be asked of another page. */
export function elsewhere(
  { find, lang }: Asker,
  { id }: PageState,
  url: string,
  status = 0,
): readonly string[] {
  const { pathname } = new URL(url);
  return status === 200 && find(pathname, lang) === id ? [] : [`it opens ${pathname} (${status})`];
}

type Switched = { readonly faults: readonly string[]; readonly title?: string };

/** Switches the language with something typed in every field; `title` is that of the page it leads to. */
export async function switchFaults(asker: Asker, state: PageState): Promise<Switched> {
  const who = asker.visitor(state.cookies);
  const seen = await who.get(state.path);
  const strayed = elsewhere(asker, state, seen.url, seen.status);
  if (strayed.length > 0) return { faults: strayed };
  const header = seen.html.querySelector('header');
  const buttons = header?.querySelectorAll('button[name=_switch]').length ?? 0;
  const links =
    header
      ?.querySelectorAll('a[hreflang]')
      .map((a) => [a.getAttribute('hreflang'), a.getAttribute('href')]) ?? [];
  const others = links.filter(([locale]) => locale === LOCALES[otherLang(asker.lang)]);
  const form = formOn(seen);
  if (buttons === 0 && form && takesSomething(form))
    return { faults: ['the language switch does not post the form'] };
  if (buttons > 0 && !form) return { faults: ['the language switch posts a form that is not there'] };
  const count = buttons > 0 ? buttons : others.length;
  if (count !== 1) return { faults: [`${count} language switches`] };
  const typed = buttons > 0 && form ? fillIn(form) : undefined;
  const arrived = typed ? await switchWith(who, typed) : await who.get(others[0]?.[1] ?? '');
  const after = formOn(arrived);
  const wrong = arrivalFaults(asker, state, arrived);
  const forgot = typed ? lost('the language switch', typedIn(typed), after ? typedIn(after) : {}) : [];
  return { title: arrived.title, faults: wrong.length > 0 ? wrong : forgot };
}

function arrivalFaults({ find, lang }: Asker, { id }: PageState, arrived: Seen): readonly string[] {
  const other = otherLang(lang);
  const { pathname } = new URL(arrived.url);
  const locale = arrived.html.querySelector('html')?.getAttribute('lang');
  return [
    ...(find(pathname, other) === id ? [] : [`the language switch leads to ${pathname}`]),
    ...(arrived.status === 200 ? [] : [`the language switch answers ${arrived.status}`]),
    ...(locale === LOCALES[other] ? [] : [`after the language switch <html lang> is '${locale}'`]),
  ];
}

/** A form whose token is not ours any more keeps what was typed. */
export async function staleFaults(asker: Asker, state: PageState): Promise<readonly string[]> {
  const who = asker.visitor(state.cookies);
  const seen = await who.get(state.path);
  const strayed = elsewhere(asker, state, seen.url, seen.status);
  if (strayed.length > 0) return strayed;
  const form = formOn(seen);
  if (!form?.fields.some(({ name }) => name === '_token') || !canSend(seen)) return [];
  const typed = fillIn(form);
  const answer = await send(who, typed, { _token: 'stale.token' });
  if (answer.status !== 409) return [`a stale form is answered with ${answer.status}`];
  const after = formOn(answer);
  return lost('a stale form', typedIn(typed), after ? typedIn(after) : {});
}
