import type { Lang } from '../platform/i18n.ts';
import { say } from '../platform/i18n.ts';
import type { PhotoRules } from '../profile.ts';
import { ExampleSign } from './drawings/example.tsx';
import { type PortraitState, ExamplePortrait } from './drawings/portrait.tsx';

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

/** The rules that matter most, each with a small drawing; the words say all that the drawings show. */
export function Essentials({ lang, rules }: { readonly lang: Lang; readonly rules: PhotoRules }) {
  const w = words(lang);
  const { minMetres: from, maxMetres: to } = rules.distanceFromWall;
  const lines: readonly { readonly title: string; readonly about: string; readonly fault?: PortraitState }[] =
    [
      { title: w.face, about: w.faceAbout },
      { title: w.white, about: w.whiteAbout, fault: { wall: 'clutter' } },
      { title: w.light, about: w.lightAbout({ from, to }), fault: { wall: 'shadow' } },
      { title: w.recent({ months: rules.age.maxMonths }), about: w.recentAbout, fault: { quality: 'print' } },
    ];
  return (
    <ul class="checks">
      {lines.map(({ title, about, fault }) => (
        <li key={title}>
          <svg viewBox="0 0 50 80" width="50" height="80" aria-hidden="true" focusable="false">
            <ExamplePortrait look={fault ?? {}} />
            <ExampleSign x={25} good={!fault} />
          </svg>
          <div>
            <b>{title}</b>
            <p>{about}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
