import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import { dispose, type Tensor, tensor } from '@tensorflow/tfjs-core';

// Knows of no files and no Node.js, so that browsers run the same networks in the same way.

/** What stands beside a network's numbers: its graph, and how the numbers lie. */
export type Manifest = {
  readonly modelTopology: object;
  readonly weightsManifest: readonly {
    readonly paths: readonly string[];
    readonly weights: readonly { name: string; shape: number[]; dtype: 'float32' }[];
  }[];
};

/** Makes a network of its manifest and its numbers; nothing is fetched. */
export function graphFrom(manifest: Manifest, weightData: ArrayBuffer): Promise<GraphModel> {
  const weightSpecs = manifest.weightsManifest.flatMap((group) => [...group.weights]);
  return loadGraphModel({
    load: () => Promise.resolve({ modelTopology: manifest.modelTopology, weightSpecs, weightData }),
  });
}

/** One output of a network. */
export type Output = { readonly shape: readonly number[]; readonly values: Float32Array };

/** Runs one network on one input. Not to be called twice at once: the backend has one memory for all. */
export async function runModel(
  model: GraphModel,
  values: Float32Array,
  shape: readonly [number, number, number, number],
): Promise<readonly Output[]> {
  const input = tensor(values, [...shape], 'float32');
  const answer = model.execute(input) as Tensor | Tensor[];
  const tensors = Array.isArray(answer) ? answer : [answer];
  const outputs = await Promise.all(
    tensors.map(async (one) => ({ shape: one.shape, values: (await one.data()) as Float32Array })),
  );
  dispose([input, ...tensors]);
  return outputs;
}
