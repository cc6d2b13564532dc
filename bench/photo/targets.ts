import type { PhotoLimits } from '../../src/photo/checks/limit-types.ts';
import { unlikeItsRow } from './formats.ts';
import { groupResults } from './groups.ts';
import { isObjective } from './labels.ts';
import { crossValidatedSmile, shippedSmile, type SmileTest } from './people.ts';
import { atLeast, atMost, type Row, rowOf } from './rows.ts';
import { falsely, type LabelScore, labelScores, type Scored } from './score.ts';
import { intervalText, percent, shareOf, shareText } from './statistics.ts';

/** Processor time of a warm worker, in milliseconds, and the memory it held in the end. */
export type Speed = { readonly cpu: Readonly<Record<string, number>>; readonly memoryMb: number };

type Table = { readonly results: readonly Row[]; readonly details: readonly string[] };

/** The whole table, and the details behind it: every label, every miss and every false refusal by name. */
export function targets(scored: readonly Scored[], limits: PhotoLimits, speed: Speed): Table {
  const labels = labelScores(scored);
  const benign = scored.filter((one) => one.benign);
  const groups = groupResults(benign);
  const formats = scored.filter(({ label }) => label === 'formats');
  const wrongFormats = formats.flatMap((one) => {
    const why = unlikeItsRow(one);
    return why ? [`${one.subject}: expected ${one.expect}, ${why}`] : [];
  });
  const asRows = shareOf(formats.map((one) => ({ subject: one.subject, hit: !unlikeItsRow(one) })));
  const head = headAfterFit(scored, limits);
  const glasses = clearGlasses(scored);
  const results = [
    ...defectRows(labels),
    atMost('harmless pictures refused', falsely(benign, 'fail').share, 0.02),
    ...groups.rows,
    ...smileRows(scored),
    atMost('clear glasses refused for eyes', shareOf(glasses), 0.1),
    atLeast('head within limits after the cut', shareOf(head), 0.98),
    atLeast('format fixtures as their row says', asRows, 1),
    ...speedRows(speed),
  ];
  const named = (what: string, list: readonly { name: string; hit: boolean }[], hit: boolean) =>
    list.filter((one) => one.hit === hit).map(({ name }) => `${what}: ${name}`);
  const details = [
    ...labelLines(labels),
    ...groups.details,
    ...benignLines(benign),
    ...named('clear glasses refused', glasses, true),
    ...named('head outside after the cut', head, false),
    ...wrongFormats,
  ];
  return { results, details };
}

function defectRows(labels: readonly LabelScore[]): readonly Row[] {
  const counted = labels.flatMap((one) => one.counted);
  const objective = labels.filter(({ expect }) => isObjective(expect));
  const weak = objective.filter(({ share }) => share.share < 0.9).map(({ label }) => label);
  const measured = objective.length > 0;
  const names = measured ? weak.join(', ') || `none of ${objective.length}` : 'none measured';
  return [
    atLeast('defects named', shareOf(counted), 0.98),
    rowOf('objective labels below 90 %', names, 'none', measured ? weak.length === 0 : undefined),
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

const speedLimits: Readonly<Record<string, number>> = {
  'ok.jpg': 150,
  'phone12mp.jpg': 450,
  'iphone12mp.heic': 1000,
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

const labelLines = (labels: readonly LabelScore[]): readonly string[] =>
  labels
    .toSorted((a, b) => a.share.share - b.share.share)
    .map(({ label, expect, share, missed }) => {
      const names = missed.length > 0 ? `, missed: ${missed.join(' ')}` : '';
      return `${label} (${expect}): ${shareText(share)}${names}`;
    });

function benignLines(benign: readonly Scored[]): readonly string[] {
  const codes = benign.flatMap(({ findings }) =>
    findings.filter(({ severity, fixed }) => severity === 'warn' && !fixed).map(({ code }) => code),
  );
  const often = [...Map.groupBy(codes, (code) => code)].toSorted(([, a], [, b]) => b.length - a.length);
  return [
    `harmless with a warning: ${shareText(falsely(benign, 'warn').share)}`,
    ...often.map(([code, list]) => `harmless with a warning, ${code}: ${list.length}`),
    ...falsely(benign, 'fail').why.map((why) => `refused: ${why}`),
  ];
}
