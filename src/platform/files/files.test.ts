import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderStore } from './files.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'portal-files-'));

test('a file that arrives is on the disk, can be kept for good, and is gone when dropped', async () => {
  const folder = newFolder();
  const files = folderStore(folder);
  const arriving = await files.receive();
  await arriving.write(Buffer.from('one '));
  await arriving.write(Buffer.from('two'));
  assert.equal(arriving.size, 7);
  assert.equal(String(await arriving.read()), 'one two');
  const key = await arriving.keep();
  await arriving.drop();
  await arriving.drop();
  assert.deepEqual(readdirSync(join(folder, 'arriving')), []);
  assert.equal(String(await files.get(key)), 'one two');
});

test('what a process that is gone left is swept; what belongs to others stays', async () => {
  const folder = newFolder();
  const files = folderStore(folder);
  await (await files.receive()).drop();
  const host = hostname().replace(/[^\w-]/g, '');
  const names = [`${host}.2147483646.left`, `${host}.${process.ppid}.running`, 'elsewhere.2147483646.other'];
  for (const name of names) writeFileSync(join(folder, 'arriving', name), 'x');
  assert.equal(await files.sweep(), 1);
  assert.deepEqual(readdirSync(join(folder, 'arriving')).sort(), names.slice(1).sort());
  assert.equal(await folderStore(newFolder()).sweep(), 0);
});
