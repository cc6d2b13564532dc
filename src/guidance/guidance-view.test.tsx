import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { loadProfile } from '../config/profile.ts';
import { LANGS } from '../platform/i18n.ts';
import { projectRoot } from '../platform/root.ts';
import { bothOf } from './blocks.ts';
import { Guidance, Prose } from './guidance-view.tsx';
import { GUIDANCE_PAGES } from './guidance.ts';

const profile = loadProfile(join(projectRoot(), 'profiles', 'ca-pr'));
const href = (id: string) => `/to/${id}`;

test('inline links and strong words become elements, all else stays text', () => {
  const says = 'See [the **card**](page:how#card) <b>now</b>, **very** [odd](http://x)';
  const html = renderToString(<Prose lang="en" href={href} blocks={[{ p: bothOf(says, says) }]} />);
  assert.equal(
    html,
    '<div class="prose"><p>See <a href="/to/how#card">the **card**</a> &lt;b>now&lt;/b>, <strong>very</strong> [odd](http://x)</p></div>',
  );
});

test('every page renders in both languages, with one h1, no leftover marks and nothing inline', () => {
  for (const page of GUIDANCE_PAGES(profile)) {
    for (const lang of LANGS) {
      const html = renderToString(<Guidance page={page} lang={lang} href={href} />);
      assert.equal(html.match(/<h1>/g)?.length, 1, page.id);
      assert.doesNotMatch(html, /\*\*|\]\(|page:|style=|<script|undefined|\{\w+\}/, `${page.id} ${lang}`);
    }
  }
});

test('every drawing says in words what it shows', () => {
  const photo = GUIDANCE_PAGES(profile).find(({ id }) => id === 'photo.requirements');
  assert.ok(photo);
  const html = renderToString(<Guidance page={photo} lang="fr" href={href} />);
  const drawings = html.match(/<svg [^>]*role="img"[^>]*aria-label="[^"]{20,}"/g) ?? [];
  assert.equal(drawings.length, html.match(/<figure/g)?.length);
  assert.equal(drawings.length, 10);
});

test('the first page has three ways in, one of them first, and four steps', () => {
  const start = GUIDANCE_PAGES(profile).find(({ id }) => id === 'start');
  assert.ok(start);
  const html = renderToString(<Guidance page={start} lang="en" href={href} />);
  assert.deepEqual(
    [...html.matchAll(/class="btn( quiet)?" href="([^"]+)"/g)].map(([, quiet, to]) => [to, !quiet]),
    [
      ['/to/sign-in', true],
      ['/to/first-sign-in', false],
      ['/to/invitation.lost', false],
    ],
  );
  assert.equal(/<ol class="way tour".*?<\/ol>/s.exec(html)?.[0].match(/<li/g)?.length, 4);
});
