import type { PhotoLimits } from '../../src/photo/engine/types.ts';
import { crossValidateSmile } from './people.ts';
import { falsely, isObjective, labelScores, type Scored, total } from './score.ts';
import { type Share, shareOf, shareText } from './statistics.ts';

export type Result = {
  readonly what: string;
  readonly value: string;
  readonly target: string;
  readonly met: boolean;
};

type Speed = { readonly cpu: Readonly<Record<string, number>>; readonly memoryMb: number };

/** The whole table, and the details behind it: every label that was not always named, every false refusal. */
export function targets(
  scored: readonly Scored[],
  limits: PhotoLimits,
  speed: Speed,
): { readonly results: readonly Result[]; readonly details: readonly string[] } {
  const labels = labelScores(scored);
  const benign = scored.filter((one) => one.benign);
  const groups = groupShares(benign);
  const wrongFormats = scored.filter((one) => one.label === 'formats' && !asManifest(one));
  const formats = scored.filter(({ label }) => label === 'formats').length;
  const results = [
    ...defectResults(labels),
    ...benignResults(benign, groups),
    ...peopleResults(scored),
    atLeast('head within limits after the cut', headAfterFit(scored, limits), 0.98),
    atLeast('format fixtures as their row says', shareOf(formats - wrongFormats.length, formats), 1),
    ...speedResults(speed),
  ];
  return { results, details: detailLines(labels, benign, groups, wrongFormats) };
}

function defectResults(labels: ReturnType<typeof labelScores>): readonly Result[] {
  const weak = labels.filter((one) => isObjective(one) && one.share.share < 0.9);
  const names = weak.map(({ label }) => label).join(', ') || 'none';
  return [
    atLeast('defects named', total(labels.map(({ share }) => share)), 0.98),
    result('objective labels below 90 %', names, 'none', weak.length === 0),
  ];
}

function benignResults(benign: readonly Scored[], groups: ReturnType<typeof groupShares>): readonly Result[] {
  const shares = groups.map(([, { share }]) => share);
  const apart = Math.max(...shares) - Math.min(...shares);
  return [
    atMost('harmless pictures refused', falsely(benign, 'fail').share, 0.02),
    result('groups apart', `${(apart * 100).toFixed(1)} points`, 'at most 2 points', apart <= 0.02),
  ];
}

function peopleResults(scored: readonly Scored[]): readonly Result[] {
  const { people, equalError } = crossValidateSmile(scored);
  const glasses = scored.filter(({ tags }) => tags.includes('glasses'));
  const blind = glasses.filter(({ findings }) => hasFail(findings, 'eyes'));
  const what = `smiles, equal error, ${people} people cross-validated`;
  return [
    result(what, `${(equalError * 100).toFixed(1)} %`, 'at most 12 %', equalError <= 0.12),
    atMost('clear glasses refused for eyes', shareOf(blind.length, glasses.length), 0.1),
  ];
}

const atLeast = (what: string, share: Share, least: number): Result =>
  result(what, shareText(share), `at least ${least * 100} %`, share.share >= least);

const atMost = (what: string, share: Share, most: number): Result =>
  result(what, shareText(share), `at most ${most * 100} %`, share.share <= most);

const result = (what: string, value: string, target: string, met: boolean): Result => ({
  what,
  value,
  target,
  met,
});

const hasFail = (findings: Scored['findings'], code: string): boolean =>
  findings.some((finding) => finding.code === code && finding.severity === 'fail');

function groupShares(benign: readonly Scored[]): readonly (readonly [string, Share])[] {
  return [...Map.groupBy(benign, ({ group }) => group).entries()].map(
    ([group, list]) => [group, falsely(list, 'fail').share] as const,
  );
}

/** Edits whose head height is known: the generator makes it 33.5 mm of 70 unless the label says otherwise. */
const knownHeight = /^(clean|ok_(?:jpeg92|noise|ev|wb|shift|head)|head_|off_)/;

/** Of the pictures that the cut is to put right or leave as they are: how many truly lie within the limits. */
function headAfterFit(scored: readonly Scored[], { head }: PhotoLimits): Share {
  const known = scored.flatMap(({ label, record, findings }) => {
    const { facts } = record;
    if (!facts?.seen || !knownHeight.test(label)) return [];
    if (findings.some(({ code, fixed }) => code === 'head_size' && !fixed)) return [];
    const mm = Number(/^(?:ok_)?head_?(\d+)/.exec(label)?.[1] ?? 33.5);
    return [((mm / head.frameMm) * facts.size.height * head.frameMm) / facts.fit.height];
  });
  return shareOf(known.filter((mm) => mm >= head.minMm && mm <= head.maxMm).length, known.length);
}

function asManifest({ expect, refused }: Scored): boolean {
  if (expect === 'reject') return refused !== undefined;
  return expect.endsWith('?') || refused === undefined;
}

const speedLimits: Readonly<Record<string, number>> = {
  'ok.jpg': 150,
  'phone12mp.jpg': 450,
  'iphone12mp.heic': 1000,
};

function speedResults({ cpu, memoryMb }: Speed): readonly Result[] {
  const times = Object.entries(cpu).map(([file, ms]) => {
    const most = speedLimits[file] ?? 0;
    return result(`processor time, ${file}`, `${ms} ms`, `at most ${most} ms`, ms <= most);
  });
  return [...times, result('memory of a worker', `${memoryMb} MB`, 'at most 350 MB', memoryMb <= 350)];
}

function detailLines(
  labels: ReturnType<typeof labelScores>,
  benign: readonly Scored[],
  groups: ReturnType<typeof groupShares>,
  wrongFormats: readonly Scored[],
): readonly string[] {
  const named = labels
    .toSorted((a, b) => a.share.share - b.share.share)
    .map(
      ({ label, expect, share, missed }) =>
        `${label} (${expect}): ${shareText(share)}${missed.length > 0 ? `, missed: ${missed.join(' ')}` : ''}`,
    );
  const warned = falsely(benign, 'warn');
  return [
    ...named,
    ...groups.map(([group, share]) => `benign refused, ${group}: ${shareText(share)}`),
    `benign with a warning: ${shareText(warned.share)}`,
    ...falsely(benign, 'fail').why.map((why) => `refused: ${why}`),
    ...wrongFormats.map(
      ({ subject, expect, refused }) => `${subject}: expected ${expect}, ${refused ?? 'taken'}`,
    ),
  ];
}
