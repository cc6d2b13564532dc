import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceOf, networkOf } from './device.ts';

const AGENTS = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36',
    'Chrome',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
    'Edge',
    'Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox', 'Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1',
    'Chrome',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    'Safari',
    'Mac',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36',
    'Samsung Internet',
    'Android',
  ],
  ['something else', '', ''],
] as const;

test('browsers and systems are known by name, whoever else they claim to be', () => {
  for (const [userAgent, browser, system] of AGENTS) {
    assert.deepEqual(deviceOf({ from: '', userAgent }), { browser, system, network: '' });
  }
});

test('an address is cut to its network', () => {
  const cut = {
    '203.0.113.77': '203.0.113.*',
    '::ffff:203.0.113.77': '203.0.113.*',
    '2001:db8:85a3:8d3:1319:8a2e:370:7348': '2001:db8:85a3:*',
    '2001:DB8::1': '2001:db8:0:*',
    '::1': '0:0:0:*',
    'fe80::1%eth0': 'fe80:0:0:*',
    unknown: '',
  };
  for (const [address, network] of Object.entries(cut)) assert.equal(networkOf(address), network, address);
});
