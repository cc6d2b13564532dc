import { isUuid } from '../platform/ids.ts';
import type { Services } from '../case/services.ts';
import type { ReturnReason } from '../config/profile.ts';
import type { Trx } from '../platform/db/db.ts';
import { bad, type Checked, type Entered, good } from '../platform/form.ts';
import { both } from '../platform/i18n.ts';
import type { CheckResult, Finding } from './checks/findings.ts';
import type { Marks } from './checks/marks.ts';
import type { PhotoPool } from './judge/pool.ts';
import type { HeadPoints, Origin } from './judge/prepare.ts';
import type { Framing } from './pixels/framing.ts';
import type { Fit } from './pixels/picture.ts';

// What other rooms may use of this one.
/** A photo's way: a draft may be replaced freely, a submission is kept for ever. */
export type PhotoStage = 'draft' | 'submitted' | 'accepted' | 'returned';

/** Who took the photo; the requirements differ (a scan must be of a professional print). */
export const TAKEN_BY = ['professional', 'scan', 'self'] as const;
export type TakenBy = (typeof TAKEN_BY)[number];

/** What was sent, before we made our own file of it; pixels are upright. */
export type Source = {
  readonly kind: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
};

/** The whole upright picture behind a draft, from which it can be cut otherwise; pixels are its own. */
export type WholePicture = {
  readonly fileKey: string;
  readonly width: number;
  readonly height: number;
  readonly head?: HeadPoints;
  /** The cut as it is now, and as we made it by ourselves. */
  readonly framing: Framing;
  readonly automatic: Framing;
  readonly origin: Origin;
};

export type Photo = {
  readonly id: string;
  readonly caseId: string;
  readonly stage: PhotoStage;
  readonly fileKey: string;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly source: Source;
  readonly fit: Fit | null;
  readonly findings: readonly Finding[];
  /** What became of every check; null for a photo from before this was kept. */
  readonly results: readonly CheckResult[] | null;
  readonly marks: Marks | null;
  /** Only of a draft. */
  readonly whole: WholePicture | null;
  /** The person moved the cut. */
  readonly ownCut: boolean;
  /** A number to give when asking for help with it. */
  readonly reference: string | null;
  /** The person says that a failing check is wrong. */
  readonly insisted: boolean;
  readonly rules: string;
  /** No check could look at it: an officer does. */
  readonly unchecked: boolean;
  /** The file as it came, when we could not make a copy of our own: `fileKey` is then a grey sheet. A download only. */
  readonly sentKey: string | null;
  readonly takenBy: TakenBy | null;
  readonly uploadedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  /** Codes of the reasons for which it was returned. */
  readonly reasons: readonly string[];
};

export type OfficerVerdict = {
  readonly caseId: string;
  readonly photoId: string;
  readonly stage: 'accepted' | 'returned';
  readonly officerId: string;
  readonly at: Date;
  readonly reasons: readonly string[];
};

/** Writes the officer's verdict on the submitted photo; false when it has one already, or is not submitted. */
export type DecidePhoto = (trx: Trx, verdict: OfficerVerdict) => Promise<boolean>;

const missing = both({ en: 'Say who took the photo.', fr: 'Dites qui a pris la photo.' });

/** Reads "who took it" (`takenBy`). */
export function checkTakenBy(entered: Entered): Checked<TakenBy> {
  const found = TAKEN_BY.find((value) => value === entered.text('takenBy'));
  return found ? good(found) : bad({ field: 'takenBy', says: missing });
}

/** What was found of a photo and where: enough to show it with its checks. */
export type CheckedPhoto = Pick<Photo, 'findings' | 'results' | 'marks' | 'width' | 'height'>;

/** What keeps a photo from being sent without a word: facts that neither the cut nor the turn has mended. */
export const faultsIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity, fixed }) => severity === 'fail' && !fixed);

/** The profile's reasons behind the codes of a return, in the profile's order. */
export function reasonsFor(all: readonly ReturnReason[], codes: readonly string[]): readonly ReturnReason[] {
  return all.filter(({ code }) => codes.includes(code));
}

/** What was cut away to fit the frame: from the sides, from above and below, or nothing. */
export function trimmed({ fit, source }: Pick<Photo, 'fit' | 'source'>): 'sides' | 'ends' | 'nothing' {
  if (!fit) return 'nothing';
  if (fit.width < source.width) return 'sides';
  return fit.height < source.height ? 'ends' : 'nothing';
}

/** What the pages of this room work with. */
export type PhotoServices = Services & { readonly photos: PhotoPool };

const NO_PHOTO = '00000000-0000-0000-0000-000000000000';

/** A photo's id as it came from outside; one that no photo has when it is none. */
export const photoIdIn = (text: string): string => (isUuid(text) ? text : NO_PHOTO);
