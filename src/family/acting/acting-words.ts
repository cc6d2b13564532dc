import type { CaseOwner } from '../../case/requested-case.ts';
import { elided } from '../../platform/grammar.ts';
import { wordsIn } from '../../platform/i18n.ts';

/** The page on which a person says who acts for them, and what the other side still sees. */
export const actingWords = wordsIn({
  title: { en: 'Who acts for you', fr: 'Qui agit en votre nom' },
  lead: {
    en: 'You decide. You can change it at any time, and this takes effect immediately.',
    fr: 'Vous décidez. Vous pouvez changer en tout temps, et cela entre en vigueur immédiatement.',
  },
  onlyYou: { en: 'Only you act in your file.', fr: 'Vous seul agissez dans votre dossier.' },
  also: (p: { name: string; day: string }) => ({
    en: `${p.name} may act for you, since ${p.day}.`,
    fr: `${p.name} peut agir en votre nom, depuis le ${p.day}.`,
  }),
  alsoMeans: {
    en: 'That means: see your steps and your notices, give your addresses and your photo, and do what needs doing. Your declaration is still yours to sign.',
    fr: "Cela veut dire : voir vos étapes et vos avis, donner vos adresses et votre photo, et faire ce qu'il faut. Votre déclaration, c'est toujours vous qui la signez.",
  },
  withdrawTitle: { en: 'End it', fr: 'Y mettre fin' },
  withdrawSays: (p: { name: string }) => ({
    en: `From that moment ${p.name} sees what was done until then, and nothing new. We tell ${p.name} in neutral words, without a reason.`,
    fr: `Dès ce moment, ${p.name} voit ce qui a été fait jusque-là, et rien de nouveau. Nous l'en avisons en termes neutres, sans donner de raison.`,
  }),
  withdraw: { en: 'Only I act from now on', fr: "Désormais, moi seul j'agis" },
  giveTitle: { en: 'Let somebody act for you', fr: "Laisser quelqu'un agir en votre nom" },
  giveSays: (p: { name: string }) => ({
    en: `You can let ${p.name} do your steps. You keep your account and see all that is done.`,
    fr: `Vous pouvez laisser ${p.name} faire vos étapes. Vous gardez votre compte et voyez tout ce qui se fait.`,
  }),
  giveLink: (p: { name: string }) => ({
    en: `Let ${p.name} act for you`,
    fr: `Laisser ${p.name} agir en votre nom`,
  }),
  agreeTitle: (p: { name: string }) => ({
    en: `Let ${p.name} act for you?`,
    fr: `Laisser ${p.name} agir en votre nom?`,
  }),
  agreeMeans: (p: { name: string }) => ({
    en: `${p.name} will see your steps, your notices, your photo and your address, and can do your steps. Your declaration is still yours to sign.`,
    fr: `${p.name} verra vos étapes, vos avis, votre photo et votre adresse, et pourra faire vos étapes. Votre déclaration, c'est toujours vous qui la signez.`,
  }),
  agreeEnd: {
    en: 'You can end this at any time. Nobody may press you to agree.',
    fr: 'Vous pouvez y mettre fin en tout temps. Personne ne doit vous forcer à accepter.',
  },
  agree: { en: 'Yes, I agree', fr: "Oui, j'accepte" },
  no: { en: 'No, go back', fr: 'Non, revenir' },
  cannotTitle: { en: 'There is nothing to agree to', fr: "Il n'y a rien à accepter" },
  cannotSays: {
    en: 'Somebody acts for you already, or the principal applicant has no account.',
    fr: "Quelqu'un agit déjà en votre nom, ou le demandeur principal n'a pas de compte.",
  },
  privacyTitle: { en: 'Your address', fr: 'Votre adresse' },
  hidden: {
    en: 'Your address is private. Only you see it, here and in our letters.',
    fr: 'Votre adresse est privée. Vous seul la voyez, ici et dans nos lettres.',
  },
  shown: {
    en: 'Whoever acts for you can see your address.',
    fr: 'Qui agit en votre nom peut voir votre adresse.',
  },
  shownAlone: {
    en: 'Nobody but you can see your address now. Make it private to keep it so, whoever acts for you later.',
    fr: "Personne d'autre que vous ne peut voir votre adresse maintenant. Rendez-la privée pour qu'elle le reste, peu importe qui agit plus tard en votre nom.",
  },
  hideSays: {
    en: 'If you separate, or need to be safe, keep it to yourself. This takes effect immediately. We write to nobody about it.',
    fr: "Si vous vous séparez, ou devez vous protéger, gardez-la pour vous. Cela entre en vigueur immédiatement. Nous n'écrivons à personne à ce sujet.",
  },
  hide: { en: 'Make my address private', fr: 'Rendre mon adresse privée' },
  show: { en: 'Show my address again', fr: 'Montrer de nouveau mon adresse' },
  principal: {
    en: 'You are the principal applicant, so nobody else acts for you here. Somebody who only needs to look can be a representative.',
    fr: "Vous êtes le demandeur principal : personne d'autre n'agit ici en votre nom. Une personne qui doit seulement regarder peut être votre représentant.",
  },
  representatives: { en: 'Your representatives', fr: 'Vos représentants' },
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },

  privateTitle: (p: { name: string }) => ({
    en: `The address of ${p.name} is private`,
    fr: `L'adresse ${elided('de', p.name)} est privée`,
  }),
  privateSays: (p: { name: string }) => ({
    en: `Only ${p.name} sees and changes it. Your other steps for ${p.name} continue as before.`,
    fr: `Seule cette personne la voit et la change. Vos autres étapes pour ${p.name} continuent comme avant.`,
  }),
});

/** Parts of the family's page about who acts, and what was done before. */
export const actingNoticeWords = wordsIn({
  until: (p: { day: string }) => ({
    en: `You acted until ${p.day}. This is what was done until then:`,
    fr: `Vous avez agi jusqu'au ${p.day}. Voici ce qui a été fait jusque-là :`,
  }),
  nothing: (p: { day: string }) => ({
    en: `You acted until ${p.day}. Nothing had been done until then.`,
    fr: `Vous avez agi jusqu'au ${p.day}. Rien n'avait été fait jusque-là.`,
  }),
  summary: (p: { name: string }) => ({
    en: `What was done for ${p.name} before`,
    fr: `Ce qui a été fait avant pour ${p.name}`,
  }),
  own: (p: { name: string }) => ({
    en: `${p.name} has their own account.`,
    fr: `${p.name} a son propre compte.`,
  }),
  grown: (p: { name: string }) => ({
    en: `${p.name} is an adult now, and decides who acts. We offer ${p.name} an account.`,
    fr: `${p.name} a atteint l'âge adulte et décide qui agit. Nous lui offrons un compte.`,
  }),
  helpTitle: { en: 'Who may act or look', fr: 'Qui peut agir ou regarder' },
  acting: { en: 'Who acts for you', fr: 'Qui agit en votre nom' },
  account: (p: { name: string }) => ({
    en: `An account for ${p.name}`,
    fr: `Un compte pour ${p.name}`,
  }),
  representatives: (p: CaseOwner) =>
    p.own
      ? { en: 'Your representatives', fr: 'Vos représentants' }
      : { en: `Representatives of ${p.name}`, fr: `Représentants ${elided('de', p.name)}` },
  dataTitle: { en: 'Your data', fr: 'Vos renseignements personnels' },
  data: {
    en: 'Your data: all of it, and who looked',
    fr: 'Vos renseignements, et qui les a consultés',
  },
  dataOf: (p: { name: string }) => ({
    en: `The data of ${p.name}`,
    fr: `Renseignements ${elided('de', p.name)}`,
  }),
});
