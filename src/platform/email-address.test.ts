import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emailFault, reachFault } from './email-address.ts';

test('addresses that people have are taken', () => {
  for (const address of [
    'n07@example.com',
    'first.last+portal@mail.example.ca',
    "o'brien_99@example.co.uk",
    'a@b.ca',
    '{x}|y=z!#$%&*/?^`~@example.org',
    'n07@xn--bcher-kva.example',
    'n07@example.xn--p1ai',
    'łukasz@bücher.example',
    '李@例子.中国',
    'amina@xn--mgbh0fb.xn--kgbechtv',
    `${'a'.repeat(64)}@example.com`,
  ])
    assert.equal(emailFault(address), undefined, address);
});

test('an address that no mail reaches is refused with its reason, in both languages', () => {
  for (const [address, en, fr] of [
    ['n07..x@example.com', /two dots in a row/, /deux points de suite/],
    ['n07@example..com', /two dots in a row/, /deux points de suite/],
    ['.n07@example.com', /a dot too many/, /un point de trop/],
    ['n07.@example.com', /a dot too many/, /un point de trop/],
    ['n07@.example.com', /a dot too many/, /un point de trop/],
    ['n07@example.com.', /a dot too many/, /un point de trop/],
    ['n07@-example.com', /hyphen/, /trait d’union/],
    ['n07@example-.com', /hyphen/, /trait d’union/],
    ['n 07@example.com', /no blanks/, /pas d’espaces/],
    ['n07@example', /with an @/, /avec un @/],
    ['n07@example.c', /with an @/, /avec un @/],
    ['n07@127.0.0.1', /with an @/, /avec un @/],
    ['n07@n08@example.com', /with an @/, /avec un @/],
    ['n07', /with an @/, /avec un @/],
    ['', /with an @/, /avec un @/],
    ['"n07"@example.com', /with an @/, /avec un @/],
    [`${'a'.repeat(65)}@example.com`, /too long/, /trop longue/],
    [`n@${'a'.repeat(60).concat('.').repeat(5)}ca`, /too long/, /trop longue/],
  ] as const) {
    const fault = emailFault(address);
    assert.match(fault?.en ?? 'taken', en, address);
    assert.match(fault?.fr ?? 'taken', fr, address);
  }
});

test('a long text is judged at once', () => {
  const began = performance.now();
  for (const text of [
    'a'.repeat(50_000),
    `${'a.'.repeat(25_000)}@`,
    `a@${'a-'.repeat(25_000)}`,
    `a@${'a.'.repeat(25_000)}`,
  ])
    assert.ok(emailFault(text));
  assert.ok(performance.now() - began < 500);
});

test('what our mail server cannot reach is said; a domain of any script is reached by its xn-- name', () => {
  for (const address of [
    'łukasz@example.com',
    'rené@example.ca',
    '李@例子.中国',
    'amina.хаддад@example.com',
    'ä@example.ca',
  ]) {
    assert.match(reachFault(address, { SMTP_UTF8: false })?.en ?? 'reached', /We cannot send/, address);
    assert.match(
      reachFault(address, { SMTP_UTF8: false })?.fr ?? 'reached',
      /Nous ne pouvons pas envoyer/,
      address,
    );
    assert.equal(reachFault(address, { SMTP_UTF8: true }), undefined, address);
  }
  for (const address of [
    'n07@bücher.example',
    "o'brien+x@例子.中国",
    'n07@xn--bcher-kva.example',
    'n07@example.ca',
  ])
    assert.equal(reachFault(address, { SMTP_UTF8: false }), undefined, address);
});
