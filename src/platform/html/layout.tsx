import type { ComponentChildren } from 'preact';
import type { Problem } from '../form.ts';
import { type Day, formatDay, type Lang, LOCALES, otherLang } from '../i18n.ts';
import { ErrorSummary } from './errors.tsx';
import { favicon, Mark } from './icons.tsx';
import { LanguageSwitch, type Switcher } from './language-switch.tsx';
import { IdleDialog, type SessionWarning } from './session.tsx';
import { htmlWords } from './words.ts';

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
            <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.label}
            </a>
          ))}
          {signedIn && (
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
          )}
        </nav>
      </div>
    </header>
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
