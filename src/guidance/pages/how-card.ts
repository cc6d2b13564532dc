import type { Profile } from '../../profile.ts';
import { type GuidanceBlock, h2, ol, p, ul } from '../blocks.ts';

/** The second half of "how it works": the photo, the proof, the card, and help. */
export function cardAndAfter(profile: Profile): GuidanceBlock[] {
  return [...photo(profile), ...proof(profile), ...card(profile), ...help(profile)];
}

function photo({ returnReasons }: Profile): GuidanceBlock[] {
  return [
    h2('photo', 'Your photo', 'Votre photo'),
    p('You can send:', 'Vous pouvez soumettre :'),
    ul(
      ['a digital photo from a photographer', 'une photo numérique faite par un photographe'],
      [
        "a photographer's print, scanned with a scanner",
        'une photo papier faite par un photographe, numérisée avec un numériseur',
      ],
      [
        'a photo you took yourself, if it meets the rules',
        'une photo prise par vous, si elle respecte les exigences',
      ],
    ),
    p('To send it:', 'Pour la soumettre :'),
    ol(
      ['Sign in and choose the person.', 'Ouvrez une session et choisissez la personne.'],
      [
        'Choose the photo on your phone or computer, and upload it.',
        'Choisissez la photo dans votre téléphone ou votre ordinateur, et téléversez-la.',
      ],
      [
        'Look at the result. You can choose another photo as often as you like.',
        'Regardez le résultat. Vous pouvez choisir une autre photo aussi souvent que vous le voulez.',
      ],
      [
        'Say who took it, and submit it. After that you cannot change it.',
        "Dites qui l'a prise, et soumettez-la. Après, vous ne pouvez plus la changer.",
      ],
    ),
    p(
      'An officer then looks at it, which may take some time. Your [family page](page:home) shows if it was accepted. If we return it, we say why and how to fix it, and you send a new one that meets all the rules. [Read the photo requirements](page:photo.requirements) first.',
      "Un agent l'examine ensuite, ce qui peut prendre un certain temps. La [page de votre famille](page:home) indique si elle a été acceptée. Si nous la renvoyons, nous vous disons pourquoi et comment corriger, et vous en soumettez une nouvelle qui respecte toutes les exigences. [Lisez d'abord les exigences pour la photo](page:photo.requirements).",
    ),
    p('Reasons we return a photo:', 'Raisons de renvoyer une photo :'),
    { ul: returnReasons.map((reason) => reason.label) },
  ];
}

function proof({ limits }: Profile): GuidanceBlock[] {
  return [
    h2('proof', 'Your proof of status', 'Votre preuve de statut'),
    p(
      'Your eCOPR shows that you are a permanent resident. Keep a copy for life. You can download it again for as long as you have your account. It is not a travel document.',
      "Votre CRPe montre que vous êtes résident permanent. Gardez-en une copie toute votre vie. Vous pouvez la télécharger de nouveau aussi longtemps que vous avez votre compte. Ce n'est pas un titre de voyage.",
    ),
    p(
      `Print it and sign your copy by hand. A parent signs for a child under ${limits.signsSelfAge}. Check each line against your passport. Did we make a mistake? [Tell us](page:ask).`,
      `Imprimez-la et signez votre exemplaire à la main. Un parent signe pour un enfant de moins de ${limits.signsSelfAge} ans. Comparez chaque ligne à votre passeport. Avons-nous fait une erreur? [Dites-le-nous](page:ask).`,
    ),
  ];
}

function card({ limits }: Profile): GuidanceBlock[] {
  const [from, to] = limits.mailWorkingDays;
  return [
    h2('card', 'Your card', 'Votre carte'),
    p(
      `We make your card within ${limits.cardDueDays} days, once your status is confirmed, your photo is accepted and we have your address.`,
      `Nous produisons votre carte dans un délai de ${limits.cardDueDays} jours, une fois votre statut confirmé, votre photo acceptée et votre adresse reçue.`,
    ),
    ul(
      [
        `It most often comes by regular mail, ${from} to ${to} working days after we mail it. Regular mail has no tracking number. We email you on the day we mail it.`,
        `Elle arrive le plus souvent par courrier ordinaire, de ${from} à ${to} jours ouvrables après l'envoi. Le courrier ordinaire n'a pas de numéro de suivi. Nous vous envoyons un courriel le jour de l'envoi.`,
      ],
      [
        'We mail only to an address in Canada. No mail at your home? Give your PO box.',
        "Nous l'envoyons seulement à une adresse au Canada. Pas de courrier chez vous? Donnez votre case postale.",
      ],
      [
        'You can change the address yourself until we print the card.',
        "Vous pouvez changer l'adresse vous-même jusqu'à l'impression de la carte.",
      ],
      [
        `The card holds ${limits.cardNameLetters} letters for each name. We show you the line as it will be printed.`,
        `La carte contient ${limits.cardNameLetters} lettres pour chaque nom. Nous vous montrons la ligne telle qu'elle sera imprimée.`,
      ],
      [
        `Not there ${limits.cardMissingWeeks} weeks after we mailed it? Tell us on the page of the card. Do so before ${limits.claimCardDays} days have passed.`,
        `Toujours pas reçue ${limits.cardMissingWeeks} semaines après l'envoi? Dites-le-nous dans la page de la carte, avant que ${limits.claimCardDays} jours soient passés.`,
      ],
      [
        `Is there a mistake of ours on the card? [Tell us](page:ask) within ${limits.freeReissueDays} days, and the new card is free.`,
        `Y a-t-il sur la carte une erreur de notre part? [Dites-le-nous](page:ask) dans un délai de ${limits.freeReissueDays} jours, et la nouvelle carte est gratuite.`,
      ],
    ),
    p(
      `You must give us your address, and your photo, within ${limits.addressReportingDays} days of becoming a permanent resident. After that you must apply for a card, and there may be a fee.`,
      `Vous devez nous donner votre adresse, et votre photo, dans les ${limits.addressReportingDays} jours après être devenu résident permanent. Ensuite, vous devez demander une carte, ce qui peut entraîner des frais.`,
    ),
  ];
}

function help({ contact, limits }: Profile): GuidanceBlock[] {
  return [
    h2('representatives', 'If someone helps you', "Si quelqu'un vous aide"),
    p(
      'A lawyer or a consultant can, for a fee, advise you and help with the steps. They cannot make or open your account, sign in as you, or declare and sign for you. [See what a representative can do](page:representatives).',
      'Un avocat ou un consultant en immigration peut vous conseiller et vous aider à suivre les étapes, moyennant des frais. Il ne peut pas créer ou ouvrir votre compte, ouvrir une session à votre place, ni faire ou signer la déclaration pour vous. [Voyez ce que peut faire un représentant](page:representatives).',
    ),
    h2('know', 'Good to know', 'Bon à savoir'),
    ul(
      ['Look in your junk mail folder too.', 'Regardez aussi dans votre dossier de courrier indésirable.'],
      [
        'Tell us before you leave Canada, until your status is confirmed.',
        "Avisez-nous avant de quitter le Canada, tant que votre statut n'est pas confirmé.",
      ],
      [
        'We write to you if there is a problem with your card.',
        "Nous vous écrivons s'il y a un problème avec votre carte.",
      ],
      [
        "Can't use the portal? There are other ways. [Write to us](page:ask).",
        "Vous ne pouvez pas utiliser le portail? Il existe d'autres moyens. [Écrivez-nous](page:ask).",
      ],
    ),
    h2('help', 'Technical help', 'Aide technique'),
    ul(
      [
        `Your temporary password works for ${limits.temporaryPasswordDays} days. Lost or too old? [Ask for a new one](page:lost-temporary).`,
        `Votre mot de passe temporaire est valide pendant ${limits.temporaryPasswordDays} jours. Perdu ou expiré? [Demandez-en un nouveau](page:lost-temporary).`,
      ],
      [
        'You forgot your own password? [Ask for a link](page:forgot) to choose a new one.',
        'Vous avez oublié votre propre mot de passe? [Demandez un lien](page:forgot) pour en choisir un nouveau.',
      ],
      [
        'Something else with passwords? [Help with passwords](page:password.help)',
        'Autre chose au sujet du mot de passe? [Aide pour le mot de passe](page:password.help)',
      ],
      [
        'The portal works on phones, tablets and computers. [Browsers and devices](page:browsers)',
        'Le portail fonctionne sur un téléphone, une tablette ou un ordinateur. [Navigateurs et appareils](page:browsers)',
      ],
      [
        'Stuck? [Write to us](page:ask), or to the address on your invitation.',
        "Vous n'y arrivez pas? [Écrivez-nous](page:ask), ou écrivez à l'adresse qui figure dans votre invitation.",
      ],
    ),
    { p: contact.webFormSays },
    h2('privacy', 'Privacy', 'Protection de la vie privée'),
    p(
      'Your phone opens its photos for a moment, so that you can pick one. We get only that one, and cannot look through the others. [How we protect your privacy](page:privacy).',
      'Votre téléphone ouvre un instant ses photos, pour que vous en choisissiez une. Nous recevons seulement celle-là, et ne pouvons pas parcourir les autres. [Comment nous protégeons votre vie privée](page:privacy).',
    ),
    h2('report', 'A mistake on this page?', 'Une erreur sur cette page?'),
    p('[Report a problem or a mistake](page:report).', '[Signalez un problème ou une erreur](page:report).'),
  ];
}
