import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Problem } from '../form.ts';
import { type Day, formatDay, type Lang, LOCALES, otherLang } from '../i18n.ts';
import { ErrorSummary } from './field.tsx';
import { favicon, Mark } from './icons.tsx';
import { htmlWords } from './html-words.ts';

export type NavLink = {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
};

export type SignedInHeader = { readonly name: string; readonly signOutHref: string; readonly token: string };

export type LayoutProps = {
  readonly lang: Lang;
  readonly title: string;
  readonly problems?: readonly Problem[] | undefined;
  readonly productName: string;
  readonly tagline: string;
  readonly homeHref: string;
  readonly demonstration: boolean;
  readonly nav: readonly NavLink[];
  readonly switcher: Switcher;
  readonly signedIn?: SignedInHeader | undefined;
  readonly footer: readonly NavLink[];
  readonly cssHref: string;
  readonly scriptHref: string;
  readonly extraScripts?: readonly string[] | undefined;
  readonly room?: 'public' | 'staff' | undefined;
  readonly wide?: boolean | undefined;
  readonly sessionWarning?: SessionWarning | undefined;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  readonly updated?: Day | undefined;
  readonly children?: ComponentChildren;
};

/** The whole document around a page. It shows the error summary itself, above the page's content. */
export function Layout(props: LayoutProps) {
  const { lang, problems = [], sessionWarning } = props;
  const w = htmlWords(lang);
  return (
    <html lang={LOCALES[lang]}>
      <Head {...props} />
      <body
        class={props.room === 'staff' ? 'staff' : undefined}
        data-idle-seconds={sessionWarning?.idleSeconds}
        data-extend={sessionWarning?.extendHref}
      >
        <a class="skip" href="#main">
          {w.skip}
        </a>
        <Top {...props} />
        <main id="main" tabindex={-1} class={props.wide ? 'wide' : undefined}>
          <div class={props.wide ? undefined : 'one'}>
            {props.back && (
              <a class="back" href={props.back.href}>
                {props.back.label}
              </a>
            )}
            {problems.length > 0 && <ErrorSummary lang={lang} problems={problems} />}
            {props.children}
            {props.updated && (
              <p class="updated">
                {w.updated} <time datetime={props.updated}>{formatDay(lang, props.updated)}</time>
              </p>
            )}
          </div>
        </main>
        <Foot lang={lang} links={props.footer} />
        {sessionWarning && <IdleDialog lang={lang} />}
      </body>
    </html>
  );
}

function Head(props: LayoutProps) {
  const { lang, switcher, problems = [] } = props;
  const prefix = problems.length > 0 ? htmlWords(lang).errorPrefix : '';
  const other = otherLang(lang);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${prefix}${props.title} – ${props.productName}`}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href={favicon} />
      <link rel="stylesheet" href={props.cssHref} />
      {!props.signedIn && !switcher.formId && (
        <link rel="alternate" hreflang={LOCALES[other]} href={switcher.href} />
      )}
      {[props.scriptHref, ...(props.extraScripts ?? [])].map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

function Top(props: LayoutProps) {
  const { lang, signedIn } = props;
  const w = htmlWords(lang);
  return (
    <header>
      {props.demonstration && <p class="demo">{w.demonstration}</p>}
      <div class="top">
        <a class="mark" href={props.homeHref}>
          <Mark />
          <span>
            <b>{props.productName}</b> {props.tagline && <small>{props.tagline}</small>}
          </span>
        </a>
        <nav aria-label={w.tools}>
          <LanguageSwitch lang={lang} switcher={props.switcher} />
          {props.nav.map((link) => (
            <a
              key={link.href}
              href={link.href}
              aria-current={link.current ? 'page' : undefined}
              class={link.href === props.homeHref ? 'home' : undefined}
            >
              {link.label}
            </a>
          ))}
          {signedIn && <SignOut lang={lang} signedIn={signedIn} />}
        </nav>
      </div>
    </header>
  );
}

function SignOut({ lang, signedIn }: { readonly lang: Lang; readonly signedIn: SignedInHeader }) {
  const w = htmlWords(lang);
  return (
    <form id="sign-out" method="post" action={signedIn.signOutHref}>
      <input type="hidden" name="_token" value={signedIn.token} />
      <span class="who">
        <span class="sr">{w.signedInAs} </span>
        {signedIn.name}
      </span>
      <button class="link" type="submit">
        {w.signOut}
      </button>
    </form>
  );
}

function Foot({ lang, links }: { readonly lang: Lang; readonly links: readonly NavLink[] }) {
  return (
    <footer>
      <nav aria-label={htmlWords(lang).footer}>
        {links.map((link) => (
          <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.label}
          </a>
        ))}
      </nav>
    </footer>
  );
}

/** A whole page as HTML text, with its doctype. Everything in it is escaped unless a component says otherwise. */
export function renderDocument(page: VNode): string {
  return `<!DOCTYPE html>${renderToString(page)}`;
}

/** After `idleSeconds` without a request the session ends; GET `extendHref` answers 204 while it lasts, and renews it. */
type SessionWarning = { readonly idleSeconds: number; readonly extendHref: string };

/** Stays closed until the script opens it two minutes before the session ends. */
function IdleDialog({ lang }: { readonly lang: Lang }) {
  const w = htmlWords(lang);
  return (
    <dialog id="idle" aria-labelledby="idle-title">
      <h2 id="idle-title">{w.idleTitle}</h2>
      <p data-idle="before">
        {w.idleBefore} <b data-idle="time" />
      </p>
      <p data-idle="over" role="status" hidden data-words={w.idleOver} />
      <div class="row">
        <button class="btn" type="button" data-idle="stay">
          {w.idleStay}
        </button>
        <button class="link" type="submit" form="sign-out" data-idle="out">
          {w.signOut}
        </button>
        <button class="btn" type="button" data-idle="close" hidden>
          {w.close}
        </button>
      </div>
    </dialog>
  );
}

/**
 * The same page in the other language. With `formId` the switch posts that form along, so that nothing typed is lost;
 * `press` is then the button that Enter presses in the form (its name and value), if that button has a name.
 */
type Switcher = {
  readonly href: string;
  readonly formId?: string | undefined;
  readonly press?: { readonly name: string; readonly value: string } | undefined;
};

const OWN_NAMES = { en: 'English', fr: 'Français' } as const;

/**
 * Enter in a text field presses the form's first submit button in the document, which would be this switch; so an
 * unseen button stands before it. The switch leaves files behind (urlencoded): a chosen file cannot be shown again.
 */
function LanguageSwitch({ lang, switcher }: { readonly lang: Lang; readonly switcher: Switcher }) {
  const other = otherLang(lang);
  if (!switcher.formId) {
    return (
      <a href={switcher.href} lang={other} hreflang={LOCALES[other]}>
        {OWN_NAMES[other]}
      </a>
    );
  }
  return (
    <>
      <button
        class="sr"
        type="submit"
        form={switcher.formId}
        tabindex={-1}
        aria-hidden="true"
        {...switcher.press}
      />
      <button
        class="link"
        type="submit"
        form={switcher.formId}
        formaction={switcher.href}
        formenctype="application/x-www-form-urlencoded"
        formnovalidate
        name="_switch"
        value="1"
        lang={other}
      >
        {OWN_NAMES[other]}
      </button>
    </>
  );
}
