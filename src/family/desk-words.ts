import { both, say } from '../platform/i18n.ts';

/** The agents' page of accounts that wait for a second agent. */
export const familyDeskWords = say({
  title: { en: 'Accounts that wait for a second agent', fr: "Comptes en attente d'un deuxième agent" },
  lead: {
    en: 'One agent asked for an account at an address that is not on file. Another agent approves it. Whoever has the address will have the account.',
    fr: "Un agent a demandé un compte à une adresse qui n'est pas au dossier. Un autre agent l'approuve. Qui a l'adresse aura le compte.",
  },
  how: {
    en: 'Before you approve, reach the person yourself, in another way, and ask that it was them.',
    fr: "Avant d'approuver, joignez vous-même la personne d'une autre façon et demandez-lui si c'était bien elle.",
  },
  support: { en: 'Support desk', fr: 'Bureau de soutien' },
  application: (p: { number: string }) => ({ en: `Application ${p.number}`, fr: `Demande ${p.number}` }),
  address: (p: { to: string }) => ({ en: `Address: ${p.to}`, fr: `Adresse : ${p.to}` }),
  until: (p: { at: string }) => ({
    en: `A second agent must approve by ${p.at}.`,
    fr: `Un deuxième agent doit approuver au plus tard le ${p.at}.`,
  }),
  refuse: { en: 'Do not make it', fr: 'Ne pas le créer' },
});

export const familyDeskRefusals = {
  works: both({
    en: 'There is an address that only this person reads, and no email to it has failed. The account can be made at that address only.',
    fr: "Il y a une adresse que seule cette personne lit, et aucun courriel à cette adresse n'a échoué. Le compte ne peut être créé qu'à cette adresse.",
  }),
  waits: both({
    en: 'An account for this person waits for a second agent already.',
    fr: 'Un compte pour cette personne attend déjà un deuxième agent.',
  }),
  gone: both({ en: 'This was decided already, or has run out.', fr: 'Cela est déjà décidé ou a expiré.' }),
  same: both({
    en: 'You asked for it. Another agent must approve.',
    fr: "C'est vous qui l'avez demandé. Un autre agent doit approuver.",
  }),
};
