import type { Clock } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/db/db.ts';
import type { FileStore } from '../platform/files/files.ts';
import type { Letter } from './letters/letter.ts';
import type { Lang } from '../platform/i18n.ts';
import type { Profile } from '../config/profile.ts';
import type { Settings } from '../config/settings.ts';
import type { Actor } from './actor.ts';
import type { ActName } from './acts.ts';
import type { MoveName } from './transitions.ts';
import type { Case } from './case.ts';

/** An act to be kept for ever: who did what to which case; `details` holds ids and codes, never personal data. */
export type Act = {
  readonly act: ActName;
  readonly actor: Actor;
  readonly caseId?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  /** Names of the letters that this act owes. */
  readonly letters?: readonly string[] | undefined;
};

/** An email owed because of an act. Recipients: an account, or a bare address where there is no account yet. */
export type LetterRequest = {
  readonly letter: string;
  /** The audit row's number: one letter, one recipient, one event. */
  readonly event: number;
  readonly to: { readonly accountId: string } | { readonly address: string; readonly language: Lang };
  readonly caseId?: string | undefined;
  /** Ids of rows from which the letter is written when it is sent. */
  readonly params?: Readonly<Record<string, string>> | undefined;
};

/** What a letter is written from, when it is sent. */
export type LetterContext = {
  readonly toAccountId: string | null;
  readonly toAddress: string;
  readonly caseId: string | null;
  readonly params: Readonly<Record<string, string>>;
};

/** A kind of email that a room writes, registered in portal.ts under the name that transitions and acts owe it by. */
export type LetterKind = {
  /** The words, from rows as they are now; the same on each try. */
  readonly write: (about: LetterContext) => Promise<Letter>;
  /** What follows when a mail server has taken it, in the transaction that says so. */
  readonly sent?: (trx: Trx, about: LetterContext, at: Date) => Promise<void>;
};
export type Letters = Readonly<Record<string, LetterKind>>;

export type MoveRequest = MoveName & {
  readonly caseId: string;
  readonly actor: Actor;
  /** The version the actor saw; a newer one refuses the move. */
  readonly seen?: number | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly params?: Readonly<Record<string, string>> | undefined;
};

export type Moved =
  | { readonly ok: true; readonly file: Case; readonly event: number }
  /** `state`: the case is not where the move starts. `seen`: it changed since the actor looked. `need`: a condition fails. `gone`: no such case. */
  | { readonly ok: false; readonly why: 'state' | 'seen' | 'need' | 'actor' | 'gone'; readonly file?: Case };

/** Everything that rooms are built from: plain arguments, put together once in portal.ts. */
export type Services = {
  readonly db: Db;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly profile: Profile;
  readonly files: FileStore;
  /** Signs links, temporary passwords and forms. */
  readonly secret: Buffer;
  /** Writes an audit row in the transaction of the change; gives its number. */
  readonly record: (trx: Trx, act: Act) => Promise<number>;
  /** Puts an email into the outbox in the transaction of the change. */
  readonly post: (trx: Trx, owed: LetterRequest) => Promise<void>;
  /** The only way to change a case's state. */
  readonly move: (trx: Trx, request: MoveRequest) => Promise<Moved>;
  /** Tries the moves that follow by themselves; for changes that are no move, such as a new address. */
  readonly settle: (trx: Trx, caseId: string) => Promise<void>;
  /** The absolute address of a page, from settings and never from a request's Host. */
  readonly link: (page: string, params: Readonly<Record<string, string>>, lang: Lang) => string;
};
