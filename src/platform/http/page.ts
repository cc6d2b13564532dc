import type { VNode } from 'preact';
import type { Entered, Problem } from '../form.ts';
import type { Both, Day, Lang } from '../i18n.ts';
import type { Power } from './headers.ts';

export type Params = Readonly<Record<string, string>>;

/** A file as it was uploaded; `tooLarge` when it went over the page's limit (then `bytes` is cut there). */
export type Upload = { readonly name: string; readonly bytes: Buffer; readonly tooLarge: boolean };

/** One request, as a page sees it. `A` is the application's kind of actor. */
export type Visit<A> = {
  readonly lang: Lang;
  readonly actor: A;
  readonly params: Params;
  readonly query: Entered;
  readonly upload: Upload | undefined;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** For the hidden field of every form: proves that we showed it to this session. */
  readonly token: string;
  /** The identity of the form that was sent (or of the one now shown): what is done once is done once under it. */
  readonly once: string;
  /** The address the request came from. */
  readonly from: string;
  readonly userAgent: string;
  /** Path and query of this request. */
  readonly url: string;
  /** Of what was posted: aborts when whoever sent it goes away before the answer. */
  readonly gone?: AbortSignal;
  /** The path of a page by its id, in this language unless told otherwise; unknown ids throw. */
  href(page: string, params?: Params, lang?: Lang): string;
};

/** A cookie to set, until the browser closes or for `days`; `value` undefined removes it. */
export type CookieChange = {
  readonly name: string;
  readonly value: string | undefined;
  readonly days?: number;
};

export type Reply =
  | {
      readonly kind: 'page';
      readonly title: string;
      readonly body: VNode;
      readonly status?: number;
      /** A link back, above the heading. */
      readonly back?: { readonly href: string; readonly label: string };
      readonly updated?: Day;
      /** Use the whole width (staff lists). */
      readonly wide?: boolean;
      /** The page shows a form with id 'form': switching the language posts what was typed along. */
      readonly form?: boolean;
      /** Scripts besides the one of every page, by name (src/browser/NAME.ts). */
      readonly scripts?: readonly string[];
      /** What this page may do that no other may. */
      readonly allows?: readonly Power[];
      readonly cookies?: readonly CookieChange[];
    }
  | {
      readonly kind: 'see-other';
      readonly href: string;
      readonly cookies?: readonly CookieChange[];
      /** The browser forgets what it kept of the portal: pages and storage, no cookies. */
      readonly forget?: true;
    }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array | string;
      readonly type: string;
      /** Offered as a download under this name. */
      readonly download?: string;
      readonly status?: number;
    }
  | { readonly kind: 'not-found' };

/**
 * A refusal of what was sent: the page is shown again with what was typed. `busy`: nothing is wrong with it, and the same
 * may be sent again in some seconds.
 */
export type Refused = {
  readonly kind: 'refused';
  readonly problems: readonly Problem[];
  readonly busy?: true;
};

/** One page of the service, as a value. `W` names what somebody needs to be allowed. */
export type Page<A, W> = {
  readonly id: string;
  /** Below /en and /fr; both take the same parameters. */
  readonly path: Both;
  /**
   * What stands in `<title>` where the heading names somebody. Browsers keep titles in their history and in the files
   * from which they open windows again, also on a computer that others use: no title holds a name or a number of a person.
   */
  readonly tabTitle?: Both;
  /** What sending the page does, or what opening it shows: asked of `admit` before anything of it runs. */
  readonly does: W;
  /** What opening it shows, where that asks for less than sending it. */
  readonly sees?: W;
  /** Shows the page; `entered` is empty the first time, else what was typed. Changes nothing: GET and HEAD land here. */
  readonly show: (visit: Visit<A>, entered: Entered, problems: readonly Problem[]) => Promise<Reply>;
  /** The same for everybody without a session: made once in each language, and kept with its compressed form. */
  readonly fixed?: true;
  /** The problems of what was typed, without acting: lets the language switch show them again. */
  readonly check?: (visit: Visit<A>, entered: Entered) => Promise<readonly Problem[]>;
  /** Acts on what was sent. */
  readonly act?: (visit: Visit<A>, entered: Entered) => Promise<Reply | Refused>;
  /** Takes one file in the field 'file', at most so many bytes. */
  readonly uploadLimit?: number;
  /** What is sent needs no proof of who sends it, although what the page does asks for one: it proves or stops itself. */
  readonly needsNoProof?: (visit: Visit<A>, entered: Entered) => Promise<boolean>;
  /** Fields that are never shown again nor kept (passwords). */
  readonly secretFields?: readonly string[];
};

export const seeOther = (href: string, ...cookies: readonly CookieChange[]): Reply => ({
  kind: 'see-other',
  href,
  cookies,
});
export const notFound: Reply = { kind: 'not-found' };
export const refuse = (problems: readonly Problem[]): Refused => ({ kind: 'refused', problems });
export const refuseBusy = (problems: readonly Problem[]): Refused => ({
  kind: 'refused',
  problems,
  busy: true,
});
