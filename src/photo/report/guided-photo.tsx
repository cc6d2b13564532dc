import type { JSX } from 'preact';
import { PictureFrame } from '../../platform/html/split-page.tsx';
import { Details } from '../../platform/html/card.tsx';
import { formatNumber, type Lang } from '../../platform/i18n.ts';
import type { HeadLimits } from '../checks/face/head-size.ts';
import type { Finding } from '../checks/findings.ts';
import type { Area, Marks } from '../checks/marks.ts';
import { draftWords } from '../photo-words.ts';
import type { CheckedPhoto } from '../photo.ts';
import { causesOf, leftIn } from './causes.ts';
import { findingWords } from './finding-text.ts';

/** The drawing over a photo is 500 units wide and 700 high, whatever its pixels. */
const WIDE = 500;
const HIGH = 700;

/** The findings that have a place in the photo, numbered as their marks are. */
export function numberedCodes(photo: CheckedPhoto, all = false): readonly Finding['code'][] {
  const placed = new Set(photo.marks?.areas.map(({ code }) => code));
  const findings = all ? leftIn(photo, all) : causesOf(photo).map(({ cause }) => cause);
  return findings.map(({ code }) => code).filter((code) => placed.has(code));
}

type GuidedPhotoProps = {
  readonly lang: Lang;
  readonly photo: CheckedPhoto;
  readonly head: HeadLimits;
  readonly src: string;
  readonly alt: string;
  /** Shown to an officer: with the notes. */
  readonly all?: boolean;
};

/** A photo with lines and marks over it that can be switched off, and words that say the same. */
export function GuidedPhoto({ lang, photo, head, src, alt, all = false }: GuidedPhotoProps): JSX.Element {
  const w = draftWords(lang);
  const { marks, width, height } = photo;
  return (
    <div class="guided">
      <PictureFrame>
        <img src={src} alt={alt} width={width} height={height} />
        {marks && <Overlay lang={lang} photo={photo} marks={marks} head={head} all={all} />}
      </PictureFrame>
      {marks && (
        <div class="switch">
          <input type="checkbox" id="guides" checked />
          <label for="guides">{w.guides}</label>
        </div>
      )}
      {(marks ?? photo.results) && (
        <Details summary={w.guidesSay}>
          <Legend lang={lang} photo={photo} head={head} all={all} />
        </Details>
      )}
    </div>
  );
}

type LegendProps = Pick<GuidedPhotoProps, 'lang' | 'photo' | 'head'> & { readonly all: boolean };
type OverlayProps = LegendProps & { readonly marks: Marks };

function Overlay({ lang, photo, marks, head, all }: OverlayProps): JSX.Element {
  const w = draftWords(lang);
  const codes = numberedCodes(photo, all);
  const [crown, chin] = [marks.crown * HIGH, marks.chin * HIGH];
  const least = (head.minMm / head.frameMm) * HIGH;
  const most = (head.maxMm / head.frameMm) * HIGH;
  const [[ax, ay], [bx, by]] = marks.eyes;
  return (
    <svg
      class="guides"
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="band" x="0" y={short(chin - most)} width={WIDE} height={short(most - least)} />
      <Line d={`M0 ${short(crown)}H${WIDE}`} />
      <Line d={`M0 ${short(chin)}H${WIDE}`} />
      <Line d={`M${short(ax * WIDE)} ${short(ay * HIGH)}L${short(bx * WIDE)} ${short(by * HIGH)}`} />
      <text x="8" y={short(Math.max(20, crown - 8))}>
        {w.crown}
      </text>
      <text x="8" y={short(Math.min(HIGH - 8, chin + 24))}>
        {w.chin}
      </text>
      {badged(marks.areas.filter(({ code }) => codes.includes(code))).map(({ code, box, badge }) => (
        <MarkedArea key={`${code}${box.join()}`} box={box} badge={badge} n={codes.indexOf(code) + 1} />
      ))}
    </svg>
  );
}

/** A dashed line with a light rim: it shows on every photo. */
const Line = ({ d }: { readonly d: string }): JSX.Element => (
  <>
    <path class="rim" d={d} />
    <path class="line" d={d} />
  </>
);

type Badge = { readonly x: number; readonly y: number };
type BadgedArea = Area & { readonly badge: Badge };

/** Each number at its area's corner, or beside the number that stands there already. */
function badged(areas: readonly Area[]): readonly BadgedArea[] {
  const placed: BadgedArea[] = [];
  for (const area of areas) {
    const [left, top] = [area.box[0] * WIDE, area.box[1] * HIGH];
    const badge = { x: Math.min(WIDE - 18, Math.max(18, left)), y: Math.min(HIGH - 18, Math.max(18, top)) };
    while (placed.some(({ badge: { x, y } }) => Math.hypot(x - badge.x, y - badge.y) < 32)) badge.x += 34;
    placed.push({ ...area, badge });
  }
  return placed;
}

type MarkedAreaProps = { readonly box: Area['box']; readonly badge: Badge; readonly n: number };

function MarkedArea({ box: [x, y, width, height], badge, n }: MarkedAreaProps): JSX.Element {
  const shape = {
    x: short(x * WIDE),
    y: short(y * HIGH),
    width: short(width * WIDE),
    height: short(height * HIGH),
    rx: 10,
  };
  return (
    <>
      <rect class="rim" {...shape} />
      <rect class="area" {...shape} />
      <circle cx={short(badge.x)} cy={short(badge.y)} r="17" />
      <text class="number" x={short(badge.x)} y={short(badge.y + 8)} text-anchor="middle">
        {n}
      </text>
    </>
  );
}

/** What the lines and marks show, in words. */
function Legend({ lang, photo, head, all }: LegendProps): JSX.Element {
  const w = draftWords(lang);
  const { marks, findings } = photo;
  if (!marks) return <p>{w.noMarks}</p>;
  const share = (mm: number) => Math.round((100 * mm) / head.frameMm);
  const fills = Math.round((marks.chin - marks.crown) * 100);
  const degrees = formatNumber(lang, leanOf(marks, photo), { maximumFractionDigits: 1 });
  return (
    <ul>
      <li>{w.headLine({ fills, from: share(head.minMm), to: share(head.maxMm) })}</li>
      <li>{w.eyeLine({ degrees })}</li>
      {numberedCodes(photo, all).flatMap((code, index) => {
        const finding = findings.find((one) => one.code === code);
        const area = marks.areas.find((one) => one.code === code);
        if (!finding || !area) return [];
        const where = w[sideOf(area)];
        return (
          <li key={code}>{w.area({ n: index + 1, title: findingWords(finding).title[lang], where })}</li>
        );
      })}
    </ul>
  );
}

function leanOf({ eyes: [[ax, ay], [bx, by]] }: Marks, { width, height }: CheckedPhoto): number {
  return Math.abs((Math.atan2((by - ay) * height, (bx - ax) * width) * 180) / Math.PI);
}

function sideOf({ box: [x, , width] }: Area): 'left' | 'right' | 'middle' {
  const middle = x + width / 2;
  if (middle < 0.4) return 'left';
  return middle > 0.6 ? 'right' : 'middle';
}

const short = (value: number): number => Math.round(value * 10) / 10;
