import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadProfile } from '../config/profile.ts';
import { drawPortrait } from '../demo/portrait/portrait.ts';
import type { Lang } from '../platform/i18n.ts';
import { projectRoot } from '../platform/root.ts';
import { type EcoprDocument, ecoprLayout } from './document.ts';
import { renderEcoprPdf, unprintableLetters } from './pdf.ts';

const algeria = { en: 'Algeria', fr: 'Algérie' };
const doc: EcoprDocument = {
  documentNumber: 'E000123456',
  uci: '11-2345-6789',
  familyName: "Benali-O'Neil",
  givenNames: 'Amina',
  birthDate: '1988-03-01',
  birthPlace: 'Tizi Ouzou',
  birthCountry: algeria,
  sex: 'F',
  maritalStatus: 'married',
  citizenship: algeria,
  passport: { number: '194857263', validUntil: '2031-08-14', country: algeria },
  category: { en: 'Economic', fr: 'Économique' },
  applicationNumber: 'E001234567',
  residentSince: '2026-11-23',
  residentAt: { en: 'Winnipeg, Manitoba', fr: 'Winnipeg (Manitoba)' },
  officer: { name: 'M. Tremblay', number: '40217' },
  issuedAt: new Date('2026-11-23T17:04:00Z'),
  zone: 'America/Winnipeg',
};
const { ecopr, sexes, maritalStatuses } = loadProfile(join(projectRoot(), 'profiles', 'ca-pr'));
const texts = {
  issuer: {
    en: 'Immigration, Refugees and Citizenship Canada (sample)',
    fr: 'Immigration, Réfugiés et Citoyenneté Canada (exemple)',
  },
  formNumber: ecopr.formNumber,
  labels: ecopr.fields,
  codes: { sexes, maritalStatuses },
  errorContact: { en: 'https://portal.example/en/mistake', fr: 'https://portail.example/fr/erreur' },
};

const render = async (over: Partial<EcoprDocument> = {}, primary: Lang = 'en', demonstration = false) =>
  (await renderEcoprPdf({ ...doc, ...over }, { primary, texts, demonstration, compress: false })).toString(
    'latin1',
  );

/** What each font's glyph numbers mean, by its resource name, read from the file itself. */
function alphabets(pdf: string): Map<string, string[]> {
  const object = (id: string) =>
    pdf.slice(pdf.indexOf(`\n${id} 0 obj`), pdf.indexOf('endobj', pdf.indexOf(`\n${id} 0 obj`)));
  const found = new Map<string, string[]>();
  for (const [, name = '', id = ''] of pdf.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = object(/\/ToUnicode (\d+)/.exec(object(id))?.[1] ?? '');
    const glyphs = [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[(.*?)\]/g)].flatMap(([, row = '']) =>
      [...row.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
        Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      ),
    );
    found.set(name, glyphs);
  }
  return found;
}

/** The marked pieces of text, in drawing order. */
function pieces(pdf: string): { tag: string; text: string }[] {
  const fonts = alphabets(pdf);
  return [...pdf.matchAll(/\/(\w+) <<\s*(\/MCID|\/Type)[^>]*>> BDC([\s\S]*?)EMC/g)].map(
    ([, tag = '', , body = '']) => {
      let font: string[] = [];
      let text = '';
      for (const [, name, glyphs, newline] of body.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>|(\bET\b)/g)) {
        if (name) font = fonts.get(name) ?? [];
        else if (newline) text += ' ';
        else for (const code of glyphs?.match(/.{4}/g) ?? []) text += font[Number.parseInt(code, 16)] ?? '?';
      }
      return { tag, text: text.replace(/\s+/g, ' ').trim() };
    },
  );
}

test('the file says what it is: tagged, PDF/UA-1, title shown, language of the person', async () => {
  const pdf = await render({}, 'fr');
  assert.match(pdf, /\/MarkInfo/);
  assert.match(pdf, /\/Marked true/);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Lang \(fr-CA\)/);
  assert.match(pdf, /\/DisplayDocTitle true/);
  assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(pdf, /\/Outlines/);
  assert.match(pdf, /\/FontFile2/);
  assert.match(pdf, /\/S \/TH[\s\S]{0,60}\/Scope \/Row/);
  assert.match(pdf, /\/MediaBox \[0 0 612 792\]/);
});

test("each part carries its language, and the person's comes first", async () => {
  for (const [primary, order] of [
    ['en', ['en-CA', 'fr-CA']],
    ['fr', ['fr-CA', 'en-CA']],
  ] as const) {
    const sections = [
      ...(await render({}, primary)).matchAll(/\/S \/Sect\s+\/T [\s\S]*?\/Lang \((..-CA)\)/g),
    ];
    assert.deepEqual(sections.map((m) => m[1]).sort(), ['en-CA', 'fr-CA']);
    const headings = pieces(await render({}, primary))
      .filter((p) => p.tag === 'H1')
      .map((p) => p.text);
    const expected = order.map((l) => ecoprLayout(doc, l === 'en-CA' ? 'en' : 'fr', texts).title);
    assert.deepEqual(headings, expected);
  }
});

test('every label and value is printed in the order of the layout', async () => {
  const cells = pieces(await render()).filter((p) => p.tag === 'TH' || p.tag === 'TD');
  const expected = (['en', 'fr'] as const).flatMap((lang) =>
    ecoprLayout(doc, lang, texts).sections.flatMap((s) => s.rows.flatMap(([label, value]) => [label, value])),
  );
  assert.deepEqual(
    cells.map((c) => c.text),
    expected.map((t) => t.replace(/\s+/g, ' ')),
  );
});

test('it says that it is not a travel document and how to report an error', async () => {
  const said = pieces(await render())
    .filter((p) => p.tag === 'P')
    .map((p) => p.text);
  assert.ok(said.includes('This is not a travel document.'));
  assert.ok(said.includes('Ce n’est pas un titre de voyage.'));
  assert.ok(said.some((p) => p.endsWith('https://portal.example/en/mistake')));
  assert.ok(said.some((p) => p.endsWith('https://portail.example/fr/erreur')));
  assert.ok(said[1]?.includes("Amina Benali-O'Neil"), 'the name keeps its own apostrophe');
});

test('only a demonstration says so', async () => {
  const says = (pdf: string) => pieces(pdf).some((p) => p.text.startsWith('Démonstration'));
  assert.equal(says(await render({}, 'en', true)), true);
  assert.equal(says(await render({}, 'en', false)), false);
});

test('long names wrap and lose nothing', async () => {
  const birthPlace = `${'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch'.repeat(2)}, near the sea`;
  const familyName = 'Wickramasinghe Arachchilage Appuhamilage Mudiyanselage Kandasamy';
  const cells = pieces(await render({ birthPlace, familyName })).map((p) => p.text.replaceAll(' ', ''));
  assert.equal(cells.filter((c) => c === birthPlace.replaceAll(' ', '')).length, 2);
  assert.equal(cells.filter((c) => c === familyName.replaceAll(' ', '')).length, 2);
});

test('an ordinary document is two pages, one for each language', async () => {
  assert.match(await render({}, 'en', true), /\/Type \/Pages\s+\/Count 2/);
});

test('the same input gives the same bytes', async () => {
  assert.equal(await render(), await render());
  assert.notEqual(await render(), await render({ uci: '11-2345-6780' }));
});

test('a name in letters the font lacks is refused, never printed as boxes', async () => {
  assert.deepEqual(unprintableLetters(doc, texts), []);
  assert.deepEqual(unprintableLetters({ ...doc, familyName: 'Žižić Θ Ж Ա محمد' }, texts), []);
  assert.deepEqual(unprintableLetters({ ...doc, familyName: '王' }, texts), ['王']);
  await assert.rejects(async () => render({ familyName: '王' }), /no glyph for 王/);
});

test('one name, no passport: said in words', () => {
  const layout = ecoprLayout({ ...doc, familyName: 'Sukarno', givenNames: '', passport: null }, 'fr', texts);
  assert.ok(layout.confirms.includes('que Sukarno a le statut'));
  assert.deepEqual(layout.sections[0]?.rows[1], ['Prénoms', 'Aucun (nom unique)', 'givenNames']);
  assert.deepEqual(layout.sections[1]?.rows, [['Numéro de passeport', 'Aucun au dossier', 'passportNumber']]);
});

test('the photo stands on both languages with words for who cannot see it, and is stored once', async () => {
  const photo = await drawPortrait({ look: 0 });
  const bytes = await renderEcoprPdf(doc, { primary: 'en', texts, photo, compress: false });
  const pdf = bytes.toString('latin1');
  assert.equal(pdf.match(/\/S \/Figure/g)?.length, 2);
  assert.equal(pdf.match(/\/Alt /g)?.length, 2);
  assert.equal(pdf.match(/\/Subtype \/Image/g)?.length, 1);
  assert.equal(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf)?.[1], '2');
});

test('there is a line to sign on and one for the date, and other names and old codes are in words', async () => {
  const said = pieces(await render({ otherNames: 'Amina Ait Ali' }));
  const texts = said.map(({ text }) => text);
  for (const words of [
    'Your signature, by hand',
    'Date signed',
    'Votre signature, à la main',
    'Amina Ait Ali',
  ])
    assert.ok(texts.includes(words), words);
  assert.ok(texts.includes('F - Female') && texts.includes('Marié(e)'));
});

/** For each page, how many pieces of the document it holds beside the foot that every page has. */
function piecesOfPages(pdf: string): readonly number[] {
  const object = (id: string) => {
    const start = pdf.indexOf(`\n${id} 0 obj`);
    return pdf.slice(start, pdf.indexOf('endobj', start));
  };
  const [, kids = ''] = /\/Type \/Pages[\s\S]*?\/Kids \[(.*?)\]/.exec(pdf) ?? [];
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, page = '']) => {
    const content = object(/\/Contents (\d+)/.exec(object(page))?.[1] ?? '');
    const marked = content.matchAll(/\/\w+ <<\s*\/MCID[^>]*>> BDC([\s\S]*?)EMC/g);
    return [...marked].filter(([, drawn = '']) => /<[0-9a-f]+>/.test(drawn)).length;
  });
}

const WORDS = 'Wickramasinghe Arachchilage ';
const long = (letters: number) =>
  WORDS.repeat(Math.ceil(letters / WORDS.length))
    .slice(0, letters)
    .trim();

test('every page has text of the document, for short and long names, in each order of the languages', async () => {
  // From nothing to more than two pages; with the first pairs a row once met the foot and left a page with one value.
  const met = [
    [372, 1426],
    [584, 685],
    [743, 742],
    [796, 286],
    [1008, 343],
    [1061, 229],
    [1114, 115],
  ] as const;
  const grown = Array.from({ length: 16 }, (_, i) => [1 + i * 241, 2 + i * 482] as const);
  for (const primary of ['en', 'fr'] as const) {
    for (const [letters, others] of [...met, ...grown]) {
      const over = { familyName: long(letters), otherNames: long(others) };
      const pages = piecesOfPages(await render(over, primary, true));
      // Only a value that is taller than a page may fill one alone.
      const least = letters < 1_500 ? 2 : 1;
      assert.ok(
        pages.every((pieces) => pieces >= least),
        `${primary}, ${letters} letters: ${pages.join(' ')}`,
      );
    }
  }
});
