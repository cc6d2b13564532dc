import type { HeadLimits } from '../checks/face/head-size.ts';
import type { Head, Placement } from '../checks/facts.ts';
import type { PhotoLimits } from '../checks/limit-types.ts';
import { fitOf, middleInside, MOST_TILT, placeIn, widthFor } from '../pixels/framing.ts';
import { type Fit, scaledSize, type Size } from '../pixels/picture.ts';
import type { Turn } from '../pixels/raster.ts';

/**
 * The largest centred part of a picture that has the frame's shape, in whole pixels. A picture within the tolerance
 * is kept whole. Only ever trims one pair of sides; nothing is ever added. Rounds up, so that a picture of exactly
 * the smallest size is not trimmed below it.
 */
export function centredFit(source: Size, frame: PhotoLimits['frame'], rotate: Turn = 0): Fit {
  const wanted = frame.width / frame.height;
  const aspect = source.width / source.height;
  if (Math.abs(aspect / wanted - 1) <= frame.tolerance) return { x: 0, y: 0, ...plain(source), rotate };
  if (aspect > wanted) {
    const width = Math.min(source.width, Math.ceil(source.height * wanted));
    return { x: Math.floor((source.width - width) / 2), y: 0, width, height: source.height, rotate };
  }
  const height = Math.min(source.height, Math.ceil(source.width / wanted));
  return { x: 0, y: Math.floor((source.height - height) / 2), width: source.width, height, rotate };
}

/** How a head lies in a part of the picture. */
export function placementIn(fit: Fit, size: Size, head: Head, { frameMm }: HeadLimits): Placement {
  const [across, down] = placeIn(fit, size, head.centre);
  return { mm: (head.height / fit.height) * frameMm, across, down };
}

/** Nearer to the wanted size than this, and near the middle, a photo is left as it is. */
const goodEnough = { mm: 1.2, across: 0.03, highest: 0.4, lowest: 0.57 } as const;

/**
 * The part to keep: as it is when the head already lies well, otherwise cut so that the head is as near to the wanted
 * size as there is room and pixels for. A head that leans (`roll`, degrees clockwise) is set upright by turning the cut,
 * when there is room for that too. Without room it is the centred part: nothing is ever invented, and the checks then
 * say "step back" or "come closer".
 */
export function headFit(source: Size, head: Head, limits: PhotoLimits, rotate: Turn, roll = 0): Fit {
  const upright = straightFit(source, head, limits, rotate, roll);
  if (upright) return upright;
  const centred = centredFit(source, limits.frame, rotate);
  const now = placementIn(centred, source, head, limits.head);
  const { minMm, maxMm, aimMm } = limits.head;
  const liesWell =
    Math.abs(now.across - 0.5) <= goodEnough.across &&
    now.down >= goodEnough.highest &&
    now.down <= goodEnough.lowest;
  if (liesWell && Math.abs(now.mm - aimMm) <= goodEnough.mm) return centred;
  // Not to the very edge of what is allowed, and never further from the wanted size than it is already.
  const edge = Math.min(aimMm - minMm, maxMm - aimMm) - 0.5;
  const reach = liesWell ? Math.min(edge, Math.abs(now.mm - aimMm)) : edge;
  return nearest(aimMm, reach, (mm) => cutFor(source, head, mm, limits, rotate)) ?? centred;
}

/** Tries the wanted size first, then further and further from it. */
function nearest(aim: number, reach: number, cut: (mm: number) => Fit | undefined): Fit | undefined {
  for (let off = 0; off <= reach; off += 0.25) {
    const fit = cut(aim + off) ?? cut(aim - off);
    if (fit) return fit;
  }
  return undefined;
}

/** The cut that sets a leaning head upright; undefined when it does not lean, or there is no room for it. */
function straightFit(
  source: Size,
  head: Head,
  limits: PhotoLimits,
  rotate: Turn,
  roll: number,
): Fit | undefined {
  const { warn } = limits.checks.tilt;
  if (Math.abs(roll) <= warn || Math.abs(roll) > MOST_TILT) return undefined;
  const { minMm, maxMm, aimMm } = limits.head;
  const reach = Math.min(aimMm - minMm, maxMm - aimMm) - 0.5;
  // Quite upright first; where the room does not allow that, as upright as is asked for.
  for (let left = 0; left < warn - 0.5; left += 1) {
    const tilt = Math.round(-Math.sign(roll) * (Math.abs(roll) - left) * 10) / 10;
    const fit = nearest(aimMm, reach, (mm) => tiltedCut(source, head, mm, tilt, limits, rotate));
    if (fit) return fit;
  }
  return undefined;
}

function tiltedCut(
  source: Size,
  head: Head,
  mm: number,
  tilt: number,
  limits: PhotoLimits,
  rotate: Turn,
): Fit | undefined {
  const height = Math.round((head.height * limits.head.frameMm) / mm);
  if (height < limits.minHeight || widthFor(height, limits.frame) < limits.minWidth) return undefined;
  const wanted = { x: head.centre[0], y: head.centre[1], height, tilt };
  const middle = middleInside(wanted, source, limits.frame);
  if (!middle) return undefined;
  const fit = fitOf({ ...wanted, x: middle[0], y: middle[1] }, source, limits.frame, rotate);
  return liesIn(fit, source, head, limits.head) ? fit : undefined;
}

function liesIn(fit: Fit, source: Size, head: Head, limits: HeadLimits): boolean {
  const at = placementIn(fit, source, head, limits);
  return (
    Math.abs(at.across - 0.5) <= goodEnough.across &&
    at.down >= goodEnough.highest &&
    at.down <= goodEnough.lowest
  );
}

/** The cut that shows the head `mm` high; undefined when the picture has no room or too few pixels for it. */
function cutFor(source: Size, head: Head, mm: number, limits: PhotoLimits, rotate: Turn): Fit | undefined {
  const height = Math.round((head.height * limits.head.frameMm) / mm);
  const width = Math.ceil((height * limits.frame.width) / limits.frame.height);
  if (height > source.height || width > source.width) return undefined;
  if (height < limits.minHeight || width < limits.minWidth) return undefined;
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)));
  const fit: Fit = {
    x: clamp(head.centre[0] - width / 2, source.width - width),
    y: clamp(head.centre[1] - height / 2, source.height - height),
    width,
    height,
    rotate,
  };
  return liesIn(fit, source, head, limits.head) ? fit : undefined;
}

/** The size to hand on: no larger than the limits, and never larger than what is there. */
export function resultSize(part: Size, limits: PhotoLimits): Size {
  return scaledSize(part, Math.min(1, limits.maxWidth / part.width, limits.maxHeight / part.height));
}

const plain = ({ width, height }: Size): Size => ({ width, height });
