import type { JSX } from 'preact';
import type { Lang } from '../platform/i18n.ts';
import { say } from '../platform/i18n.ts';
import type { PhotoRules } from '../profile.ts';

const words = say({
  face: { en: 'Head and shoulders, facing the camera', fr: "Tête et épaules, face à l'appareil" },
  faceAbout: { en: 'Eyes open, mouth closed, no smile.', fr: 'Yeux ouverts, bouche fermée, sans sourire.' },
  white: { en: 'Plain white behind', fr: 'Fond blanc uni' },
  whiteAbout: {
    en: 'No furniture, no pattern, nobody else.',
    fr: "Pas de meuble, pas de motif, personne d'autre.",
  },
  light: { en: 'Even light', fr: 'Lumière égale' },
  lightAbout: (p: { from: number; to: number }) => ({
    en: `No shadow, flash or glare. Stand ${p.from} to ${p.to} metres from the wall, facing a window.`,
    fr: `Sans ombre, flash ni reflet. Placez-vous à ${p.from} ou ${p.to} mètres du mur, face à une fenêtre.`,
  }),
  recent: (p: { months: number }) => ({
    en: `A photo from the last ${p.months} months, as it was taken`,
    fr: `Une photo des ${p.months} derniers mois, telle qu'elle a été prise`,
  }),
  recentAbout: {
    en: 'No filter and no changes. Not a picture of a print or of a screen.',
    fr: "Sans filtre ni retouche. Pas une image d'une photo papier ou d'un écran.",
  },
});

type Fault = 'clutter' | 'shadow' | 'print';

/** The rules that matter most, each with a small drawing; the words say all that the drawings show. */
export function Essentials({ lang, rules }: { readonly lang: Lang; readonly rules: PhotoRules }) {
  const w = words(lang);
  const { minMetres: from, maxMetres: to } = rules.distanceFromWall;
  const lines: readonly { readonly title: string; readonly about: string; readonly fault?: Fault }[] = [
    { title: w.face, about: w.faceAbout },
    { title: w.white, about: w.whiteAbout, fault: 'clutter' },
    { title: w.light, about: w.lightAbout({ from, to }), fault: 'shadow' },
    { title: w.recent({ months: rules.age.maxMonths }), about: w.recentAbout, fault: 'print' },
  ];
  return (
    <ul class="checks">
      {lines.map(({ title, about, fault }) => (
        <li key={title}>
          <Picture fault={fault} />
          <div>
            <b>{title}</b>
            <p>{about}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A good portrait, or one with a fault, crossed out. */
function Picture({ fault }: { readonly fault: Fault | undefined }): JSX.Element {
  return (
    <svg viewBox="0 0 50 70" width="50" height="70" aria-hidden="true" focusable="false">
      <rect x=".5" y=".5" width="49" height="69" rx="2" fill="#fff" stroke="#66757c" />
      {fault === 'clutter' && <path d="M1 18h14v2H1zm2-9h3v9H3zm4 2h3v7H7zm30-7h11v16H37z" fill="#8a6a4a" />}
      {fault === 'shadow' && <path d="M30 12c13 2 15 15 13 29 0 7 4 20 6 28H32z" fill="#aeb6b1" />}
      <g transform={fault === 'print' ? 'translate(9 9) scale(.64)' : undefined}>
        {fault === 'print' && <rect width="50" height="70" fill="#fff" stroke="#16242b" stroke-width="4" />}
        <path d="M6 70c1-12 8-15 14-16h11c6 1 12 4 13 16z" fill="#3d5a6c" />
        <path d="M21 46h9v8c-2 2-7 2-9 0z" fill="#b07a5a" />
        <ellipse cx="25.500" cy="34" rx="11.500" ry="15.500" fill="#c98f6b" />
        <path d="M14 33c-1-13 6-18 12-18s12 5 11 18c-1-7-5-9-11-9s-11 2-12 9z" fill="#2a211d" />
        <path d="M20 33h3m5 0h3m-8 11q2.500.5 5 0" fill="none" stroke="#2a211d" stroke-width="1.500" />
      </g>
      <circle cx="42" cy="62" r="7" fill={fault ? '#a3211b' : '#0f5c4a'} />
      <path
        d={fault ? 'm39 59 6 6m0-6-6 6' : 'm38.500 62 2.500 2.500 4.500-5'}
        fill="none"
        stroke="#fff"
        stroke-width="1.600"
      />
    </svg>
  );
}
