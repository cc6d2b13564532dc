import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import type { Seen } from '../../src/demo/visitor.ts';
import { createPhotoPool, type PhotoPool } from '../../src/photo/judge/pool.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { projectRoot } from '../../src/platform/root.ts';
import type { SignedInFamily } from '../support/family.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1_000 && !(await condition()); i++) await pause(10);
  assert.ok(await condition());
}

/** A portal with one real worker, which a test may put something in front of. Close it at the end. */
export type RecheckStage = {
  readonly portal: TestPortal;
  readonly pool: PhotoPool;
  readonly good: Buffer;
  /** Takes a worker long enough to be killed at it. */
  readonly large: Buffer;
  /** What the portal talks to from now on; the workers again without an argument. */
  front(prepare?: PhotoPool['prepare']): void;
  close(): Promise<void>;
};

export async function recheckStage(): Promise<RecheckStage> {
  const workerFile = join(projectRoot(), 'dist', 'photo-worker.js');
  const pool = createPhotoPool({ workerFile, size: 1, queueLimit: 5, timeoutMs: 30_000 });
  let prepare: PhotoPool['prepare'] = pool.prepare.bind(pool);
  const photos: PhotoPool = {
    prepare: (...all) => prepare(...all),
    status: () => pool.status(),
    close: () => pool.close(),
  };
  const portal = await testPortal({ photos });
  const good = await drawPortrait({ look: 0 });
  return {
    portal,
    pool,
    good,
    large: await sharp(good).resize(4800, 6720).jpeg({ quality: 92 }).toBuffer(),
    front: (other = pool.prepare.bind(pool)) => {
      prepare = other;
    },
    close: async () => {
      await portal.close();
      await pool.close();
    },
  };
}

export const busy: PhotoPool['prepare'] = async () => ({ kind: 'busy', why: 'full' });

export const pathOf = (family: SignedInFamily): string => `/en/people/${family.caseOf('Amina')}/photo`;

/** Sends a file on the photo's page. */
export async function send(family: SignedInFamily, bytes: Uint8Array, name = 'amina.jpg'): Promise<Seen> {
  await family.visitor.get(pathOf(family));
  return family.visitor.submit({}, { file: { name, bytes, type: 'image/jpeg' } });
}

/** Kills the worker that is at work on a photo. */
export async function killWorker({ pool }: RecheckStage): Promise<void> {
  await until(() => pool.status().running === 1);
  await pause(60);
  for (const pid of pool.status().pids) process.kill(pid, 'SIGKILL');
}

export const photosIn = ({ portal }: RecheckStage, family: SignedInFamily) =>
  many(
    portal.services.db,
    sql<{ stage: string; sha256: string; fileKey: string; source: { name: string } }>`
      select stage, sha256, file_key, source from photo where case_id = ${family.caseOf('Amina')} order by uploaded_at`,
  );

export const waitingIn = ({ portal }: RecheckStage, family: SignedInFamily) =>
  many(
    portal.services.db,
    sql<{ fileKey: string | null; doneAt: Date | null; refusal: { code: string } | null }>`
      select file_key, done_at, refusal from photo_waiting where case_id = ${family.caseOf('Amina')}`,
  );

/** Letters about this family's photo, newest first. */
export async function letters({ portal }: RecheckStage, family: SignedInFamily) {
  const caseId = family.caseOf('Amina');
  return (await portal.mail()).filter(({ textPart }) => textPart.includes(caseId));
}

export const isGone = ({ portal }: RecheckStage, key: string | null | undefined) =>
  assert.rejects(portal.services.files.get(key ?? ''));
