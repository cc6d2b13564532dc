import { pointAt } from '../face/points.ts';
import type { Lab } from './colour.ts';
import { labAt, overBox, type PixelScene } from './scene.ts';
import { median } from './statistics.ts';

/** How far the colour of parts of the face lies from that of the nose; what covers a part has another colour. */
export type Cover = {
  /** Round the mouth. */
  readonly mouth: number;
  readonly chin: number;
  readonly forehead: number;
  /** Lightness of forehead and chin against the nose: hair and beards are darker. */
  readonly foreheadLight: number;
  readonly chinLight: number;
};

export function measureCover(scene: PixelScene): Cover {
  const { face, axes } = scene;
  const mouthDown = axes.down(pointAt(face.mesh, 13));
  const chinDown = axes.down(pointAt(face.mesh, 152));
  const nose = medianColour(scene, 0, 0.35, [0.08, 0.1]);
  const mouth = medianColour(scene, 0, mouthDown, [0.3, 0.12]);
  const chin = medianColour(scene, 0, chinDown * 0.86, [0.2, 0.08]);
  const forehead = medianColour(scene, 0, -0.62, [0.3, 0.12]);
  const away = (lab: Lab) => Math.hypot(lab[1] - nose[1], lab[2] - nose[2]);
  return {
    mouth: away(mouth),
    chin: away(chin),
    forehead: away(forehead),
    foreheadLight: forehead[0] - nose[0],
    chinLight: chin[0] - nose[0],
  };
}

function medianColour(scene: PixelScene, across: number, down: number, half: readonly [number, number]): Lab {
  const list: Lab[] = [];
  overBox(scene, { across, down, half }, 0.03, (i) => list.push(labAt(scene, i)));
  return [median(list.map(([l]) => l)), median(list.map((lab) => lab[1])), median(list.map((lab) => lab[2]))];
}
