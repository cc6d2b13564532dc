import { type Both, both, wordsIn } from '../../platform/i18n.ts';

export const receiptWords = wordsIn({
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  listTitle: { en: 'Your receipts', fr: 'Vos reçus' },
  listLead: {
    en: 'Each time you send us something, you get a receipt. Open one to read it again.',
    fr: 'Chaque fois que vous nous envoyez quelque chose, vous recevez un reçu. Vous pouvez les relire ici.',
  },
  listEmpty: { en: 'You have no receipts yet', fr: "Vous n'avez pas encore de reçu" },
  listEmptySays: {
    en: 'You get one each time you send us something.',
    fr: 'Vous en recevez un chaque fois que vous nous envoyez quelque chose.',
  },
  listWhat: { en: 'What', fr: 'Quoi' },
  listFor: { en: 'For', fr: 'Pour' },
  listNumber: { en: 'Number', fr: 'Numéro' },
  listWhen: { en: 'When', fr: 'Quand' },
  toHome: { en: 'Go to your family page', fr: 'Aller à la page de votre famille' },
  when: (p: { at: string }) => ({ en: `${p.at} (Eastern time)`, fr: `${p.at} (heure de l'Est)` }),
  forWhom: (p: { name: string }) => ({ en: `For ${p.name}`, fr: `Pour ${p.name}` }),
  next: { en: 'What happens next', fr: 'La suite' },
  keep: {
    en: 'You can note the number. Quote it if you contact us.',
    fr: 'Vous pouvez noter le numéro. Indiquez-le si vous communiquez avec nous.',
  },
});

type ReceiptText = { readonly what: Both; readonly next: Both };

const said = (what: Both, next: Both): ReceiptText => ({ what: both(what), next: both(next) });

const FALLBACK = said(
  { en: 'We have received it', fr: "Nous l'avons bien reçu" },
  {
    en: 'Your family page shows what comes next.',
    fr: 'La page de votre famille indique la suite.',
  },
);

const BY_ACT: Readonly<Record<string, ReceiptText>> = {
  'landing.declare': said(
    { en: 'The declaration is signed', fr: 'La déclaration est signée' },
    {
      en: 'An officer looks at it next, and we write to you. This declaration does not make you a permanent resident; an officer must confirm it first. You can give the address and the photo now.',
      fr: "Un agent l'examine ensuite, et nous vous écrivons. Cette déclaration ne confère pas le statut de résident permanent : un agent doit d'abord le confirmer. Vous pouvez donner l'adresse et la photo dès maintenant.",
    },
  ),
  'landing.leave': said(
    { en: 'We have paused the file', fr: 'Nous avons mis le dossier en pause' },
    {
      en: 'After the return to Canada, tell us on your family page. Then the declaration is made again.',
      fr: 'Après le retour au Canada, dites-le-nous sur la page de votre famille. Il faut alors faire de nouveau la déclaration.',
    },
  ),
  'landing.return': said(
    { en: 'Welcome back. The file continues', fr: 'Bon retour. Le dossier continue' },
    {
      en: 'The next step is to declare being in Canada. You find it on your family page.',
      fr: "L'étape suivante est de déclarer la présence au Canada. Vous la trouvez sur la page de votre famille.",
    },
  ),
  'change.tell': said(
    { en: 'We have what you told us', fr: 'Nous avons bien reçu ce que vous nous avez dit' },
    {
      en: 'An officer reads it before deciding. On the same page you can add a scan, and see when it was read.',
      fr: 'Un agent le lit avant de décider. Sur la même page, vous pouvez ajouter une numérisation et voir quand il a été lu.',
    },
  ),
  'address.change': said(
    { en: 'The address is saved', fr: "L'adresse est enregistrée" },
    {
      en: 'The card goes to the mailing address. You can change it until the card is printed.',
      fr: "La carte sera envoyée à l'adresse postale. Vous pouvez la changer jusqu'à l'impression de la carte.",
    },
  ),
  'photo.submit': said(
    { en: 'The photo is sent', fr: 'La photo est envoyée' },
    {
      en: 'An officer looks at it next. We write to you if it is accepted, or if we need another one.',
      fr: "Un agent l'examine ensuite. Nous vous écrivons si elle est acceptée, ou s'il en faut une autre.",
    },
  ),
  'card.receive': said(
    { en: 'Thank you: the card has arrived', fr: 'Merci : la carte est arrivée' },
    {
      en: 'All is done. Check each line of the card with the passport, and tell us if we made a mistake.',
      fr: 'Tout est terminé. Comparez chaque ligne de la carte avec le passeport, et dites-nous si nous avons fait une erreur.',
    },
  ),
  'card.report-missing': said(
    { en: 'We know that the card has not come', fr: "Nous savons que la carte n'est pas arrivée" },
    {
      en: 'We look into it, and make a new card if we must. Check that the mailing address is right. If the card comes after all, tell us.',
      fr: "Nous vérifions, et nous faisons une nouvelle carte s'il le faut. Vérifiez que l'adresse postale est bonne. Si la carte arrive quand même, dites-le-nous.",
    },
  ),
  'family.consent': said(
    { en: 'Somebody else may act for you now', fr: "Quelqu'un d'autre peut maintenant agir en votre nom" },
    {
      en: 'This takes effect immediately. You keep your account, and can end it at any time under "Who acts for you".',
      fr: 'Cela entre en vigueur immédiatement. Vous gardez votre compte et pouvez y mettre fin en tout temps sous « Qui agit en votre nom ».',
    },
  ),
  'family.withdraw': said(
    { en: 'From now on only you act', fr: 'Désormais, vous seul agissez' },
    {
      en: 'This takes effect immediately. The other person sees what was done until now, and nothing new. If you need to, you can also make your address private.',
      fr: "Cela entre en vigueur immédiatement. L'autre personne voit ce qui a été fait jusqu'ici, et rien de nouveau. Au besoin, vous pouvez aussi rendre votre adresse privée.",
    },
  ),
  'family.hide-address': said(
    { en: 'Your address is private', fr: 'Votre adresse est privée' },
    {
      en: 'This takes effect immediately, here and in our letters. We wrote to nobody about it.',
      fr: "Cela entre en vigueur immédiatement, ici et dans nos lettres. Nous n'avons écrit à personne à ce sujet.",
    },
  ),
  'family.show-address': said(
    { en: 'Your address is shown again', fr: 'Votre adresse est de nouveau visible' },
    {
      en: 'Whoever acts for you can see it. You can make it private again at any time.',
      fr: 'Qui agit en votre nom peut la voir. Vous pouvez la rendre privée de nouveau en tout temps.',
    },
  ),
  'family.offer-account': said(
    { en: 'We write to this person', fr: 'Nous écrivons à cette personne' },
    {
      en: 'The email says how to get an account. Nothing changes until the person asks for it.',
      fr: 'Le courriel explique comment obtenir un compte. Rien ne change avant que la personne ne le demande.',
    },
  ),
  'representative.invite': said(
    { en: 'Your representative is on record', fr: 'Votre représentant est au dossier' },
    {
      en: 'We sent the representative a way to sign in. They can look at what you chose, and can do nothing for you. You can end it at any time.',
      fr: 'Nous avons envoyé un accès au représentant. Il peut regarder ce que vous avez choisi, et ne peut rien faire à votre place. Vous pouvez y mettre fin en tout temps.',
    },
  ),
  'scan.add': said(
    { en: 'We have the scan', fr: 'Nous avons la numérisation' },
    {
      en: 'It stands beside what you told us, for whoever reads that.',
      fr: 'Elle figure à côté de ce que vous nous avez dit, pour la personne qui le lit.',
    },
  ),
  'proof.proofread': said(
    { en: 'You said that every line is right', fr: 'Vous avez dit que chaque ligne est exacte' },
    {
      en: 'The officer sees that you read the document. Nothing else is needed for it.',
      fr: "L'agent voit que vous avez lu le document. Rien d'autre n'est nécessaire pour cela.",
    },
  ),
  'proof.report-error': said(
    { en: 'We know about the error', fr: "Nous sommes au courant de l'erreur" },
    {
      en: 'Somebody reads it and answers within 30 days. No document is issued before that. We write to you.',
      fr: "Une personne lit votre demande et répond dans les 30 jours. Aucun document n'est délivré avant. Nous vous écrirons.",
    },
  ),
  'data.correct': said(
    { en: 'We have your correction request', fr: 'Nous avons votre demande de correction' },
    {
      en: 'Somebody reads it and answers within 30 days. You find it, and the answer, with your data. We write to you when it is answered.',
      fr: 'Une personne la lit et répond dans les 30 jours. Vous la trouvez, avec la réponse, dans vos renseignements. Nous vous écrivons quand elle a reçu une réponse.',
    },
  ),
  'representative.revoke': said(
    { en: 'The representative sees nothing any more', fr: 'Le représentant ne voit plus rien' },
    {
      en: 'This takes effect immediately. We tell the representative that it has ended.',
      fr: "Cela entre en vigueur immédiatement. Nous avisons le représentant que c'est terminé.",
    },
  ),
};

/** What was done and what comes next, by the code of the act. */
export const receiptTextOf = (act: string): ReceiptText => BY_ACT[act] ?? FALLBACK;
