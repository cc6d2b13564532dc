import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHasher } from './hashing.ts';

const cheap = { memoryKiB: 1024, passes: 1, lanes: 1, atOnce: 2, waiting: 10 };

async function hashed(secret: string, settings = cheap): Promise<string> {
  const made = await (await createHasher(settings)).hash(secret);
  assert.ok(made.ok);
  return made.hash;
}

test('argon2id with the settings given, a new salt each time', async () => {
  const hash = await hashed('green piano walks home');
  assert.match(hash, /^\$argon2id\$v=19\$m=1024,t=1,p=1\$/);
  assert.notEqual(hash, await hashed('green piano walks home'));
});

test('verifies the same password however it was composed, and nothing else', async () => {
  const hasher = await createHasher(cheap);
  const hash = await hashed('vélo mauve nuage doux');
  assert.deepEqual(await hasher.verify(hash, 've\u0301lo mauve nuage doux'), { ok: true });
  assert.deepEqual(await hasher.verify(hash, 'velo mauve nuage doux'), { ok: false, why: 'wrong' });
  assert.deepEqual(await hasher.verify(hash, 'x'.repeat(100_000)), { ok: false, why: 'wrong' });
});

test('a secret that is too long is not cut into a right one', async () => {
  const hasher = await createHasher(cheap);
  const longest = 'ab'.repeat(512);
  const hash = await hashed(longest);
  assert.equal((await hasher.verify(hash, longest)).ok, true);
  assert.equal((await hasher.verify(hash, `${longest}x`)).ok, false);
});

test('an unknown account is always wrong and takes as long', async () => {
  const slow = { ...cheap, memoryKiB: 16_384, passes: 2 };
  const hasher = await createHasher(slow);
  const hash = await hashed('green piano', slow);
  const [known, unknown]: [number[], number[]] = [[], []];
  // In turn, and the quickest of each: other work of the machine then slows both or none.
  for (let i = 0; i < 12; i += 1) {
    const start = performance.now();
    assert.equal((await hasher.verify(i % 2 ? null : hash, 'wrong one')).ok, false);
    (i % 2 ? unknown : known).push(performance.now() - start);
  }
  const ratio = Math.min(...unknown) / Math.min(...known);
  assert.ok(ratio > 1 / 3 && ratio < 3, `unknown accounts take ${ratio} times as long`);
});

test('beyond the line everybody gets an honest busy, and the line moves on after it', async () => {
  const hasher = await createHasher({ ...cheap, atOnce: 1, waiting: 2 });
  const results = await Promise.all(Array.from({ length: 6 }, (_, i) => hasher.hash(`secret ${i}`)));
  assert.deepEqual(
    results.map((r) => r.ok),
    [true, true, true, false, false, false],
  );
  assert.ok((await hasher.hash('later')).ok);
});

test('a broken stored hash throws and gives its place back', async () => {
  const hasher = await createHasher({ ...cheap, atOnce: 1, waiting: 0 });
  await assert.rejects(hasher.verify('not a hash', 'x'));
  assert.ok((await hasher.hash('next')).ok);
});

test('hashes of other settings are to be made anew', async () => {
  const hasher = await createHasher(cheap);
  assert.equal(hasher.needsRehash(await hashed('a')), false);
  assert.equal(hasher.needsRehash(await hashed('a', { ...cheap, passes: 2 })), true);
  assert.equal(hasher.needsRehash((await hashed('a')).replace('argon2id', 'argon2i')), true);
});

test('no account costs what most stored hashes cost, also when they were made under other settings', async () => {
  const older = await hashed('green piano walks home', { ...cheap, memoryKiB: 32 * 1024, passes: 4 });
  const hasher = await createHasher(cheap, async () => older);
  await hasher.verify(null, 'the first one makes the dummy');
  const took = async (stored: string | null) => {
    const began = performance.now();
    await hasher.verify(stored, 'something wrong');
    return performance.now() - began;
  };
  const [known, unknown] = [[] as number[], [] as number[]];
  for (let n = 0; n < 9; n += 1) {
    known.push(await took(older));
    unknown.push(await took(null));
  }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[4] ?? 0;
  const ratio = median(unknown) / median(known);
  assert.ok(ratio > 0.5 && ratio < 2, `unknown names take ${ratio.toFixed(2)} times as long`);
});
