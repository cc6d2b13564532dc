import type { VNode } from 'preact';
import type { ReceivedFile } from '../files/files.ts';
import { type Checked, type Entered, good, type Problem } from '../form.ts';
import type { Both, Day, Lang } from '../i18n.ts';
import type { Power } from './headers.ts';

export type Params = Readonly<Record<string, string>>;

/** A file as it was uploaded; `tooLarge` when it went over the page's limit (then it is cut there). */
export type Upload = ReceivedFile & {
  readonly name: string;
  readonly tooLarge: boolean;
  /** More files came in the same field; this is the first one. */
  readonly several?: true;
};

/** One request, as a page sees it. `A` is the application's kind of actor. */
export type Visit<A> = {
  readonly lang: Lang;
  /** The zone in which times of day are written. */
  readonly zone: string;
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
  /**
   * Asked before a file is read, where a key and no session lets somebody send one: under whose name its bytes count;
   * undefined when none is taken now, and the page is shown instead.
   */
  readonly admits?: (visit: Visit<A>) => Promise<string | undefined>;
  /** What is shown in place of the page to somebody who came too often; else its form comes back with what was typed. */
  readonly paused?: (visit: Visit<A>, waitMs: number) => Reply;
  /** What is sent needs not be counted: it is let through to whoever came too often. */
  readonly passes?: (entered: Entered) => boolean;
  /** What is sent needs no proof of who sends it, although what the page does asks for one: it proves or stops itself. */
  readonly needsNoProof?: (visit: Visit<A>, entered: Entered) => Promise<boolean>;
  /** Fields that are never shown again nor kept (passwords). */
  readonly secretFields?: readonly string[];
};

/** Answers at once in place of the page: what it is about is closed, or lies elsewhere. */
export class Instead {
  readonly reply: Reply;
  constructor(reply: Reply) {
    this.reply = reply;
  }
}

/**
 * A page about something: what that is is loaded once for each request, and what was typed is read in one place, from
 * which the language switch and the act both learn what is wrong with it.
 */
export type PageAbout<A, W, Subject, Value> = Omit<Page<A, W>, 'show' | 'check' | 'act'> & {
  /** What the page is about; undefined, which is answered with 404, when it is not there or not the visitor's. */
  readonly load: (visit: Visit<A>) => Promise<Subject | Instead | undefined> | Subject | Instead | undefined;
  readonly show: (visit: Visit<A>, subject: Subject, form: FormState) => Promise<Reply> | Reply;
  /** What was typed, checked. Without it the act gets what was typed as it is. */
  readonly read?: (
    entered: Entered,
    subject: Subject,
    visit: Visit<A>,
  ) => Promise<Checked<Value>> | Checked<Value>;
  readonly act?: (visit: Visit<A>, subject: Subject, value: Value) => Promise<Reply | Refused>;
};

/** For `load` of a page that is about nothing but its form. */
export const noSubject = (): object => ({});

/** What a form is shown with: what was typed, and what is wrong with it. */
export type FormState = { readonly entered: Entered; readonly problems: readonly Problem[] };

/** The page that a definition describes, for the web server. */
export function pageAbout<A, W, Subject, Value = Entered>(
  definition: PageAbout<A, W, Subject, Value>,
): Page<A, W> {
  const { load, show, read, act, ...page } = definition;
  // Without `read` a page's value is what was typed.
  const readOf = read ?? ((entered: Entered) => good(entered as Value));
  return {
    ...page,
    async show(visit, entered, problems) {
      const subject = await load(visit);
      if (subject === undefined) return notFound;
      return subject instanceof Instead ? subject.reply : show(visit, subject, { entered, problems });
    },
    ...(read && {
      async check(visit: Visit<A>, entered: Entered) {
        const subject = await load(visit);
        if (subject === undefined || subject instanceof Instead) return [];
        const checked = await read(entered, subject, visit);
        return checked.ok ? [] : checked.problems;
      },
    }),
    ...(act && {
      async act(visit: Visit<A>, entered: Entered) {
        const subject = await load(visit);
        if (subject === undefined) return notFound;
        if (subject instanceof Instead) return subject.reply;
        const checked = await readOf(entered, subject, visit);
        return checked.ok ? act(visit, subject, checked.value) : refuse(checked.problems);
      },
    }),
  };
}

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
