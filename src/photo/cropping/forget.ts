import type { Services } from '../../case/services.ts';
import { takeOldWhole } from '../store.ts';

type Sweep = { readonly name: string; readonly everyMs: number; readonly step: () => Promise<boolean> };

/** Who has not submitted a photo in so long will not move its crop any more; the draft itself stays. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** Deletes the whole pictures behind drafts that were left lying. */
export function cropSweeps(services: Pick<Services, 'db' | 'files' | 'clock'>): readonly Sweep[] {
  return [{ name: 'photo.crop.forget', everyMs: 600_000, step: () => forgetOne(services) }];
}

/** True when there may be another. */
async function forgetOne({ db, files, clock }: Pick<Services, 'db' | 'files' | 'clock'>): Promise<boolean> {
  const fileKey = await takeOldWhole(db, new Date(clock.now().getTime() - KEPT_MS));
  if (fileKey === undefined) return false;
  await files.remove(fileKey);
  return true;
}
