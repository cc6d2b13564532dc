import { loadModels } from '../pixels/face/models.ts';
import { judgePhoto } from './judge.ts';
import type { Answer, FromWorker, ToWorker } from './pool.ts';
import { preparePhoto } from './prepare.ts';

/** Above this the process gives up: the pool replaces it, and the machine keeps its memory. */
const memoryBytes = Number(process.argv[2] ?? 0);

const send = (message: FromWorker): void => {
  process.send?.(message);
};

/** Decoding happens outside the V8 heap, so only the resident size tells how much a picture takes. */
if (memoryBytes > 0) {
  setInterval(() => {
    if (process.memoryUsage.rss() > memoryBytes) process.exit(70);
  }, 25).unref();
}

/** What crosses to the other process: everything but the pixels. */
async function answer({ task, bytes, limits, wish }: ToWorker): Promise<Answer> {
  if (task === 'prepare') return preparePhoto(bytes, limits, wish);
  const judged = await judgePhoto(bytes, limits);
  if (judged.kind === 'unusable') return judged;
  const { raster: _pixels, ...rest } = judged;
  return rest;
}

async function work(job: ToWorker): Promise<void> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await answer(job);
  const used = process.cpuUsage(cpu);
  const spent = { ms: performance.now() - began, cpuMs: (used.user + used.system) / 1000 };
  send({ id: job.id, result, spent });
}

process.on('message', (job: ToWorker) => {
  work(job).catch((error: unknown) => {
    throw error;
  });
});
process.on('disconnect', () => process.exit(0));
// A worker is ready once its models are warm: the first photo does not wait for them.
await loadModels();
send({ ready: true });
