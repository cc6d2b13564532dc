import type { Eye, Face } from '../face/points.ts';
import type { Raster } from '../raster.ts';
import { type Background, measureBackground } from './background.ts';
import { type Cover, measureCover } from './cover.ts';
import { type Exposure, measureExposure } from './exposure.ts';
import { type Eyes, measureEyes } from './eyes.ts';
import { measureMouth, type Mouth } from './mouth.ts';
import { measurePose, type Pose } from './pose.ts';
import { pixelSceneOf } from './scene.ts';
import { measureSharpness, type Sharpness } from './sharpness.ts';
import { measureSkin, type Skin } from './skin.ts';
import { type SmileFeatures, smileFeatures, smileOdds } from './smile/smile.ts';
import { patternPeak } from './spectrum.ts';

/** Everything measured of one face and the picture round it. Plain numbers: checks look at nothing else. */
export type Measured = {
  readonly pose: Pose;
  readonly eyes: Eyes;
  readonly mouth: Mouth;
  /** Log of the odds for a smile. */
  readonly smile: number;
  readonly smileFeatures: SmileFeatures;
  readonly skin: Skin;
  readonly cover: Cover;
  readonly sharpness: Sharpness;
  readonly exposure: Exposure;
  readonly background: Background;
  /** The strongest regular pattern on the face, in powers of ten over its surroundings. */
  readonly pattern: number;
  /** Distance between the irises in pixels, where all of this was measured. */
  readonly unit: number;
};

/** Measures one upright picture and the face in it. Pure: the same pixels give the same numbers. */
export function measure(raster: Raster, face: Face, eyes: readonly [Eye, Eye]): Measured {
  const scene = pixelSceneOf(raster, face, eyes);
  const pose = measurePose(scene);
  const skin = measureSkin(scene);
  const mouth = measureMouth(scene);
  const lids = measureEyes(scene, skin.brightness);
  const features = smileFeatures(scene, mouth, lids);
  return {
    pose,
    skin,
    eyes: lids,
    mouth,
    smile: smileOdds(features),
    smileFeatures: features,
    cover: measureCover(scene),
    sharpness: measureSharpness(scene),
    exposure: measureExposure(scene),
    background: measureBackground(raster, scene.axes, pose.chin),
    pattern: patternPeak(scene.luma, raster.width, raster.height, scene.axes.pixel(0, 0.5)),
    unit: scene.axes.unit,
  };
}
