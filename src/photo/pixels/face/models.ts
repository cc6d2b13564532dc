import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import { projectRoot } from '../../../platform/root.ts';
import { graphFrom, type Manifest } from './run.ts';

/**
 * The three networks, by Google's MediaPipe (models/README.md): BlazeFace finds faces, FaceMesh lays 468 points on
 * one, Iris lays 71 points round an eye and 5 on its iris.
 */
export const modelNames = ['blazeface', 'facemesh', 'iris'] as const;
export type ModelName = (typeof modelNames)[number];
export type Models = Readonly<Record<ModelName, GraphModel>>;

/** Where the files of the models lie. Read as files: nothing is ever fetched. */
export const modelFolder = (): string => join(projectRoot(), 'models');

let loading: Promise<Models> | undefined;

/** Loads the models once for this process. Rejects when a file is missing: the installation is broken. */
export function loadModels(): Promise<Models> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Models> {
  const { resolve } = createRequire(join(projectRoot(), 'package.json'));
  setWasmPaths(`${dirname(resolve('@tensorflow/tfjs-backend-wasm'))}/`);
  // One thread: the pool runs one worker for each core.
  setThreadsCount(1);
  await setBackend('wasm');
  await ready();
  const [blazeface, facemesh, iris] = await Promise.all(modelNames.map(loadOne));
  if (!blazeface || !facemesh || !iris) throw new Error('a face model is missing');
  return { blazeface, facemesh, iris };
}

async function loadOne(name: ModelName): Promise<GraphModel> {
  const folder = modelFolder();
  const manifest = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Manifest;
  const files = manifest.weightsManifest.flatMap(({ paths }) => paths);
  const weights = Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
  return graphFrom(manifest, new Uint8Array(weights).buffer);
}
