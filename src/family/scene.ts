import type { Visit } from '../case/visit.ts';
import type { Profile } from '../profile.ts';
import type { Progress } from './progress.ts';
import type { Member } from './store.ts';

/** What every part of the page needs to know. */
export type Scene = { readonly visit: Visit; readonly profile: Profile; readonly now: Date };

export type MemberProps = Scene & {
  readonly member: Member;
  readonly progress: Progress;
  readonly viewer: Member | undefined;
};
