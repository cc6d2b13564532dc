import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../src/platform/root.ts';

type Package = { readonly version?: string; readonly resolved?: string; readonly integrity?: string };
type Packages = Readonly<Record<string, Package>>;

const read = (file: string) => readFileSync(join(projectRoot(), file), 'utf8');
const readLock = () => (JSON.parse(read('package-lock.json')) as { packages: Packages }).packages;

/** Packages of the lockfile whose origin or hash is not told, or is not the one we want, as sentences. */
function lockFaults(packages: Packages): readonly string[] {
  const installed = Object.entries(packages).filter(([place]) => place !== '');
  return installed.flatMap(([place, { resolved = 'nowhere', integrity = 'none' }]) => [
    ...(resolved.startsWith('https://registry.npmjs.org/') ? [] : [`${place} comes from ${resolved}`]),
    ...(/^sha512-[\w+/]{86}==$/.test(integrity) ? [] : [`the hash of ${place} is ${integrity}`]),
  ]);
}

test('every package comes from the public registry, over https, with a SHA-512', () => {
  const packages = readLock();
  assert.ok(Object.keys(packages).length > 100);
  assert.deepEqual(lockFaults(packages), []);
});

test('a package from elsewhere, or without a hash, is found', () => {
  const [good] = Object.values(readLock()).filter(({ resolved }) => resolved);
  const bad: Packages = {
    'node_modules/a': { ...good, resolved: 'http://registry.npmjs.org/a/-/a-1.0.0.tgz' },
    'node_modules/b': { ...good, resolved: 'https://registry.npmjs.org.example/b/-/b-1.0.0.tgz' },
    'node_modules/c': { ...good, integrity: 'sha1-qUyKHZkRsPCNmQrH9P4XgYRqJ7Q=' },
    'node_modules/d': {},
  };
  assert.equal(lockFaults(bad).length, 5);
});

type Manifest = { readonly optionalDependencies: Readonly<Record<string, string>> };

/** Every place that names a version of Node, and the version. */
function nodesNamed(
  manifest: Manifest,
  lock: Packages,
  versionFile: string,
): Readonly<Record<string, string>> {
  const ours = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'));
  return {
    '.node-version': versionFile.trim(),
    ...Object.fromEntries(ours),
    ...Object.fromEntries(
      ours.map(([name]) => [`${name}, locked`, lock[`node_modules/${name}`]?.version ?? 'none']),
    ),
  };
}

test('one version of Node on all platforms', () => {
  const manifest = JSON.parse(read('package.json')) as Manifest;
  const named = nodesNamed(manifest, readLock(), read('.node-version'));
  assert.equal(Object.keys(named).length, 7);
  assert.equal(new Set(Object.values(named)).size, 1, JSON.stringify(named));
});

test('another version of Node on one platform is found', () => {
  const manifest = { optionalDependencies: { 'node-a': '26.10.0', 'node-b': '24.0.0', other: '1.0.0' } };
  const lock = {
    'node_modules/node-a': { version: '26.10.0' },
    'node_modules/node-b': { version: '24.0.0' },
  };
  const named = nodesNamed(manifest, lock, '26.10.0\n');
  assert.deepEqual([...new Set(Object.values(named))], ['26.10.0', '24.0.0']);
});
