import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import pino from 'pino';
import { startWorker } from './worker.ts';

const log = pino({ level: 'silent' });
const HOUR = 3_600_000;

test('loops that rest end as soon as the worker is stopped', { timeout: 10_000 }, async () => {
  let steps = 0;
  const step = async () => {
    steps += 1;
    return false;
  };
  const loops = Array.from({ length: 30 }, (_, i) => ({ name: `loop ${i}`, everyMs: HOUR, step }));
  const worker = startWorker(loops, log);
  await turn();
  await worker.stop();
  assert.equal(steps, 30);
});

test('a loop that is stopped in a step ends with it, without a rest', { timeout: 10_000 }, async () => {
  let steps = 0;
  const { promise, resolve: finish } = Promise.withResolvers<boolean>();
  const step = () => {
    steps += 1;
    return promise;
  };
  const worker = startWorker([{ name: 'slow', everyMs: HOUR, step }], log);
  await turn();
  const stopped = worker.stop();
  finish(true);
  await stopped;
  assert.equal(steps, 1);
});
