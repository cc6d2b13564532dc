import type { Profile } from '../../config/profile.ts';
import { renderDocument } from '../../platform/html/layout.tsx';
import { formatInstant, LOCALES } from '../../platform/i18n.ts';
import type { CopiedPhoto, Copy } from './export-json.ts';
import { type Line, type Section, sectionsOf, type Sheet } from './sections.ts';
import { dataWords } from '../data-words.ts';

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #16242b; max-width: 48rem; margin: 0 auto; padding: 1rem; }
h1 { line-height: 1.2; } h2 { border-top: 2px solid #0f5c4a; padding-top: .5rem; margin-top: 2.5rem; }
dl { margin: 0 0 1rem; border-left: 3px solid #d3dad6; padding-left: .75rem; }
dt { color: #46565e; font-size: .9rem; } dd { margin: 0 0 .4rem; overflow-wrap: anywhere; white-space: pre-line; }
img { max-width: 100%; height: auto; } .hint { color: #46565e; }
@media print { h2 { break-after: avoid; } dl { break-inside: avoid; } }
`;

/** A copy to read: one file that needs nothing else, opens in every browser and prints well. */
export function copyAsHtml(copy: Copy, profile: Profile): string {
  const { lang, name, at, inventory, photos } = copy;
  const w = dataWords(lang);
  const title = w.title({ name });
  return renderDocument(
    <html lang={LOCALES[lang]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {/* The style is ours, and holds nothing of anybody. */}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p class="hint">{w.madeAt({ at: formatInstant(lang, at, profile.zone) })}</p>
          <p>{w.lead({ years: profile.limits.retentionYears })}</p>
          <p>{w.law}</p>
          {sectionsOf(inventory, lang, profile).map((section) => (
            <Part key={section.part} section={section} copy={copy} />
          ))}
          {photos.length > 0 && <Pictures copy={copy} />}
        </main>
      </body>
    </html>,
  );
}

function Part({ section, copy }: { readonly section: Section; readonly copy: Copy }) {
  const w = dataWords(copy.lang);
  return (
    <section>
      <h2>{section.title}</h2>
      <p class="hint">{[section.source, section.kept].filter(Boolean).join(' ')}</p>
      {section.withheld && <p>{w.withheld({ name: copy.name })}</p>}
      {section.count === 0 && !section.withheld && <p>{w.nothing}</p>}
      {section.sheets.map((sheet) => (
        <Records key={sheet.key} sheet={sheet} />
      ))}
    </section>
  );
}

function Records({ sheet }: { readonly sheet: Sheet }) {
  return (
    <>
      <h3>{sheet.title}</h3>
      {sheet.records.map((lines, index) => (
        <Lines key={String(index)} lines={lines} />
      ))}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Pictures({ copy: { lang, photos } }: { readonly copy: Copy }) {
  const w = dataWords(lang);
  return (
    <section>
      <h2>{w.photoFile}</h2>
      {photos.map((photo, index) => (
        <Picture key={photo.id} photo={photo} label={w.photoOf({ n: index + 1 })} />
      ))}
    </section>
  );
}

function Picture({ photo, label }: { readonly photo: CopiedPhoto; readonly label: string }) {
  return (
    <figure>
      <img src={`data:image/jpeg;base64,${photo.bytes.toString('base64')}`} alt={label} />
      <figcaption>SHA-256 {photo.sha256}</figcaption>
    </figure>
  );
}
