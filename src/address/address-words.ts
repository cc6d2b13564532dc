import { type CaseOwner } from '../case/requested-case.ts';
import { elided } from '../platform/grammar.ts';
import { both, type Both, plural, wordsIn } from '../platform/i18n.ts';
import type { PostalFault, PostalReading } from './postal-code.ts';
import { type Province, PROVINCES } from './provinces.ts';

const missing = {
  line1: both({
    en: 'Enter the street number and name, the PO box or the rural route.',
    fr: 'Entrez le numéro et le nom de la rue, la case postale ou la route rurale.',
  }),
  city: both({ en: 'Enter the city, town or village.', fr: 'Entrez la ville ou le village.' }),
  province: both({ en: 'Choose the province or territory.', fr: 'Choisissez la province ou le territoire.' }),
  postalCode: both({
    en: 'Enter the postal code, like H2X 1Y4.',
    fr: 'Entrez le code postal, par exemple H2X 1Y4.',
  }),
};

/** The words for what must be put right in an address. */
export const addressProblemWords = {
  missing,
  tooLong: (p: { most: number }) =>
    both({
      en: `This is too long for a label. Use ${p.most} characters or fewer.`,
      fr: `C'est trop long pour une étiquette. Utilisez au plus ${p.most} caractères.`,
    }),
  outsideCanada: both({
    en: 'This looks like an address outside Canada. We can only mail a card to an address in Canada.',
    fr: "Cette adresse semble être à l'extérieur du Canada. Nous pouvons poster une carte seulement à une adresse au Canada.",
  }),
  homePoBox: both({
    en: 'A home is not a PO box. Enter the street address where you live. You can use the PO box as your mailing address.',
    fr: "Une case postale n'est pas une adresse résidentielle. Entrez l'adresse où vous habitez. Vous pouvez utiliser la case postale comme adresse postale.",
  }),
  homeGeneralDelivery: both({
    en: 'General delivery is not a home. Enter the address where you live. You can use general delivery as your mailing address.',
    fr: "La poste restante n'est pas une adresse résidentielle. Entrez l'adresse où vous habitez. Vous pouvez utiliser la poste restante comme adresse postale.",
  }),
};

function postalFault(fault: PostalFault): Both {
  switch (fault.why) {
    case 'missing':
      return missing.postalCode;
    case 'us-zip':
      return {
        en: 'This looks like a ZIP code from the United States. Enter a Canadian postal code, like H2X 1Y4.',
        fr: 'Ce code semble être un code ZIP des États-Unis. Entrez un code postal canadien, par exemple H2X 1Y4.',
      };
    case 'short':
      return {
        en: `This postal code is ${plural('en', fault.by, { one: 'one character', other: `${fault.by} characters` })} short. It needs three letters and three digits, like H2X 1Y4.`,
        fr: `Il manque ${plural('fr', fault.by, { one: 'un caractère', other: `${fault.by} caractères` })} à ce code postal. Il faut trois lettres et trois chiffres, par exemple H2X 1Y4.`,
      };
    case 'long':
      return {
        en: `This postal code is ${plural('en', fault.by, { one: 'one character', other: `${fault.by} characters` })} too long. It needs three letters and three digits, like H2X 1Y4.`,
        fr: `Ce code postal a ${plural('fr', fault.by, { one: 'un caractère', other: `${fault.by} caractères` })} de trop. Il faut trois lettres et trois chiffres, par exemple H2X 1Y4.`,
      };
    case 'order':
      return {
        en: 'In a postal code, letters and digits take turns. It starts with a letter, like H2X 1Y4.',
        fr: 'Dans un code postal, les lettres et les chiffres alternent. Il commence par une lettre, par exemple H2X 1Y4.',
      };
    case 'never':
      return {
        en: `Canadian postal codes never have the letter ${fault.letter}. Check each letter and digit.`,
        fr: `La lettre ${fault.letter} ne figure jamais dans un code postal canadien. Vérifiez chaque lettre et chaque chiffre.`,
      };
    case 'never-first':
      return {
        en: `A Canadian postal code never starts with ${fault.letter}. Check the first letter.`,
        fr: `Un code postal canadien ne commence jamais par ${fault.letter}. Vérifiez la première lettre.`,
      };
  }
}

/** The words for a postal code that cannot be read, with the code that was probably meant. */
export function postalWords(reading: PostalReading & { ok: false }): Both {
  const says = postalFault(reading.fault);
  const meant = reading.suggestion;
  if (!meant) return both(says);
  return both({ en: `${says.en} Did you mean ${meant}?`, fr: `${says.fr} Vouliez-vous écrire ${meant}?` });
}

/** The words for what looks unusual in an address and may still be right. */
export const doubtWords = {
  postalProvince: (p: { code: string; province: Province; expected: readonly Province[] }) =>
    both({
      en: `Postal code ${p.code} is usually in ${named('en', p.expected)}, not in ${PROVINCES[p.province].en}. Check both.`,
      fr: `Le code postal ${p.code} correspond d'habitude à cette province ou à ce territoire : ${named('fr', p.expected)}. Vous avez choisi : ${PROVINCES[p.province].fr}. Vérifiez les deux.`,
    }),
  governmentCode: (p: { code: string }) =>
    both({
      en: `Postal code ${p.code} is used for government offices. Check that you get your mail there.`,
      fr: `Le code postal ${p.code} sert à des bureaux du gouvernement. Vérifiez que vous y recevez votre courrier.`,
    }),
  noNumber: both({
    en: 'We see no number in this address. Most streets need one. Check the number of the building.',
    fr: "Nous ne voyons aucun numéro dans cette adresse. Presque toutes les rues en demandent un. Vérifiez le numéro de l'immeuble.",
  }),
  homeRuralRoute: both({
    en: 'A rural route alone does not say where your home is. Add the number and road of the house if it has one.',
    fr: "Une route rurale seule n'indique pas où est votre domicile. Ajoutez le numéro et le chemin de la maison s'il y en a un.",
  }),
  cityNumber: both({
    en: 'City names rarely have digits. Check that only the city is here.',
    fr: 'Un nom de ville a rarement des chiffres. Vérifiez que seule la ville figure ici.',
  }),
  cityProvince: both({
    en: 'Enter only the city here. The province or territory has its own field.',
    fr: 'Entrez seulement la ville ici. La province ou le territoire a son propre champ.',
  }),
  representative: both({
    en: 'This looks like a consultant, a lawyer or their firm. We mail the card to you, and not to a representative. Give somebody who lives with you or whom you trust, or leave it empty.',
    fr: 'Cela ressemble à un consultant, à un avocat ou à leur cabinet. Nous postons la carte à vous, et non à un représentant. Indiquez une personne qui vit avec vous ou en qui vous avez confiance, ou laissez vide.',
  }),
  repeated: (p: { line: string }) =>
    both({
      en: `The city, the province and the postal code have fields of their own. This line can be: ${p.line}`,
      fr: `La ville, la province et le code postal ont leurs propres champs. Cette ligne peut être : ${p.line}`,
    }),
  notInFont: (p: { signs: string }) =>
    both({
      en: `We cannot print this on the label: ${p.signs}. Write it in another way, or leave it out.`,
      fr: `Nous ne pouvons pas imprimer ceci sur l'étiquette : ${p.signs}. Écrivez-le autrement ou retirez-le.`,
    }),
  notLatin: both({
    en: 'Canada Post reads addresses in English or French letters. Write it in those letters if you can.',
    fr: 'Postes Canada lit les adresses en lettres françaises ou anglaises. Écrivez-la avec ces lettres si vous le pouvez.',
  }),
};

const named = (lang: 'en' | 'fr', codes: readonly Province[]) =>
  codes.map((code) => PROVINCES[code][lang]).join(lang === 'en' ? ' or ' : ' ou ');

export const entryProblems = {
  choose: both({
    en: 'Choose an address, or choose “Another address” and write it.',
    fr: 'Choisissez une adresse, ou choisissez « Une autre adresse » et écrivez-la.',
  }),
};

/** The words of the address pages. */
export const addressPageWords = wordsIn({
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  title: (p: CaseOwner) =>
    p.own
      ? { en: 'Your address', fr: 'Votre adresse' }
      : { en: `Address of ${p.name}`, fr: `Adresse ${elided('de', p.name)}` },
  homeTitle: (p: { name: string }) => ({
    en: `Where does ${p.name} live in Canada?`,
    fr: `Où habite ${p.name} au Canada?`,
  }),
  ownHomeTitle: { en: 'Where do you live in Canada?', fr: 'Où habitez\u2011vous au Canada?' },
  homeLead: {
    en: 'Write the street address of the home. The card can go to another address: we ask for it next.',
    fr: "Écrivez l'adresse résidentielle. La carte peut aller à une autre adresse : nous la demandons ensuite.",
  },
  mailingTitle: (p: { name: string }) => ({
    en: `Where should we mail the card of ${p.name}?`,
    fr: `Où faut-il poster la carte ${elided('de', p.name)}?`,
  }),
  ownMailingTitle: { en: 'Where should we mail your card?', fr: 'Où faut\u2011il poster votre carte?' },
  mailingLead: {
    en: 'It must be an address in Canada. You can change it until the card is printed.',
    fr: "Ce doit être une adresse au Canada. Vous pouvez la changer jusqu'à l'impression de la carte.",
  },
  checkTitle: { en: 'Check before you save', fr: "Vérifiez avant d'enregistrer" },
  which: { en: 'Which address?', fr: 'Quelle adresse?' },
  sameHome: { en: 'The same as the home', fr: "La même que l'adresse résidentielle" },
  sameAs: (p: { name: string }) => ({ en: `The same as ${p.name}`, fr: `La même ${elided('que', p.name)}` }),
  other: { en: 'Another address', fr: 'Une autre adresse' },
  otherBelow: { en: 'Write it below.', fr: 'Écrivez-la ci-dessous.' },
  careOf: { en: 'Care of (c/o)', fr: 'Aux soins de (a/s de)' },
  careOfHint: {
    en: 'A person or shelter that takes the mail in. Never a paid representative.',
    fr: 'Une personne ou un refuge qui reçoit le courrier. Jamais un représentant rémunéré.',
  },
  line1: { en: 'Street number and name', fr: 'Numéro et nom de la rue' },
  line1Mailing: { en: 'Street address, PO box or rural route', fr: 'Rue, case postale ou route rurale' },
  line2: { en: 'Apartment, unit or site', fr: 'Appartement, unité ou emplacement' },
  city: { en: 'City, town or village', fr: 'Ville ou village' },
  province: { en: 'Province or territory', fr: 'Province ou territoire' },
  chooseProvince: { en: 'Choose one', fr: 'Choisissez' },
  postalCode: { en: 'Postal code', fr: 'Code postal' },
  postalHint: { en: 'For example H2X 1Y4', fr: 'Par exemple H2X 1Y4' },
  insist: { en: 'Is it right as you wrote it?', fr: 'Est-ce bien ainsi?' },
  keep: (p: { field: string; value: string }) => ({
    en: `Yes, keep it as it is (${p.field}: ${p.value})`,
    fr: `Oui, gardez-le ainsi (${p.field} : ${p.value})`,
  }),
  take: (p: { value: string }) => ({ en: `Use “${p.value}” instead`, fr: `Utiliser plutôt « ${p.value} »` }),
  continue: { en: 'Continue', fr: 'Continuer' },
  later: {
    en: 'Come back later: we keep this for 7 days',
    fr: 'Revenir plus tard : nous gardons ceci 7 jours',
  },
  save: { en: 'Save the address', fr: "Enregistrer l'adresse" },
  home: { en: 'Home', fr: 'Adresse résidentielle' },
  mailing: { en: 'Mailing address', fr: 'Adresse postale' },
  labelFor: { en: 'How it will look on the envelope', fr: "Voici ce qui figurera sur l'enveloppe" },
  labelNow: { en: 'The card goes to', fr: 'La carte sera envoyée à' },
  labelSent: { en: 'The card was addressed to', fr: 'La carte a été adressée à' },
  change: { en: 'Change the address', fr: "Changer l'adresse" },
  confirmAgain: { en: 'Check or change the address', fr: "Vérifier ou changer l'adresse" },
  mayChange: {
    en: 'You can change both addresses until the card is printed.',
    fr: "Vous pouvez changer les deux adresses jusqu'à l'impression de la carte.",
  },
  cameBack: {
    en: 'The post brought the card back. Check the address. If it is right, save it again: then we send the card again.',
    fr: "La poste nous a rapporté la carte. Vérifiez l'adresse. Si elle est bonne, enregistrez-la de nouveau : nous renverrons alors la carte.",
  },
  printedTitle: { en: 'The card is printed', fr: 'La carte est imprimée' },
  printed: {
    en: 'Its envelope has this address, so it can no longer change here. If you have moved, ask Canada Post to forward your mail, and write to us. If the card comes back to us or does not come, you can change the address here.',
    fr: "Son enveloppe porte cette adresse, qui ne peut donc plus changer ici. Si vous avez déménagé, demandez à Postes Canada de faire suivre votre courrier et écrivez-nous. Si la carte nous revient ou n'arrive pas, vous pourrez changer l'adresse ici.",
  },
  deliveredTitle: { en: 'The card has arrived', fr: 'La carte est arrivée' },
  delivered: {
    en: 'We need no other address from you here.',
    fr: "Nous n'avons plus besoin d'une autre adresse ici.",
  },
  closedTitle: { en: 'No address is needed now', fr: "Aucune adresse n'est nécessaire en ce moment" },
  closed: {
    en: 'We are still preparing this file, or it continues without this portal. Your family page shows where it is.',
    fr: 'Nous préparons encore ce dossier, ou il se poursuit sans ce portail. La page de votre famille indique où il en est.',
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  history: { en: 'Earlier and present addresses', fr: 'Adresses actuelles et anciennes' },
  kind: { en: 'Address', fr: 'Adresse' },
  lines: { en: 'As written', fr: "Telle qu'inscrite" },
  from: { en: 'From', fr: 'Du' },
  until: { en: 'Until', fr: 'Au' },
  now: { en: 'now', fr: "aujourd'hui" },
});
