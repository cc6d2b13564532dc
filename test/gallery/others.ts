import type { Lang } from '../../src/platform/i18n.ts';
import type { Live } from '../fixtures/portal/live-portal.ts';
import { withHelpers } from './acting.ts';
import { almostMoved, comingBack, fromAbroad, namedOtherwise, spellingSent } from './beginning.ts';
import type { Crawl } from './crawl.ts';
import { withCorrections, withLines } from './data.ts';
import { changingEmail, keepingCodes, reportedLost } from './lost-ways.ts';
import { checking, connecting, gettingFile, photographing, uncheckable } from './photo-ways.ts';
import { correctingName, readingChanges, withChanges } from './changes.ts';
import { recorded } from './recorded.ts';
import { comingBackOfCard, managingStaff } from './two-people.ts';
import { needingPasskey, withFactors } from './ways-in.ts';

/**
 * Further people, each made for one page or a few. Each row has a family of its own, and mostly waits for emails: so
 * the rows go at once. In a row, those behind need what those before left.
 */
const OTHERS = [
  [
    ['administrators', managingStaff],
    ['producers', comingBackOfCard],
  ],
  [['somebody abroad', fromAbroad]],
  [['somebody coming back', comingBack]],
  [['somebody moving', almostMoved]],
  [['somebody whose name no card can print', namedOtherwise]],
  [['somebody who sent the spelling of a name', spellingSent]],
  [
    ['somebody whose life changes', withChanges],
    ['an officer who reads of it', readingChanges],
    ['officers who correct a name', correctingName],
  ],
  [['somebody who proofreads', withLines]],
  [
    ['somebody careful', withFactors],
    ['an agent', reportedLost],
    ['somebody who lost nothing', keepingCodes],
  ],
  [['somebody with helpers', withHelpers]],
  [['somebody with a new address', changingEmail]],
  [
    ['somebody whose photo nothing opens', uncheckable],
    ['an officer who gets its file', gettingFile],
  ],
  [['a phone', connecting]],
  [['a phone that is let in', photographing]],
  [
    ['new staff', needingPasskey],
    ['somebody who tries a photo', checking],
    ['somebody who asks for corrections', withCorrections],
  ],
] as const;

/** What all of them were shown, in the order of the table; `inTurn` one row after the other, the same in each run. */
export async function othersShown(live: Live, lang: Lang, inTurn = false): Promise<readonly Crawl[]> {
  const walk = async (row: (typeof OTHERS)[number]) => {
    const shown: Crawl[] = [];
    for (const [name, act] of row)
      shown.push(await recorded(live, lang, name, (who) => act({ live, lang, who })));
    return shown;
  };
  if (!inTurn) return (await Promise.all(OTHERS.map(walk))).flat();
  const shown: Crawl[] = [];
  for (const row of OTHERS) shown.push(...(await walk(row)));
  return shown;
}
