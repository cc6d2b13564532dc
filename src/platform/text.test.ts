import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cleanIdentifier, cleanLine, cleanText, isDamaged, plainDigits } from './text.ts';

describe('text that comes in', () => {
  test('control characters go; tabs and line ends stay in long text', () => {
    assert.equal(cleanText('a\u0000b\u0007c\u009Bd\u007Fe'), 'abcde');
    assert.equal(cleanText('one\r\ntwo\rthree\u2028four\tfive'), 'one\ntwo\nthree\nfour\tfive');
    assert.equal(cleanLine('one\r\n two\t three\u00A0four'), 'one two three four');
  });

  test('what nobody sees is dropped from a line', () => {
    const unseen = ['\u202E', '\u200B', '\u2060', '\u00AD', '\uFEFF', '\u2066', '\u200E', '\u{E0041}'];
    for (const sign of unseen) assert.equal(cleanLine(`Ha${sign}ddad`), 'Haddad', escape(sign));
    assert.equal(cleanLine(`${unseen.join('')}`), '');
  });

  test('joiners stay between letters of scripts that use them, and go elsewhere', () => {
    assert.equal(cleanLine('می\u200Cخواهم'), 'می\u200Cخواهم');
    assert.equal(cleanLine('क\u094D\u200Dष'), 'क\u094D\u200Dष');
    assert.equal(cleanLine('Had\u200Cdad'), 'Haddad');
    assert.equal(cleanLine('\u200Dمی\u200C'), 'می');
  });

  test('text is composed', () => {
    assert.equal(cleanLine('Je\u0301ro\u0302me'), 'Jérôme');
    assert.equal(cleanText('A\u030A'), 'Å');
  });

  test('damaged text is told', () => {
    for (const text of ['\uD800', 'a\uDC00b', 'N\uFFFDez', '\uFDD0', '\uFFFF', 'x\u{1FFFF}'.slice(0, 2)])
      assert.equal(isDamaged(text), true, JSON.stringify(text));
    for (const text of ['', 'Núñez', '王', '😀', 'ʻOkina']) assert.equal(isDamaged(text), false, text);
  });

  test('digits of every script become plain', () => {
    assert.equal(plainDigits('٢٧/۱۹۹۰ ２７ २७ ᠒᠗ 𝟗𝟘 𝟸'), '27/1990 27 27 27 90 2');
    assert.equal(plainDigits('K2P٠C١'), 'K2P0C1');
    assert.equal(plainDigits('² ½ Ⅳ ①'), '² ½ Ⅳ ①');
  });

  test('identifiers are read as they were copied', () => {
    assert.equal(cleanIdentifier('1108\u2010402\u2011771 '), '1108-402-771');
    assert.equal(cleanIdentifier('E３０１８\u200B4027\u202C7'), 'E30184027' + '7');
  });

  test('nothing hostile survives, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = cleanLine(text);
        assert.equal(cleanLine(line), line);
        assert.doesNotMatch(line, /[\p{Cc}\u202A-\u202E\u2066-\u2069\u00AD]/u);
        assert.equal(cleanText(cleanText(text)), cleanText(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
