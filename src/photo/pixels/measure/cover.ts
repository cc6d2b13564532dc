import { pointAt } from '../face/points.ts';
import type { Lab } from './colour.ts';
import { labAt, overBox, type PixelScene } from './scene.ts';
import { mean, median } from './statistics.ts';

/**
 * What may lie over the lower half of the face or the forehead. Colours are compared as distances of CIE 1976, with
 * the skin between and below the eyes, which nothing but glasses covers.
 */
export type Cover = {
  /**
   * How much darker the line between the lips is than what lies above and below it, as a share. Lips of every colour,
   * painted or not, have such a line, and so has an open mouth; a mask, a scarf or a hand has none.
   */
  readonly line: number;
  /** The same beside the mouth, on the side where there is less of it: the pleats of a mask go on, lips end. */
  readonly beyond: number;
  /** The farther of the skin above the mouth and the chin. */
  readonly below: number;
  /** The nearest of nose, skin above the mouth, chin and lower cheeks: one surface lies over all of them. */
  readonly surface: number;
  /** How far those lie apart from each other. */
  readonly apart: number;
  /** The forehead from the nose in colour alone (a*, b*), and in lightness: hair is darker. */
  readonly forehead: number;
  readonly foreheadLight: number;
  /**
   * Just below the hairline: how far from the skin, how far in a* and b* alone, by how many degrees of hue; and its own
   * colour and lightness.
   */
  readonly brow: {
    readonly away: number;
    readonly colour: number;
    readonly hue: number;
    readonly chroma: number;
    readonly light: number;
  };
  /**
   * Above the head, beside it and below the chin: how far these places lie apart, how far the last from the skin, and
   * how much the first changes from pixel to pixel. A scarf is one cloth all round, and hair has strands.
   */
  readonly hood: { readonly apart: number; readonly away: number; readonly texture: number };
};

export function measureCover(scene: PixelScene): Cover {
  const { face, axes } = scene;
  const across = (i: number) => axes.across(pointAt(face.mesh, i));
  const down = (i: number) => axes.down(pointAt(face.mesh, i));
  const colourAt = (points: readonly number[], half: readonly [number, number]) =>
    medianColour(
      scene,
      points.map((i) => ({ across: across(i), down: down(i), half })),
    );
  const skin = colourAt([6, 118, 347], [0.09, 0.07]);
  const [lip, chin] = [
    { across: (across(2) + across(0)) / 2, down: (down(2) + down(0)) / 2, half: [0.12, 0.04] },
    { across: (across(17) + across(152)) / 2, down: 0.4 * down(17) + 0.6 * down(152), half: [0.2, 0.08] },
  ] as const;
  const lower = [colourAt([4], [0.06, 0.05]), medianColour(scene, [lip]), medianColour(scene, [chin])];
  const cheeks = colourAt([205, 425], [0.08, 0.08]);
  const all = [...lower, cheeks];
  const [nose, forehead] = [
    medianColour(scene, [{ across: 0, down: 0.35, half: [0.08, 0.1] }]),
    medianColour(scene, [{ across: 0, down: -0.62, half: [0.3, 0.12] }]),
  ];
  return {
    ...lineBetweenLips(scene),
    below: Math.max(...lower.slice(1).map((lab) => away(lab, skin))),
    surface: Math.min(...all.map((lab) => away(lab, skin))),
    apart: Math.max(...all.map((lab) => away(lab, lower[1] as Lab))),
    forehead: Math.hypot(forehead[1] - nose[1], forehead[2] - nose[2]),
    foreheadLight: forehead[0] - nose[0],
    brow: browOf(scene, skin),
    hood: hoodOf(scene, skin),
  };
}

function browOf(scene: PixelScene, skin: Lab): Cover['brow'] {
  const down = scene.axes.down(pointAt(scene.face.mesh, 10)) + 0.06;
  const brow = medianColour(scene, [{ across: 0, down, half: [0.3, 0.05] }]);
  return {
    away: away(brow, skin),
    colour: Math.hypot(brow[1] - skin[1], brow[2] - skin[2]),
    hue: turnBetween(Math.atan2(brow[2], brow[1]), Math.atan2(skin[2], skin[1])),
    chroma: Math.hypot(brow[1], brow[2]),
    light: brow[0],
  };
}

/** Degrees between two angles in radians, 0 to 180. */
const turnBetween = (one: number, other: number): number => {
  const turn = Math.abs(one - other) % (2 * Math.PI);
  return (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI;
};

function hoodOf(scene: PixelScene, skin: Lab): Cover['hood'] {
  const { axes, face, luma, raster } = scene;
  const [top, chin] = [axes.down(pointAt(face.mesh, 10)), axes.down(pointAt(face.mesh, 152))];
  const above = { across: 0, down: top - 0.35, half: [0.35, 0.08] } as const;
  const [crown, ...round] = [
    above,
    { across: -1.15, down: 0.3, half: [0.1, 0.2] } as const,
    { across: 1.15, down: 0.3, half: [0.1, 0.2] } as const,
    { across: 0, down: chin + 0.3, half: [0.25, 0.1] } as const,
  ].map((box) => medianColour(scene, [box]));
  const step = Math.max(1, Math.round(axes.unit / 60));
  const changes: number[] = [];
  overBox(scene, above, 0.03, (i) => {
    const beside = [i - step, i + step, i - step * raster.width, i + step * raster.width];
    if (beside.some((j) => luma[j] === undefined)) return;
    changes.push(Math.abs((luma[i] as number) - mean(beside.map((j) => luma[j] as number))));
  });
  return {
    apart: Math.max(...round.map((lab) => away(lab, crown as Lab))),
    away: away(round.at(-1) as Lab, skin),
    texture: changes.length > 0 ? median(changes) : 0,
  };
}

/** Pairs of points above and below the line between the lips, from one side to the other, away from the corners. */
const linePairs = [
  [80, 88],
  [81, 178],
  [82, 87],
  [13, 14],
  [312, 317],
  [311, 402],
  [310, 318],
] as const;
/** Rows that are looked at, and a light below which shares tell nothing. */
const [lineRows, leastLight] = [40, 20];

/** A stretch of a row, and where that row lies when the middle of the mouth is read. */
type Place = { readonly across: number; readonly down: number; readonly half: number };

/** Rows are read straight and along the curve of the mouth, whichever shows more: behind a mask the curve is imagined. */
function lineBetweenLips(scene: PixelScene): Pick<Cover, 'line' | 'beyond'> {
  const { face, axes } = scene;
  const across = (i: number) => axes.across(pointAt(face.mesh, i));
  const down = (i: number) => axes.down(pointAt(face.mesh, i));
  const middle = (down(13) + down(14)) / 2;
  const rows = [Math.min(down(2) + 0.02, down(0) - 0.05) - middle, down(17) + 0.1 - middle] as const;
  const curved = linePairs.map(
    ([above, under]): Place => ({
      across: (across(above) + across(under)) / 2,
      down: (down(above) + down(under)) / 2,
      half: 0.03,
    }),
  );
  const straight: Place = { across: (across(61) + across(291)) / 2, down: middle, half: 0.18 };
  const beside = (across: number): Place => ({ across, down: (down(61) + down(291)) / 2, half: 0.09 });
  return {
    line: Math.max(darkestRow(scene, [straight], rows), darkestRow(scene, curved, rows)),
    beyond: Math.min(
      darkestRow(scene, [beside(across(61) - 0.19)], rows),
      darkestRow(scene, [beside(across(291) + 0.19)], rows),
    ),
  };
}

/** The deepest dark row, against the darker of the lightest rows above and below it, as a share. */
function darkestRow(
  scene: PixelScene,
  places: readonly Place[],
  [from, to]: readonly [number, number],
): number {
  const rows = Array.from({ length: lineRows + 1 }, (_, k) => {
    const values: number[] = [];
    for (const { across, down, half } of places) {
      const at = { across, down: down + from + ((to - from) * k) / lineRows, half: [half, 0] } as const;
      overBox(scene, at, 0.015, (i) => values.push(scene.luma[i] as number));
    }
    return mean(values);
  });
  const depths = rows.map((value, k) => {
    const beside = Math.min(Math.max(0, ...rows.slice(0, k)), Math.max(0, ...rows.slice(k + 1)));
    return (beside - value) / Math.max(leastLight, beside);
  });
  return Math.max(0, ...depths);
}

type Boxes = readonly Parameters<typeof overBox>[1][];

function medianColour(scene: PixelScene, boxes: Boxes): Lab {
  const list: Lab[] = [];
  for (const box of boxes) overBox(scene, box, 0.03, (i) => list.push(labAt(scene, i)));
  return [median(list.map(([l]) => l)), median(list.map((lab) => lab[1])), median(list.map((lab) => lab[2]))];
}

const away = (one: Lab, other: Lab): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
