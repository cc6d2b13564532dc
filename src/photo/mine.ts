import type { Applicant } from '../case/actor.ts';
import { may } from '../case/may.ts';
import type { Services } from '../case/services.ts';
import type { Visit } from '../case/visit.ts';
import type { PhotoPool } from './engine/pool.ts';

/** What the pages of this room work with. */
export type PhotoServices = Services & { readonly photos: PhotoPool };

/** A case of the visitor's, and who they are in it. */
export type PhotoCase = { readonly caseId: string; readonly actor: Applicant };

/** The case of the address, when the visitor acts in it. */
export function photoCaseOf(visit: Visit): PhotoCase | undefined {
  const caseId = visit.params['caseId'] ?? '';
  const { actor } = visit;
  return actor.kind === 'applicant' && may(actor, 'photo.see', { caseId }) ? { caseId, actor } : undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NO_PHOTO = '00000000-0000-0000-0000-000000000000';

/** A photo's id as it came from outside; one that no photo has when it is none. */
export const photoIdIn = (text: string): string => (UUID.test(text) ? text : NO_PHOTO);
