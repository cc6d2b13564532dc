import { both, plural } from '../platform/i18n.ts';
import type { Both } from '../platform/i18n.ts';
import type { PostalFault, PostalReading } from './postal.ts';
import { PROVINCES } from './provinces.ts';
import type { Province } from './provinces.ts';

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
  notLatin: both({
    en: 'Canada Post reads addresses in English or French letters. Write it in those letters if you can.',
    fr: 'Postes Canada lit les adresses en lettres françaises ou anglaises. Écrivez-la avec ces lettres si vous le pouvez.',
  }),
};

const named = (lang: 'en' | 'fr', codes: readonly Province[]) =>
  codes.map((code) => PROVINCES[code][lang]).join(lang === 'en' ? ' or ' : ' ou ');
