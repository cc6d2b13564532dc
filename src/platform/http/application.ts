import type { Writable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FileStore } from '../files/files.ts';
import type { Entered, Problem } from '../form.ts';
import type { Both, Lang } from '../i18n.ts';
import type { Page, Params, Reply, Upload, Visit } from './page.ts';

/** Somebody without a session who comes to a page: opens it, or sends something to it. */
export type Coming = {
  readonly page: string;
  readonly sends: boolean;
  readonly from: string;
  readonly cookies: Readonly<Record<string, string | undefined>>;
};

export type Entering =
  /** `counts`: each time, or only what is refused; `giveBack`: it counts no more. */
  | { readonly ok: true; readonly counts?: 'each' | 'refused'; readonly giveBack?: () => Promise<void> }
  | { readonly ok: false; readonly waitMs: number };

/** What the web server needs to know of the application; the platform knows nothing else of it. */
export type Web<A, W> = {
  readonly pages: readonly Page<A, W>[];
  /** The address that people see; its scheme decides about cookies, its host is the only one answered. */
  readonly origin: string;
  /** The zone in which times of day are written (IANA name). */
  readonly zone: string;
  readonly secret: Buffer;
  /** The proxies in front of us, whose X-Forwarded-For counts: how many, or which; undefined for none. */
  readonly proxies: number | string | undefined;
  readonly nobody: A;
  /** Who holds this session token; `holder` binds forms to the session. */
  readonly identify: (token: string) => Promise<{ readonly actor: A; readonly holder: string } | undefined>;
  /** Runs `work` as the database lets somebody who does `what`; undefined: before it is known who asks. */
  readonly within: <T>(what: W | undefined, actor: A, work: () => Promise<T>) => Promise<T>;
  /**
   * Whether somebody may do (or see) `what` with what the path names. `apart`: it is nothing for them in particular, and
   * they are told why.
   */
  readonly admit: (what: W, actor: A, params: Params) => 'yes' | 'sign-in' | 'hidden' | 'apart';
  /** Writes down that somebody was told so. */
  readonly noteApart: (what: W, actor: A, params: Params) => Promise<void>;
  /** Counts somebody without a session at a page that is for everybody, before anything they send is read. */
  readonly enter: (coming: Coming) => Promise<Entering>;
  /** Where to go to sign in, coming back to `then` afterwards. */
  readonly signIn: (visit: Visit<A>, then: string) => string;
  /** Whether a form that is sent under this ended session would be kept. */
  readonly keeps: (sessionToken: string) => Promise<boolean>;
  /** Keeps a form whose session has ended; gives the id under which the same person finds it again. */
  readonly park: (
    sessionToken: string,
    page: string,
    visit: Visit<A>,
    entered: Entered,
  ) => Promise<string | undefined>;
  /** The kept form, for the person who sent it; it stays kept, because looking at a page changes nothing. */
  readonly unpark: (
    actor: A,
    page: string,
    id: string,
  ) => Promise<{ readonly entered: Entered; readonly fileName: string | undefined } | undefined>;
  /** The file of a kept form, when its button sends it after all. */
  readonly keptFile: (actor: A, page: string, id: string) => Promise<Upload | undefined>;
  /** Forgets the forms of a page that are kept for somebody who has sent it now. */
  readonly forgetParked: (actor: A, page: string, params: Params) => Promise<void>;
  /**
   * Whether a refused form of this person answers with a redirect to its page, so that the browser's Back goes back and
   * loading again sends nothing. It needs a session, to which what was typed is sealed.
   */
  readonly returnsRefused: (actor: A) => boolean;
  /** What must come before a form that is sent: the way to prove again who one is; undefined when nothing must. */
  readonly prove: (page: Page<A, W>, visit: Visit<A>, entered: Entered) => Promise<Reply | undefined>;
  /** The whole document around a page's reply. */
  readonly render: (visit: Visit<A>, page: Rendered<A>) => string;
  readonly faults: FaultPages<A>;
  /** Where files lie while their request is not answered. */
  readonly files: Pick<FileStore, 'receive'>;
  /** Routes that are no pages: assets, health, feeds for machines. */
  readonly extra?: (app: FastifyInstance) => void;
  /** Standard output where it names no other place. */
  readonly log: { readonly level: string; readonly to?: Writable };
};

export type Rendered<A> = {
  readonly reply: Extract<Reply, { kind: 'page' }>;
  /** The page's title where its heading names somebody. */
  readonly tabTitle: Both | undefined;
  readonly visit: Visit<A>;
  readonly problems: readonly Problem[];
  /** This page in the other language. */
  readonly otherHref: string;
  /** What was typed before the session ended is shown again. */
  readonly kept: SavedFormRef | undefined;
};

/** A form that was kept: its id, and its file's name when one came along. */
export type SavedFormRef = { readonly id: string; readonly fileName: string | undefined };

/** The pages for when something is not there, not allowed, or broken. */
export type FaultPages<A> = Record<
  'missing' | 'apart' | 'foreign' | 'cut' | 'broken' | 'away' | 'busy' | 'large',
  (visit: Visit<A>, again?: SentForm) => Extract<Reply, { kind: 'page' }>
>;

/** A form that we could not take, for a page from which it can be sent again. */
export type SentForm = {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** The language a browser asks for first. */
export function preferred(request: FastifyRequest): Lang {
  const [first] = String(request.headers['accept-language'] ?? '').match(/\b(en|fr)\b/) ?? [];
  return first === 'fr' ? 'fr' : 'en';
}
