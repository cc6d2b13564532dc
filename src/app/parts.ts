import type { Writable } from 'node:stream';
import type pg from 'pg';
import type { HeadsFile } from '../audit/heads-file.ts';
import type { Profile } from '../config/profile.ts';
import type { Settings } from '../config/settings.ts';
import type { Transport } from '../correspondence/transport.ts';
import type { PhotoPool } from '../photo/judge/pool.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/db/db.ts';
import type { FileStore } from '../platform/files/files.ts';
import type { Assets } from '../platform/http/assets.ts';

/** What the portal is made from; everything that differs between a test, a demonstration and production. */
export type Parts = {
  readonly settings: Settings;
  readonly profile: Profile;
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly secret: Buffer;
  /** Where the worker signs the head of the audit trail. */
  readonly heads: HeadsFile;
  readonly photos: PhotoPool;
  /** The mail server; undefined in a demonstration without one. */
  readonly transport: Transport | undefined;
  /** Where the log goes; standard output when it is undefined. */
  readonly logTo?: Writable | undefined;
  readonly look: {
    readonly css: string;
    readonly script: string;
    /** Scripts that only some pages load, by name. */
    readonly more?: Readonly<Record<string, string>>;
    /** Files that were compressed when the program was built, by name: what the photo coach loads. */
    readonly assets?: Assets;
  };
};
