import { along, type Small } from '../small-copy.ts';
import { quantile } from '../statistics.ts';

/** Pixels of the small copy: how far from the edge the wall, the edge itself and the person are looked at. */
const [WALL, INSIDE, RUN] = [3, 7, 5] as const;
/** From above the hair to the chin: below, clothes may have any trim. */
const [FROM, TO] = [-2.8, 1.2] as const;

type Masks = { readonly background: Uint8Array };

/**
 * How far the colours along the outline of the head lie from all that a mixture of wall and person can be, in
 * differences of colour: three quarters of the outline stay below. What is left of another room round somebody who was
 * cut out has colours of its own there; hair against a wall has not.
 */
export function haloOf(small: Small, { background }: Masks): number {
  const found: number[] = [];
  const { width, height } = small;
  for (let y = 2; y < height - 2; y += 1) {
    const d = along(small.down, width / 2, y);
    if (d < FROM || d > TO) continue;
    for (const step of [1, -1] as const) {
      const edge = edgeFrom(background, { y, width, step });
      if (edge === undefined) continue;
      const away = awayFromMixture(small, y * width + edge, step);
      if (away !== undefined) found.push(away);
    }
  }
  return found.length < 20 ? 0 : quantile(found, 0.6);
}

type Row = { readonly y: number; readonly width: number; readonly step: 1 | -1 };

/** The first pixel that is not the surface, coming from one side over some of it; undefined without one. */
function edgeFrom(background: Uint8Array, { y, width, step }: Row): number | undefined {
  let run = 0;
  for (let k = 0; k < width / 2; k += 1) {
    const x = step === 1 ? k : width - 1 - k;
    if (background[y * width + x]) run += 1;
    else if (run >= RUN) return x;
    else run = 0;
  }
  return undefined;
}

/** How far the two pixels at the edge are from the line between the wall before them and the person behind them. */
function awayFromMixture(small: Small, edge: number, step: 1 | -1): number | undefined {
  const { lab } = small;
  const at = (i: number) => lab.map((plane) => plane[i] as number) as [number, number, number];
  const [wall, inside] = [at(edge - WALL * step), at(edge + INSIDE * step)];
  const line = inside.map((value, k) => value - (wall[k] as number));
  const length = line.reduce((sum, value) => sum + value * value, 0);
  if (length < 100) return undefined;
  const away = [edge, edge + step, edge + 2 * step].map((i) => {
    const from = at(i).map((value, k) => value - (wall[k] as number));
    const share = Math.max(
      0,
      Math.min(1, from.reduce((sum, value, k) => sum + value * (line[k] as number), 0) / length),
    );
    return Math.hypot(...from.map((value, k) => value - share * (line[k] as number)));
  });
  return Math.max(...away);
}
