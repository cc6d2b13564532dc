import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { readSettings } from './settings.ts';

const problemsOf = (env: Record<string, string>) => {
  const read = readSettings(env);
  return read.ok ? [] : read.problems;
};

test('without any setting it is a demonstration on port 3000', () => {
  const read = readSettings({});
  assert.ok(read.ok);
  assert.equal(read.settings.PORTAL_MODE, 'demonstration');
  assert.equal(read.settings.PORTAL_URL, 'http://localhost:3000');
  const other = readSettings({ PORT: '4000', PORTAL_URL: '' });
  assert.ok(other.ok && other.settings.PORTAL_URL === 'http://localhost:4000');
});

test('every problem is listed at once, each with its setting, what is wrong and what it is', () => {
  const problems = problemsOf({
    PORT: 'abc',
    PORTAL_CLOCK: 'soon',
    SMTP_URL: 'smtp://mail.example.com',
    LOG_LEVEL: 'loud',
  });
  assert.deepEqual(
    problems.map((words) => words.split(':')[0]),
    ['PORT', 'PORTAL_CLOCK', 'LOG_LEVEL', 'SMTP_URL'],
  );
  assert.match(problems[0] ?? '', /whole number from 1 to 65535 \(it is 'abc'\)/);
});

test('staff need a passkey in production, and in a demonstration only when it says so', () => {
  const production = {
    PORTAL_MODE: 'production',
    PORTAL_URL: 'https://portal.example',
    DATABASE_URL: 'postgres://db.example/portal?sslmode=verify-full',
    PORTAL_SECRET: Buffer.alloc(32, 1).toString('base64'),
    SMTP_URL: 'smtps://mail.example',
  };
  const needed = (env: Record<string, string>) => {
    const read = readSettings(env);
    return read.ok ? read.settings.STAFF_PASSKEY_REQUIRED : read.problems;
  };
  assert.equal(needed(production), true);
  const without = needed({ ...production, STAFF_PASSKEY_REQUIRED: 'false' });
  assert.match(String(without), /^STAFF_PASSKEY_REQUIRED: in production/);
  assert.equal(needed({}), false);
  assert.equal(needed({ STAFF_PASSKEY_REQUIRED: 'true' }), true);
});

test('a demonstration sends mail to this machine only, by any of its names', () => {
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    assert.deepEqual(problemsOf({ SMTP_URL: `smtp://${host}:2525` }), []);
  for (const host of ['mail.cic.gc.ca', '127.0.0.1.example.com', '10.0.0.1']) {
    assert.equal(problemsOf({ SMTP_URL: `smtp://${host}:25` }).length, 1, host);
  }
});

test('production needs its own addresses, secret and mail server, and no other time', () => {
  const names = problemsOf({ PORTAL_MODE: 'production', PORTAL_CLOCK: '+1d' }).map(
    (words) => words.split(':')[0],
  );
  assert.deepEqual(names, ['PORTAL_URL', 'DATABASE_URL', 'PORTAL_SECRET', 'SMTP_URL', 'PORTAL_CLOCK']);
  const whole = {
    PORTAL_MODE: 'production',
    PORTAL_URL: 'https://portal.example',
    DATABASE_URL: 'postgres://portal@db.example/portal?sslmode=verify-full',
    PORTAL_SECRET: Buffer.alloc(32, 7).toString('base64'),
    SMTP_URL: 'smtps://mail.example',
  };
  assert.deepEqual(problemsOf(whole), []);
  assert.equal(problemsOf({ ...whole, PORTAL_SECRET: 'c2hvcnQ=' }).length, 1);
  assert.equal(problemsOf({ ...whole, PORTAL_URL: 'http://portal.example' }).length, 1);
});

test('an address that would fail later is refused at the start, and no secret is printed', () => {
  const urls = ['http://192.168.1.5:3000', 'https://portal.example/base', 'https://portal.example?x=1'];
  for (const url of [...urls, 'https://a@portal.example', 'ftp://portal.example', 'portal.example'])
    assert.match(problemsOf({ PORTAL_URL: url }).join(), /^PORTAL_URL: must be an address/, url);
  for (const url of [
    'http://localhost:4000',
    'http://127.0.0.1',
    'https://portal.example/',
    'HTTPS://Portal.Example',
  ])
    assert.deepEqual(problemsOf({ PORTAL_URL: url }), [], url);
  const mail = ['smtps://[x', 'smtp://127.0.0.1:99999', 'smtp://', 'http://127.0.0.1', '127.0.0.1:25'];
  for (const url of [...mail, 'smtp://me:hidden@127.0.0.1?proxy=http://x', 'smtp://127.0.0.1/path'])
    assert.match(problemsOf({ SMTP_URL: url }).join(), /^SMTP_URL: must look like[^(]*$/, url);
  assert.match(
    problemsOf({ MAIL_DKIM_KEY: 'not a key' }).join(),
    /^MAIL_DKIM_KEY: must be a private RSA key[^(]*$/,
  );
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  assert.deepEqual(
    problemsOf({ MAIL_DKIM_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }),
    [],
  );
  const secret = problemsOf({ PORTAL_SECRET: 'aGlkZGVu' }).join();
  assert.ok(secret.startsWith('PORTAL_SECRET:') && !secret.includes('aGlkZGVu'));
});

test('proxies are counted or named, and the setting before it is refused', () => {
  const read = (text: string) => {
    const settings = readSettings({ PORTAL_PROXIES: text });
    return settings.ok ? settings.settings.PORTAL_PROXIES : 'refused';
  };
  assert.equal(read('2'), 2);
  assert.equal(read('10.0.0.0/8, ::1, loopback'), '10.0.0.0/8,::1,loopback');
  assert.equal(read(''), undefined);
  for (const wrong of ['0', '10', 'true', '10.0.0.0/33', 'proxy.example', '1.2.3.4/8/8'])
    assert.equal(read(wrong), 'refused', wrong);
  assert.match(problemsOf({ PORTAL_BEHIND_PROXY: 'true' }).join(), /PORTAL_PROXIES/);
});

const PRODUCTION = {
  PORTAL_MODE: 'production',
  PORTAL_URL: 'https://portal.example',
  DATABASE_URL: 'postgres://portal_serve@db.example/portal?sslmode=verify-full',
  PORTAL_SECRET: Buffer.alloc(32, 7).toString('base64'),
  SMTP_URL: 'smtps://mail.example',
};

test('production reaches a database on another machine by TLS only, and says what to write', () => {
  const at = (url: string, more = {}) => problemsOf({ ...PRODUCTION, DATABASE_URL: url, ...more }).join();
  const far = 'postgres://serve:hidden@db.example/portal';
  const open = [
    '',
    '?sslmode=disable',
    '?sslmode=prefer',
    '?sslmode=no-verify',
    '?sslmode=verify-full&sslmode=disable',
  ];
  const lax = ['?uselibpqcompat=true&sslmode=require'];
  for (const query of [...open, ...lax])
    assert.match(
      at(far + query),
      /^DATABASE_URL: .*add \?sslmode=verify-full.*\(it names the user 'serve' at host 'db\.example'\)$/,
      query,
    );
  for (const mode of ['require', 'verify-ca', 'verify-full'])
    assert.equal(at(`${far}?sslmode=${mode}`), '', mode);
  const here = ['localhost', '127.0.0.1:5433', '[::1]', '%2Fvar%2Frun%2Fpostgresql', ''];
  for (const host of here) assert.equal(at(`postgres://serve:hidden@${host}/portal`), '', host);
  assert.equal(at('postgres:///portal?host=/var/run/postgresql'), '');
  // The driver's own ways to another host.
  assert.match(at('postgres://serve@localhost/portal?host=db.example'), /at host 'db\.example'/);
  assert.match(at('postgres:///portal', { PGHOST: 'db.example' }), /at host 'db\.example'/);
  const owner = { MIGRATE_DATABASE_URL: 'postgres://owner:hidden@db.example/portal' };
  assert.match(problemsOf({ ...PRODUCTION, ...owner }).join(), /^MIGRATE_DATABASE_URL: production needs TLS/);
  assert.deepEqual(problemsOf({ DATABASE_URL: far }), []);
});

test('no problem of any setting prints what was written there, but for the settings on the list', () => {
  const secret = 'hidden-7f3a';
  const printed =
    /^(PORTAL_MODE|PORT|PORTAL_PROFILE|PORTAL_CLOCK|PORTAL_DEMO_FAMILIES|PORTAL_PROXIES|SESSION\w+|SIGN_INS_A_MINUTE|STAFF_PASSKEY_REQUIRED|ARGON2_\w+|PHOTO_WORKERS|LOG_LEVEL):/;
  const names =
    `PORTAL_MODE PORT PORTAL_URL DATABASE_URL MIGRATE_DATABASE_URL PORTAL_PROFILE PORTAL_SECRET SMTP_URL
    MAIL_DKIM_KEY PORTAL_CLOCK PORTAL_PROXIES LOG_LEVEL OIDC_ISSUER OIDC_CLIENT_ID OIDC_CLIENT_SECRET OIDC_ROLES
    PORTAL_BEHIND_PROXY`.split(/\s+/);
  const values = [
    secret,
    `https://me:${secret}@portal.example/`,
    `postgres://me:${secret}@db.example:port/x`,
    `postgres://me:a?${secret}@db.example/x`,
    `postgres://me:%${secret}@db.example/x?sslmode=disable`,
    `postgres://me:${secret}@db.example/x`,
    `smtp://me:${secret}@mail.example/path`,
    `-----BEGIN PRIVATE KEY-----\n${secret}`,
  ];
  let asked = 0;
  for (const mode of [{}, PRODUCTION])
    for (const name of names)
      for (const value of values)
        for (const problem of problemsOf({ ...mode, [name]: value })) {
          asked += 1;
          if (!printed.test(problem)) assert.ok(!problem.includes(secret), problem);
        }
  assert.ok(asked > 150);
});

test('walls round photo workers are named, and production asks for those that stand everywhere', () => {
  const wallsOf = (env: Record<string, string>) => {
    const read = readSettings(env);
    return read.ok ? read.settings.PHOTO_WALLS : read.problems;
  };
  assert.deepEqual(wallsOf({}), []);
  assert.deepEqual(wallsOf(PRODUCTION), ['environment', 'files', 'network', 'processes']);
  assert.deepEqual(wallsOf({ ...PRODUCTION, PHOTO_WALLS: 'none' }), []);
  assert.deepEqual(wallsOf({ PHOTO_WALLS: 'files, namespace' }), ['files', 'namespace']);
  assert.match(wallsOf({ PHOTO_WALLS: 'files,moat' })[0] ?? '', /^PHOTO_WALLS: must be 'none' or some of/);
});
