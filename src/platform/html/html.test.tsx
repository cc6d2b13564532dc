import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Problem } from '../form.ts';
import type { Lang } from '../i18n.ts';
import { Radios } from './choice.tsx';
import { DateField } from './date.tsx';
import { Form } from './form.tsx';
import { Layout, type LayoutProps, renderDocument } from './layout.tsx';
import { DataTable } from './table.tsx';
import { PasswordField, TextField } from './text.tsx';
import { StepTrail } from './step-trail.tsx';

const html = (node: VNode) => renderToString(node);
const wrong: readonly Problem[] = [
  { field: 'postal', says: { en: 'Add one character.', fr: 'Ajoutez un caractère.' } },
];

function page(lang: Lang, more: Partial<LayoutProps> = {}): string {
  return renderDocument(
    <Layout
      lang={lang}
      title="Title"
      productName="PR Portal"
      tagline="Tagline"
      homeHref="/en"
      demonstration
      nav={[]}
      switcher={{ href: '/fr/x', formId: 'form' }}
      footer={[]}
      cssHref="/look.css"
      scriptHref="/page.js"
      {...more}
    />,
  );
}

test('a page names its language, says that it is a demonstration, and has no inline script or style', () => {
  const french = page('fr');
  assert.ok(french.startsWith('<!DOCTYPE html><html lang="fr-CA">'));
  assert.match(french, /Démonstration\. Ceci n’est pas un service gouvernemental\./);
  assert.doesNotMatch(page('fr', { demonstration: false }), /Démonstration/);
  assert.doesNotMatch(french, /\sstyle=|<style|\son\w+=|<script(?![^>]*src=)/);
});

test('a page with problems says so in its title and above its content, with a link to the field', () => {
  const found = page('fr', { problems: wrong, children: <h1>Title</h1> });
  assert.match(found, /<title>Erreur\u00a0: Title – PR Portal<\/title>/);
  assert.match(found, /<div class="summary"[^>]*tabindex="-1"><div role="alert"><h2>Il y a un problème/);
  assert.ok(found.indexOf('href="#postal"') < found.indexOf('<h1>'));
});

test('what somebody typed is escaped', () => {
  const found = html(
    <TextField lang="en" name="n" label="Name" value={'"><script>x</script>'} problems={[]} />,
  );
  assert.doesNotMatch(found, /<script/);
});

test('a problem stands at its field in the same words, and the field points at it', () => {
  const found = html(
    <TextField lang="en" name="postal" label="Postal code" hint="Like H2X 1Y4" problems={wrong} />,
  );
  assert.match(found, /id="postal-problem"><span class="sr">Error: <\/span>Add one character\./);
  assert.match(found, /aria-describedby="postal-hint postal-problem" aria-invalid="true"/);
  assert.doesNotMatch(
    html(<TextField lang="en" name="city" label="City" problems={wrong} />),
    /aria-invalid|msg/,
  );
});

test('Enter in a form presses an unseen button before the language switch', () => {
  const buttons = [...page('en').matchAll(/<button[^>]*form="form"[^>]*>/g)].map(([tag]) => tag);
  assert.equal(buttons.length, 2);
  assert.doesNotMatch(buttons[0] ?? '', /_switch|formaction/);
  assert.match(buttons[1] ?? '', /formaction="\/fr\/x"/);
  assert.match(buttons[1] ?? '', /name="_switch" value="1" lang="fr"/);
});

test('a form brings its token first, its once, and whether problems were shown', () => {
  const found = html(<Form action="/a" token="T" once="O" problems={wrong} />);
  assert.match(found, /novalidate[^>]*><input type="hidden" name="_token" value="T"\/>/);
  assert.match(found, /name="_once" value="O"\/><input type="hidden" name="_shown" value="1"/);
  assert.doesNotMatch(html(<Form action="/a" token="T" problems={[]} />), /_shown|_once/);
});

test('a date shows its parts, and a problem with the month marks the month alone', () => {
  const problem = { field: 'born-month', says: { en: 'Choose the month.', fr: 'Choisissez le mois.' } };
  const found = html(
    <DateField lang="fr" name="born" label="Date" value="1999-08-07" problems={[problem]} />,
  );
  assert.match(found, /<fieldset id="born" class="field bad"/);
  assert.match(found, /<option value="8" selected>août/);
  assert.match(found, /id="born-day"[^>]*value="7"/);
  assert.equal(found.match(/aria-invalid="true"/g)?.length, 1);
  assert.match(found, /<select id="born-month"[^>]*aria-invalid="true"/);
});

test('the first radio bears the field name, so that the summary leads to it; nothing is chosen beforehand', () => {
  const options = ['a', 'b'].map((value) => ({ value, label: value }));
  const found = html(<Radios lang="en" name="who" label="Who?" options={options} problems={[]} />);
  assert.match(found, /id="who" name="who" value="a"\/><label for="who">/);
  assert.match(found, /id="who-2" name="who" value="b"/);
  assert.doesNotMatch(found, /checked/);
});

test('a password is never filled in, and its show button waits for the script', () => {
  const found = html(
    <PasswordField lang="en" name="p" label="P" autocomplete="new-password" problems={[]} />,
  );
  assert.doesNotMatch(found, /value=/);
  assert.match(found, /<button[^>]* hidden data-show="p"/);
});

test('a way says each state in words and marks where the person stands', () => {
  const found = html(
    <StepTrail
      lang="en"
      label="The way"
      steps={[
        { state: 'ok', title: 'Declared', day: '2026-03-03' },
        { state: 'now', title: 'Photo' },
      ]}
    />,
  );
  assert.match(found, /Done: <\/span><b>Declared<\/b><time datetime="2026-03-03">3 March 2026<\/time>/);
  assert.match(found, /class="now" aria-current="step"><span class="sr">Your turn:/);
});

test('a table names its rows and repeats each column head inside the cell for phones', () => {
  const rows = [{ key: 'k', cells: ['K-1', '3'] }];
  const found = html(
    <DataTable caption="Orders" columns={[{ head: 'Order' }, { head: 'Days', numeric: true }]} rows={rows} />,
  );
  assert.match(found, /<th scope="row" role="rowheader">K-1<\/th>/);
  assert.match(found, /<span class="head" aria-hidden="true">Days<\/span><span>3<\/span>/);
});
