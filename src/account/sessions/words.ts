import { both, say } from '../../platform/i18n.ts';

export const sessionsWords = say({
  title: { en: 'Where you are signed in', fr: 'Vos sessions ouvertes' },
  lead: {
    en: 'Each line is a browser where your account is open now. Do you not know one? End it, then change your password.',
    fr: "Chaque ligne est un navigateur où votre compte est ouvert maintenant. Vous n'en reconnaissez pas un? Fermez sa session, puis changez votre mot de passe.",
  },
  browserOn: (p: { browser: string; system: string }) => ({
    en: `${p.browser} on ${p.system}`,
    fr: `${p.browser} sur ${p.system}`,
  }),
  unknown: { en: 'A browser we do not know', fr: 'Un navigateur que nous ne connaissons pas' },
  here: { en: 'This one', fr: 'Celle-ci' },
  began: { en: 'Signed in', fr: 'Ouverte' },
  used: { en: 'Last used', fr: 'Dernière utilisation' },
  network: { en: 'Network', fr: 'Réseau' },
  end: { en: 'Sign out', fr: 'Fermer' },
  endOthers: { en: 'Sign out all the others', fr: 'Fermer toutes les autres' },
  most: (p: { n: number }) => ({
    en: `At most ${p.n} browsers at once. When one more is opened, the one used longest ago is signed out.`,
    fr: `Au plus ${p.n} navigateurs à la fois. Quand on en ouvre un de plus, celui qui a servi il y a le plus longtemps est fermé.`,
  }),
  zone: { en: 'All times are Eastern time.', fr: "Toutes les heures sont à l'heure de l'Est." },
  alone: {
    en: 'Your account is open nowhere else.',
    fr: "Votre compte n'est ouvert nulle part ailleurs.",
  },
  ended: { en: 'Signed out.', fr: "C'est fermé." },
  account: { en: 'Your account', fr: 'Votre compte' },
});

export const sessionsRefusals = {
  none: both({
    en: 'This session has ended already.',
    fr: 'Cette session est déjà fermée.',
  }),
};
