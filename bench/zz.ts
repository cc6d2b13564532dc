import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/root.ts';
import { loadProfile } from '../src/config/profile.ts';
import { photoLimits } from '../src/photo/rule-set.ts';
import { checkPhoto } from '../src/photo/checks/all.ts';
import { causesOf } from '../src/photo/report/causes.ts';
import { editedPictures, realPictures } from './photo/images.ts';
import { openSet } from './photo/set.ts';
const limits = photoLimits(loadProfile(join(projectRoot(), 'profiles', 'ca-pr')).photoRules, '2026-11-24');
const set = openSet(undefined, () => {})!;
const real = realPictures(set, () => {});
const pics = editedPictures(join(set.cache, 'variants'), real, () => {});
const recs = new Map(readFileSync(process.argv[2]!, 'utf8').trim().split('\n').map((l) => { const r = JSON.parse(l); return [r.id, r]; }));
const by = Map.groupBy(pics.filter((p) => !p.benign), (p) => p.label);
let total = 0, n = 0; const hist: Record<number, number> = {};
for (const [label, list] of by) {
  const sets: Record<string, number> = {};
  for (const p of list) { const f = recs.get(p.id)?.facts; if (!f) continue;
    const causes = causesOf({ findings: checkPhoto(f, limits) } as never);
    hist[causes.length] = (hist[causes.length] ?? 0) + 1; total += causes.length; n++;
    const key = causes.map(({ cause }) => `${cause.code}${cause.about ? ':' + cause.about : ''}${cause.severity === 'fail' ? '!' : ''}`).join(' ');
    sets[key] = (sets[key] ?? 0) + 1; }
  console.log(label, list[0]!.expect, '::', Object.entries(sets).sort((a, b) => b[1] - a[1]).slice(0, 4).map(([k, v]) => `${v}x ${k}`).join(' | '));
}
console.log(total / n, hist);
