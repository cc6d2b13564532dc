import { type Both, both } from '../platform/i18n.ts';
import type { Profile } from '../config/profile.ts';
import type { GuidanceBlock, GuidanceId, GuidancePage } from './blocks.ts';
import { accessibility } from './pages/accessibility.ts';
import { browsers } from './pages/browsers.ts';
import { contact } from './pages/contact.ts';
import { genuine } from './pages/genuine.ts';
import { how } from './pages/how.ts';
import { passwordHelp } from './pages/password-help.ts';
import { photoRequirements } from './pages/photo.ts';
import { privacy } from './pages/privacy.ts';
import { report } from './pages/report.ts';
import { representatives } from './pages/representatives.ts';
import { start } from './pages/start.ts';
import { terms } from './pages/terms.ts';

/** The public pages, typeset. Days, limits, reasons and addresses in them come from the profile. */
export function GUIDANCE_PAGES(profile: Profile): readonly GuidancePage[] {
  return [
    start(profile),
    how(profile),
    genuine(profile),
    photoRequirements(profile),
    representatives(),
    passwordHelp(profile),
    browsers(),
    privacy(profile),
    report(),
    contact(profile),
    accessibility(),
    terms(),
  ].map((page) => ({ ...page, ...typesetWords(page), path: page.path }));
}

/** One page of them, by its id. */
export function guidancePage(profile: Profile, id: GuidanceId): GuidancePage {
  const page = GUIDANCE_PAGES(profile).find((candidate) => candidate.id === id);
  if (page === undefined) throw new Error(`No guidance page ${id}`);
  return page;
}

const isBoth = (value: object): value is Both => 'en' in value && 'fr' in value;

/**
 * Typesets every pair of languages inside; other strings (exact subject lines, ids) stay as they are. What comes
 * from the profile is frozen and typeset already: doing it twice would double the no-break spaces inside « ».
 */
function typesetWords<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(typesetWords) as T;
  if (isBoth(value)) return Object.isFrozen(value) ? value : (both(value) as T);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typesetWords(inner)])) as T;
}

/** Every pair of languages on a page, in reading order. */
export function wordsOf(page: GuidancePage): readonly Both[] {
  return [page.title, page.lead, ...page.blocks.flatMap(wordsOfBlock)];
}

function wordsOfBlock(block: GuidanceBlock): readonly Both[] {
  if ('h2' in block) return [block.h2];
  if ('p' in block) return [block.p];
  if ('ul' in block) return block.ul;
  if ('ol' in block) return block.ol;
  if ('note' in block) return [block.note];
  if ('exact' in block) return [];
  if ('table' in block) return [block.table.caption, ...block.table.head, ...block.table.rows.flat()];
  if ('more' in block) return [block.more, ...block.blocks.flatMap(wordsOfBlock)];
  if ('drawing' in block) return [block.alt];
  if ('ways' in block) return block.ways.flatMap(({ title, says, button }) => [title, says, button]);
  if ('columns' in block) return block.columns.flat().flatMap(wordsOfBlock);
  return block.steps.flatMap(({ title, says }) => [title, says]);
}
