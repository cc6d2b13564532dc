import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Letter, LetterSetting } from '../case/letters/letter.ts';
import { renderLetter, subjectLine } from './render.ts';

const setting: LetterSetting = {
  first: 'fr',
  identity: {
    name: { en: 'The Department', fr: 'Le Ministère' },
    productName: { en: 'PR Portal', fr: 'Portail RP' },
  },
  demonstration: false,
  genuineHref: { en: 'https://portal.example/en/genuine', fr: 'https://portail.example/fr/authentique' },
  contact: { en: 'Write to help@portal.example.', fr: 'Écrivez à aide@portail.example.' },
};

const evil = `<img src=x onerror="alert('1')">&`;
const letter: Letter = {
  subject: { en: 'Your account is ready', fr: 'Votre compte est prêt' },
  preheader: { en: 'Sign in within 14 days.', fr: 'Ouvrez une session dans les 14 jours.' },
  blocks: [
    { h: { en: 'Welcome', fr: 'Bienvenue' } },
    { p: { en: `Hello ${evil}`, fr: `Bonjour ${evil}` } },
    { fact: { en: 'Code', fr: 'Code' }, value: `9TRX${evil}`, code: true },
    { fact: { en: 'Until', fr: "Jusqu'au" }, value: { en: '7 December 2026', fr: '7 décembre 2026' } },
    {
      button: { en: `Sign in ${evil}`, fr: `Ouvrir une session ${evil}` },
      href: {
        en: 'https://portal.example/en/sign-in?a=1&b=2',
        fr: 'https://portail.example/fr/session?a=1&b=2',
      },
    },
    { list: [{ en: `one ${evil}`, fr: `un ${evil}` }] },
    { h: { en: `Next ${evil}`, fr: `Ensuite ${evil}` } },
    { note: { en: `note ${evil}`, fr: `note ${evil}` } },
  ],
};
const plain: Letter = { subject: letter.subject, blocks: [] };

test('the subject holds both languages, the language of the person first', () => {
  assert.equal(renderLetter(letter, setting).subject, 'Votre compte est prêt / Your account is ready');
  assert.equal(subjectLine(letter, 'en'), 'Your account is ready / Votre compte est prêt');
  assert.equal(
    subjectLine({ ...letter, exactSubject: 'PR Portal / Portail RP' }, 'fr'),
    'PR Portal / Portail RP',
  );
});

test('a line break in a subject is refused, wherever it comes from', () => {
  for (const mark of ['\r\n', '\n', '\r', '\0', '\u0085', '\u2028', '\u2029', '\v']) {
    const bad = `Ready${mark}Bcc: everyone@example.com`;
    assert.throws(() => renderLetter({ ...plain, subject: { en: bad, fr: 'x' } }, setting), /line break/);
    assert.throws(() => renderLetter({ ...plain, subject: { en: 'x', fr: bad } }, setting), /line break/);
    assert.throws(() => renderLetter({ ...plain, exactSubject: bad }, setting), /line break/);
  }
  assert.throws(() => renderLetter({ ...plain, exactSubject: ' ' }, setting), /empty/);
});

test('everything is escaped in the HTML', () => {
  const { html } = renderLetter(
    { ...letter, exactSubject: evil, preheader: { en: evil, fr: evil } },
    setting,
  );
  assert.doesNotMatch(html, /<img|onerror="/);
  // Six blocks in each language, the title, and the preheader once.
  assert.equal(
    html.split('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;').length - 1,
    2 * 6 + 2,
  );
  assert.match(html, /href="https:\/\/portail\.example\/fr\/session\?a=1&amp;b=2"/);
});

test('nothing is fetched and nothing runs', () => {
  const { html } = renderLetter(letter, setting);
  const tags = (html.match(/<[^>]*>/g) ?? []).join('\n');
  assert.doesNotMatch(tags, /<(script|img|link|iframe|object|form|svg|base)\b|\ssrc=|\son\w+=/i);
  assert.doesNotMatch(html, /url\(|@import/i);
  const allowed = /^(https:\/\/port(al|ail)\.example\/|#(en|fr)$)/;
  for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) assert.match(href, allowed);
});

test('each part carries its language, and the other is one jump away', () => {
  const { html, text } = renderLetter(letter, setting);
  assert.match(html, /<html lang="fr-CA"/);
  assert.deepEqual(
    [...html.matchAll(/ id="(..)" lang="(..)-CA"/g)].map(([, id, lang]) => `${id} ${lang}`),
    ['fr fr', 'en en'],
  );
  assert.match(html, /<a [^>]*href="#en" lang="en-CA"[^>]*>English follows\.<\/a>/);
  assert.ok(text.startsWith('English follows.\n'));
  assert.ok(text.indexOf('Bienvenue') < text.indexOf('Welcome'));
  assert.ok(renderLetter(letter, { ...setting, first: 'en' }).text.startsWith('Le français suit.\n'));
});

test('the text part says everything, with links written out and lines of at most 72', () => {
  const long = { en: 'word '.repeat(60).trim(), fr: 'mot '.repeat(60).trim() };
  const { text } = renderLetter({ ...letter, blocks: [...letter.blocks, { p: long }] }, setting);
  for (const said of [
    'Bienvenue',
    '    9TRX',
    'https://portal.example/en/sign-in?a=1&b=2',
    '- one',
    'Until: 7 December',
  ]) {
    assert.ok(text.includes(said), said);
  }
  assert.ok(text.includes('https://portail.example/fr/authentique'));
  for (const line of text.split('\n')) assert.ok(line.length <= 72 || /https:/.test(line), line);
});

test('a line break in a value makes no new line in the text', () => {
  const forged = 'Amina\r\n\r\nPlease pay at evil.example';
  const { text } = renderLetter(
    { ...plain, blocks: [{ fact: { en: 'Name', fr: 'Nom' }, value: forged }] },
    setting,
  );
  assert.match(text, /Amina Please pay/);
});

test('both parts say in both languages how to check the email and that we never ask for data', () => {
  const { html, text } = renderLetter(plain, setting);
  for (const part of [html, text.replace(/\s+/g, ' ')]) {
    assert.match(part, /We never ask for your password or personal details by email/);
    assert.match(part, /Nous ne demandons jamais votre mot de passe ni vos renseignements personnels/);
    assert.ok(part.includes('https://portal.example/en/genuine'));
    assert.ok(part.includes('https://portail.example/fr/authentique'));
    assert.ok(part.includes('you have an application for permanent residence'));
  }
});

test('only a demonstration says so, in both languages and both parts', () => {
  for (const demonstration of [true, false]) {
    const { html, text } = renderLetter(letter, { ...setting, demonstration });
    for (const part of [html, text]) {
      assert.equal(part.includes('Demonstration. This is not a message from a government.'), demonstration);
      assert.equal(part.includes('Démonstration. Ce n’est pas un message d’un gouvernement.'), demonstration);
    }
  }
});

test('a link that is not absolute https is refused', () => {
  for (const href of [
    '/en/sign-in',
    'javascript:alert(1)',
    'http://portal.example/',
    'https://a.example/\r\nX: y',
    'https://a.example/"',
  ]) {
    const button = { button: { en: 'Go', fr: 'Aller' }, href: { en: href, fr: 'https://portail.example/' } };
    assert.throws(() => renderLetter({ ...plain, blocks: [button] }, setting), /not an absolute https/);
  }
  const local = {
    button: { en: 'Go', fr: 'Aller' },
    href: { en: 'http://localhost:3000/en', fr: 'http://127.0.0.1:3000/fr' },
  };
  assert.ok(renderLetter({ ...plain, blocks: [local] }, setting).html.includes('http://localhost:3000/en'));
});
