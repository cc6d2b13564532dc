import type { Visit } from '../case/page.ts';
import type { Profile } from '../config/profile.ts';
import type { Progress } from './progress.ts';
import type { FamilyMemberCase } from './store.ts';

/** What every part of the page needs to know. */
export type HomeContext = { readonly visit: Visit; readonly profile: Profile; readonly now: Date };

export type MemberProps = HomeContext & {
  readonly member: FamilyMemberCase;
  readonly progress: Progress;
  readonly viewer: FamilyMemberCase | undefined;
};
