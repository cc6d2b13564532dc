import type { PhotoLimits } from '../../src/photo/checks/limit-types.ts';
import { unlikeItsRow } from './formats.ts';
import { type GroupLine, groupRows, warningsIn } from './groups.ts';
import type { Halves } from './halves.ts';
import { isChanged, isNamed, isRecapture, isTold } from './labels.ts';
import { crossValidatedSmile, shippedSmile, type SmileTest } from './people.ts';
import { atLeast, atMost, type Row, rowOf } from './rows.ts';
import { isTurnedAway, isWarned, type LabelScore, type Scored, turnedAway, warned } from './score.ts';
import { type Counted, intervalText, percent, type Share, shareOf, shareText } from './statistics.ts';

/** Processor time of a warm worker, in milliseconds, and the memory it held in the end. */
export type Speed = { readonly cpu: Readonly<Record<string, number>>; readonly memoryMb: number };

type Table = { readonly results: readonly Row[]; readonly details: readonly string[] };

type Measured = {
  readonly labels: readonly LabelScore[];
  readonly groups: readonly GroupLine[];
  readonly halves: Halves | undefined;
  readonly speed: Speed;
};

/** The whole table, and the details behind it: every miss and every false word by name. */
export function targets(scored: readonly Scored[], limits: PhotoLimits, measured: Measured): Table {
  const { labels, groups, halves, speed } = measured;
  const benign = scored.filter((one) => one.benign);
  const formats = scored.filter(({ label }) => label === 'formats');
  const wrongFormats = formats.flatMap((one) => {
    const why = unlikeItsRow(one);
    return why ? [`${one.subject}: expected ${one.expect}, ${why}`] : [];
  });
  const asRows = shareOf(formats.map((one) => ({ subject: one.subject, hit: !unlikeItsRow(one) })));
  const head = headAfterFit(scored, limits);
  const glasses = clearGlasses(scored);
  const results = [
    ...defectRows(labels, halves),
    atMost('harmless pictures refused', shareWhere(benign, isTurnedAway), 0.005),
    atMost('harmless pictures with a warning', shareWhere(benign, isWarned), 0.05),
    ...groupRows(groups),
    ...changedRows(scored),
    ...smileRows(scored),
    atMost('clear glasses refused for eyes', shareOf(glasses), 0.1),
    atLeast('head within limits after the cut', shareOf(head), 0.98),
    atLeast('format fixtures as their row says', asRows, 1),
    ...speedRows(speed),
  ];
  const named = (what: string, list: readonly { name: string; hit: boolean }[], hit: boolean) =>
    list.filter((one) => one.hit === hit).map(({ name }) => `${what}: ${name}`);
  const details = [
    `harmless with a warning, by check: ${warningsIn(benign) || 'none'}`,
    ...turnedAway(benign).map((why) => `harmless refused: ${why}`),
    ...warned(benign).map((why) => `harmless warned: ${why}`),
    ...named('clear glasses refused', glasses, true),
    ...named('head outside after the cut', head, false),
    ...wrongFormats,
  ];
  return { results, details };
}

const shareWhere = (list: readonly Scored[], hit: (one: Scored) => boolean): Share =>
  shareOf(list.map((one): Counted => ({ subject: one.subject, hit: hit(one) })));

function defectRows(labels: readonly LabelScore[], halves: Halves | undefined): readonly Row[] {
  const weak = labels.filter(({ share }) => share.share < 0.9);
  const measured = labels.length > 0;
  const names = weak.map(({ label, share }) => `${label} ${percent(share.share)}`).join(', ');
  const apart = halves && `${percent(halves.named)}, at worst ${percent(halves.leastNamed)}`;
  return [
    atLeast('defects named', shareOf(labels.flatMap((one) => one.counted)), 0.985),
    rowOf(
      'defects named, limits set on other people',
      apart ?? 'none',
      'at least 98.5 %',
      halves && halves.named >= 0.985,
    ),
    rowOf(
      'labels below 90 %',
      measured ? names || `none of ${labels.length}` : 'none measured',
      'none',
      measured ? weak.length === 0 : undefined,
    ),
  ];
}

/** Pictures of a picture, and pictures that somebody changed: who hears of them. */
function changedRows(scored: readonly Scored[]): readonly Row[] {
  const named = ({ label, expect, findings }: Scored) => isNamed(label, expect, findings);
  const told = ({ expect, findings }: Scored) => isTold(expect, findings);
  const copies = scored.filter(({ expect }) => isRecapture(expect));
  const changed = scored.filter(({ expect }) => isChanged(expect));
  const bySkin = [...Map.groupBy(changed, ({ groups }) => groups.skin ?? 'skin not known')].map(
    ([skin, list]) => [skin, shareWhere(list, named)] as const,
  );
  const least = bySkin.toSorted(([, a], [, b]) => a.share - b.share)[0];
  return [
    atLeast('pictures of a picture told or noted', shareWhere(copies, named), 0.95),
    atLeast('pictures of a picture told to the person', shareWhere(copies, told), 0.8),
    atLeast('changed pictures noted', shareWhere(changed, named), 0.8),
    rowOf(
      'changed pictures noted, on the skin with the fewest',
      least ? `${least[0]} ${shareText(least[1])}` : 'none',
      'at least 80 %',
      least && least[1].share >= 0.8,
    ),
  ];
}

function smileRows(scored: readonly Scored[]): readonly Row[] {
  const row = (what: string, { people, error, low, high }: SmileTest): Row => {
    const value = people > 0 ? `${percent(error)} ${intervalText(low, high)} ${people} people` : 'none';
    return rowOf(what, value, 'at most 12 %', people > 0 ? error <= 0.12 : undefined);
  };
  return [
    row('smiles, equal error of the score as shipped', shippedSmile(scored)),
    row('smiles, equal error of a model without the person', crossValidatedSmile(scored)),
  ];
}

/**
 * Casual photos with clear glasses: refused for eyes or glasses. That no face was found counts as well, unless the set
 * says that the person does not look at the camera.
 */
function clearGlasses(scored: readonly Scored[]) {
  const wearers = scored.filter(({ tags }) => tags.includes('glasses') && !tags.includes('sunglasses'));
  return wearers.map(({ subject, tags, findings, refused }) => ({
    subject,
    name: subject,
    hit:
      refused !== undefined ||
      findings.some(
        ({ code, severity }) =>
          severity === 'fail' &&
          (['eyes', 'glasses'].includes(code) || (code === 'no_face' && !tags.includes('non_frontal'))),
      ),
  }));
}

/** Edits whose head height is known: the generator makes it 33.5 mm of 70 unless the label says otherwise. */
const knownHeight = /^(clean|ok_(?:jpeg92|noise|ev|wb|shift|head)|head_|off_)/;

/** Of the pictures that the cut is to put right or leave as they are: which truly lie within the limits. */
function headAfterFit(scored: readonly Scored[], { head }: PhotoLimits) {
  return scored.flatMap(({ label, subject, record, findings, expect, benign }) => {
    const { facts } = record;
    if (!facts?.seen || !knownHeight.test(label) || (expect === '' && !benign)) return [];
    if (findings.some(({ code, fixed }) => code === 'head_size' && !fixed)) return [];
    const made = Number(/^(?:ok_)?head_?(\d+)/.exec(label)?.[1] ?? 33.5);
    const mm = ((made / head.frameMm) * facts.size.height * head.frameMm) / facts.fit.height;
    return [{ subject, name: `${label}/${subject}`, hit: mm >= head.minMm && mm <= head.maxMm }];
  });
}

/** Milliseconds of processor time of a warm worker. */
export const speedLimits: Readonly<Record<string, number>> = {
  'ok.jpg': 90,
  'phone12mp.jpg': 180,
  'iphone12mp.heic': 700,
  'iphone24mp.heic': 1500,
};

function speedRows({ cpu, memoryMb }: Speed): readonly Row[] {
  const times = Object.entries(speedLimits).map(([file, most]) => {
    const ms = cpu[file];
    const value = ms === undefined ? 'none' : `${ms} ms`;
    return rowOf(`processor time, ${file}`, value, `at most ${most} ms`, ms === undefined ? ms : ms <= most);
  });
  const known = memoryMb > 0;
  const memory = known ? `${memoryMb} MB` : 'none';
  return [
    ...times,
    rowOf('memory of a worker', memory, 'at most 350 MB', known ? memoryMb <= 350 : undefined),
  ];
}
