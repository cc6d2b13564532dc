import type { ComponentChildren, JSX } from 'preact';
import { formatNumber, type Lang } from '../../platform/i18n.ts';
import type { PhotoRules } from '../../profile.ts';
import type { Framing } from '../engine/framing.ts';
import type { WholePicture } from '../photo.ts';
import { type Aim, type Ground, judged, cropPositionOf } from './crop.ts';
import { cropWords } from './words.ts';

/** What the page needs of the rules and of the whole picture. */
export function groundOf({ width, height, head }: WholePicture, rules: PhotoRules): Ground {
  return { width, height, head, frame: rules.aspect, least: rules.pixels.min.height };
}

export const aimOf = ({ head, checks }: PhotoRules): Aim => ({
  least: head.minMm / head.frameMm,
  most: head.maxMm / head.frameMm,
  across: checks.centre.across.warn,
  highest: checks.centre.highest.warn,
  lowest: checks.centre.lowest.warn,
});

export type CropPreview = {
  readonly lang: Lang;
  readonly rules: PhotoRules;
  readonly ground: Ground;
  readonly framing: Framing;
};

/** How the head lies, in words; each sentence is there in all its forms, of which one shows. */
export function CropReport({ lang, rules, ground, framing }: CropPreview): JSX.Element {
  const w = cropWords(lang);
  const stand = cropPositionOf(framing, ground);
  const now = stand && judged(stand, aimOf(rules));
  const share = (mm: number) => Math.round((100 * mm) / rules.head.frameMm);
  const filled = (v: string) => ({ v, from: share(rules.head.minMm), to: share(rules.head.maxMm) });
  const sizes = { fits: w.fits, large: w.large, small: w.small };
  const places = { middle: w.inMiddle, left: w.isLeft, right: w.isRight, high: w.isHigh, low: w.isLow };
  const tilted = { left: w.tiltedLeft, right: w.tiltedRight };
  const tilt = formatNumber(lang, Math.abs(framing.tilt), { maximumFractionDigits: 1 });
  const size = now && sizes[now.size](filled(String(Math.round((stand?.fills ?? 0) * 100))));
  const templates = Object.fromEntries(
    Object.entries(sizes).map(([name, words]) => [name, words(filled('{v}'))]),
  );
  return (
    <Live
      words={{
        ...templates,
        ...places,
        noHead: w.noHead,
        tiltedLeft: w.tiltedLeft({ v: '{v}' }),
        tiltedRight: w.tiltedRight({ v: '{v}' }),
      }}
    >
      <h2>{w.how}</h2>
      <p data-said>
        {now ? `${size} ${places[now.place]}` : w.noHead}{' '}
        {framing.tilt !== 0 && tilted[framing.tilt < 0 ? 'left' : 'right']({ v: tilt })}
      </p>
    </Live>
  );
}

const Live = ({
  words,
  children,
}: {
  readonly words: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}) => (
  <div id="crop-said" role="status" data-words={JSON.stringify(words)}>
    {children}
  </div>
);
