import { type LabPlanes, labInto } from './colour.ts';
import { insidePolygon, outline, type PixelScene } from './scene.ts';
import { along, stepsAcross } from './small-copy.ts';
import { median } from './statistics.ts';

/** Distance in a* and b*; and how much lighter with at most what share of the colour white cloth is. */
const [otherColour, lighter, paler] = [16, 10, 0.6];

/** Of the edge of the face, cloth takes more than this share; a highlight at the hairline does not. */
const leastEdge = 0.12;

const one: LabPlanes = [new Float32Array(1), new Float32Array(1), new Float32Array(1)];

/**
 * Points of the face's outline, every `step` pixels, that are no skin: what comes in from outside of the face in another
 * colour, or whiter, than its middle. A scarf or a turban reaches over the edge of the mesh, and a beard does. The middle
 * of the face is always skin, and so is what other skin lies round: a highlight, or a burnt forehead.
 */
export function clothIn(scene: PixelScene, step: number): ReadonlySet<number> {
  const { axes, raster } = scene;
  const [acrossBy, downBy] = [stepsAcross(axes.across, 1), stepsAcross(axes.down, 1)];
  const inside = new Set<number>();
  const outer: number[] = [];
  const middle: [number[], number[], number[]] = [[], [], []];
  insidePolygon(scene, outline(scene, 'face'), step, (x, y, i) => {
    inside.add(i);
    const [across, down] = [Math.abs(along(acrossBy, x, y)), along(downBy, x, y)];
    if (across > 0.5 || down < -0.25 || down > 1.25) outer.push(i);
    else if (down > 0.2 && down < 0.7) {
      const [l, a, b] = colourOf(scene, i);
      middle[0].push(l);
      middle[1].push(a);
      middle[2].push(b);
    }
  });
  const [light, red, yellow] = [median(middle[0]), median(middle[1]), median(middle[2])];
  const chroma = Math.hypot(red, yellow);
  const other = new Set(
    outer.filter((i) => {
      const [l, a, b] = colourOf(scene, i);
      if (Math.hypot(a - red, b - yellow) > otherColour) return true;
      return l > light + lighter && Math.hypot(a, b) < paler * chroma;
    }),
  );
  const moves = [step, -step, step * raster.width, -step * raster.width];
  const isEdge = (i: number) => moves.some((move) => !inside.has(i + move));
  const edges = [...inside].filter(isEdge);
  const cloth = new Set<number>();
  for (const edge of edges) {
    if (!other.has(edge)) continue;
    const patch = takePatch(other, edge, moves);
    if (patch.filter(isEdge).length > leastEdge * edges.length) for (const i of patch) cloth.add(i);
  }
  return cloth;
}

/** Takes out of a set what hangs together with `start` by steps to neighbours. */
export function takePatch(among: Set<number>, start: number, steps: readonly number[]): readonly number[] {
  const patch = [start];
  among.delete(start);
  for (let k = 0; k < patch.length; k++) {
    for (const move of steps) {
      const next = (patch[k] as number) + move;
      if (among.delete(next)) patch.push(next);
    }
  }
  return patch;
}

function colourOf({ raster: { data } }: PixelScene, i: number): readonly [number, number, number] {
  labInto(data[i * 3] as number, data[i * 3 + 1] as number, data[i * 3 + 2] as number, one, 0);
  return [one[0][0] as number, one[1][0] as number, one[2][0] as number];
}
