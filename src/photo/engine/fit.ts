import type { Head, Placement } from '../checks/facts.ts';
import type { HeadLimits } from '../checks/limits.ts';
import type { Turn } from './raster.ts';
import type { Fit, PhotoLimits, Size } from './types.ts';

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
export function placementIn(fit: Fit, head: Head, { frameMm }: HeadLimits): Placement {
  return {
    mm: (head.height / fit.height) * frameMm,
    across: (head.centre[0] - fit.x) / fit.width,
    down: (head.centre[1] - fit.y) / fit.height,
  };
}

/** Nearer to the wanted size than this, and near the middle, a photo is left as it is. */
const goodEnough = { mm: 1.2, across: 0.03, highest: 0.4, lowest: 0.57 } as const;

/**
 * The part to keep: as it is when the head already lies well, otherwise cut so that the head is as near to the wanted
 * size as there is room and pixels for. Without room it is the centred part: nothing is ever invented, and the checks
 * then say "step back" or "come closer".
 */
export function headFit(source: Size, head: Head, limits: PhotoLimits, rotate: Turn): Fit {
  const centred = centredFit(source, limits.frame, rotate);
  const now = placementIn(centred, head, limits.head);
  const { minMm, maxMm, aimMm } = limits.head;
  const liesWell =
    Math.abs(now.across - 0.5) <= goodEnough.across &&
    now.down >= goodEnough.highest &&
    now.down <= goodEnough.lowest;
  if (liesWell && Math.abs(now.mm - aimMm) <= goodEnough.mm) return centred;
  // The wanted size first, then further and further from it, but not to the very edge of what is allowed, and never
  // further than it is already.
  const edge = Math.min(aimMm - minMm, maxMm - aimMm) - 0.5;
  const reach = liesWell ? Math.min(edge, Math.abs(now.mm - aimMm)) : edge;
  for (let off = 0; off <= reach; off += 0.25) {
    for (const mm of [aimMm + off, aimMm - off]) {
      const fit = cutFor(source, head, mm, limits, rotate);
      if (fit) return fit;
    }
  }
  return centred;
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
  const at = placementIn(fit, head, limits.head);
  const lies =
    Math.abs(at.across - 0.5) <= goodEnough.across &&
    at.down >= goodEnough.highest &&
    at.down <= goodEnough.lowest;
  return lies ? fit : undefined;
}

/** The size to hand on: no larger than the limits, and never larger than what is there. */
export function resultSize(part: Size, limits: PhotoLimits): Size {
  return scaled(part, Math.min(1, limits.maxWidth / part.width, limits.maxHeight / part.height));
}

/** A smaller size of the same shape, still at least the smallest allowed; undefined when there is none. */
export function smallerSize(size: Size, share: number, limits: PhotoLimits): Size | undefined {
  const smaller = scaled(size, share);
  return smaller.width >= limits.minWidth && smaller.height >= limits.minHeight ? smaller : undefined;
}

const plain = ({ width, height }: Size): Size => ({ width, height });

const scaled = (size: Size, share: number): Size => ({
  width: Math.round(size.width * share),
  height: Math.round(size.height * share),
});
