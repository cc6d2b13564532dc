import type { Profile } from '../../config/profile.ts';
import { bothOf, type GuidanceBlock, type GuidancePage, h2, note, ol, p, ul } from '../blocks.ts';

export function how(profile: Profile): GuidancePage {
  return {
    id: 'how',
    path: bothOf('/how-it-works', '/fonctionnement'),
    title: bothOf('How the portal works', 'Comment fonctionne le portail'),
    lead: bothOf(
      'In most cases you can finish here, online, with no interview in person. This page says what you do and what we do.',
      'Dans la plupart des cas, vous pouvez tout terminer ici, en ligne, sans entrevue en personne. Cette page dit ce que vous faites et ce que nous faisons.',
    ),
    updated: '2026-11-24',
    blocks: [...beforeYouBegin(profile), ...steps(profile), ...abroad(), ...cardAndAfter(profile)],
  };
}

function beforeYouBegin({ email, limits }: Profile): GuidanceBlock[] {
  return [
    h2('email', 'Check that the email is ours', 'Vérifier que le courriel vient de nous'),
    p('Our invitation has these four signs:', 'Notre invitation porte ces quatre signes :'),
    ul(
      [
        `The sender's address ends in @${email.senderDomain}.`,
        `L'adresse de l'expéditeur se termine par @${email.senderDomain}.`,
      ],
      ['It is written in English and in French.', 'Le texte est en français et en anglais.'],
      ['Its subject line is the one below.', "L'objet est celui qui figure ci-dessous."],
      ['Its link leads to this page.', 'Le lien mène à cette page.'],
    ),
    { exact: email.invitationSubject },
    p(
      'Not sure? [Check if the email is genuine](page:genuine).',
      'Un doute? [Vérifiez si le courriel est authentique](page:genuine).',
    ),
    h2('what', 'What you can do here', 'Ce que vous pouvez faire ici'),
    ul(
      ['Declare that you are in Canada.', 'Déclarer que vous êtes au Canada.'],
      ['Give or confirm your addresses.', 'Donner ou confirmer vos adresses.'],
      ['Send a recent photo for your card.', 'Soumettre une photo récente pour votre carte.'],
      ['Get the proof of your new status.', 'Obtenir la preuve de votre nouveau statut.'],
      ['Share your details with us safely.', 'Nous transmettre vos renseignements en toute sécurité.'],
    ),
    p(
      'This portal is not your IRCC secure account. Each has its own sign-in.',
      "Ce portail n'est pas votre compte sécurisé d'IRCC. Chacun a sa propre ouverture de session.",
    ),
    h2('family', 'You and your family', 'Vous et votre famille'),
    p(
      'The main person on the application is the **principal applicant**. If that is you, you act for your whole family here.',
      "La personne principale de la demande est le **demandeur principal**. Si c'est vous, vous agissez ici au nom de toute votre famille.",
    ),
    p(
      `Would someone rather have their own account? Say so when you answer the invitation. This is for family members who were ${limits.dependantActsForSelfAge} or older on the day you applied.`,
      `Quelqu'un préfère avoir son propre compte? Dites-le-nous en répondant à l'invitation. Cela vaut pour les membres de la famille qui avaient ${limits.dependantActsForSelfAge} ans ou plus le jour de la demande.`,
    ),
    p(
      'Each person has their own steps, photo and card. One may be done before another.',
      "Chaque personne a ses propres étapes, sa photo et sa carte. L'une peut avoir terminé avant l'autre.",
    ),
  ];
}

function steps({ limits }: Profile): GuidanceBlock[] {
  return [
    h2('invitation', 'First, we invite you', "D'abord, nous vous invitons"),
    ol(
      [
        'Once your application is approved, we send an invitation. It asks for your email address, the email address of each person on the application, and if each of you is in Canada. It also asks if you want to use the portal.',
        'Une fois votre demande approuvée, nous vous envoyons une invitation. Elle demande votre adresse de courriel, celle de chaque personne visée par la demande, et la présence ou non de chacun au Canada. Elle demande aussi si vous voulez utiliser le portail.',
      ],
      [
        `You answer on a secure page, within ${limits.invitationReplyDays} days. We remind you after ${limits.invitationReminderDays.join(' and ')} days. After ${limits.invitationExpiryDays} days the link stops working, and you can [ask for a new one](page:invitation.lost).`,
        `Vous répondez dans une page sécurisée, dans un délai de ${limits.invitationReplyDays} jours. Nous vous le rappelons après ${limits.invitationReminderDays.join(' et ')} jours. Après ${limits.invitationExpiryDays} jours, le lien ne fonctionne plus, et vous pouvez [en demander un nouveau](page:invitation.lost).`,
      ],
      ['We make your account.', 'Nous créons votre compte.'],
      [
        `We send two more emails: one with your user name, one with a temporary password. It works for ${limits.temporaryPasswordDays} days.`,
        `Nous vous envoyons deux autres courriels : un avec votre nom d'utilisateur, un avec un mot de passe temporaire. Il est valide pendant ${limits.temporaryPasswordDays} jours.`,
      ],
    ),
    note(
      'Do not try to make an account yourself. It would slow your file down. We make it for you after you answer.',
      "N'essayez pas de créer un compte vous-même. Cela retarderait votre dossier. Nous le créons pour vous après votre réponse.",
    ),
    h2('steps', 'Then, your part', "Ensuite, c'est à vous"),
    ol(
      [
        '[Sign in for the first time](page:first-sign-in) and choose your own password.',
        '[Ouvrez votre première session](page:first-sign-in) et choisissez votre propre mot de passe.',
      ],
      ['Declare that you are in Canada.', 'Déclarez que vous êtes au Canada.'],
      [
        'Give your home address and your mailing address.',
        'Donnez votre adresse résidentielle et votre adresse postale.',
      ],
      [
        'Send your photo. It can be a digital photo, or a print that was scanned with a scanner. It cannot be a picture of a print, taken with a phone or a camera.',
        "Soumettez votre photo. Ce peut être une photo numérique, ou une photo papier numérisée avec un numériseur. Ce ne peut pas être une image d'une photo papier, prise avec un téléphone ou un appareil photo.",
      ],
    ),
    p(
      'Until the decision, tell us on your [family page](page:home) if something changes: in your family, in your situation, or because you travel. There you can also read every line of the document that you will get, and report an error.',
      "Jusqu'à la décision, dites-nous dans la [page de votre famille](page:home) si quelque chose change : dans votre famille, dans votre situation, ou à cause d'un voyage. Vous pouvez aussi y lire chaque ligne du document que vous recevrez, et signaler une erreur.",
    ),
    p(
      'Your declaration does not make you a permanent resident by itself. An officer looks at your file and confirms it. Then your proof, called the **eCOPR**, is on your [family page](page:home). The officer may still call you or ask for an interview.',
      "Votre déclaration ne fait pas à elle seule de vous un résident permanent. Un agent examine votre dossier et le confirme. Votre preuve, appelée **CRPe**, est alors dans la [page de votre famille](page:home). L'agent peut encore vous appeler ou demander une entrevue.",
    ),
  ];
}

function abroad(): GuidanceBlock[] {
  return [
    h2('abroad', 'If you are not in Canada', "Si vous n'êtes pas au Canada"),
    p(
      'We can confirm your status here only while you are in Canada. If you are away, or plan to travel, say so in your answer or on your [family page](page:home). We pause that person’s steps; the others continue. You start again when the person is back.',
      "Nous ne pouvons confirmer votre statut ici que si vous êtes au Canada. Si vous êtes à l'étranger, ou prévoyez voyager, indiquez-le dans votre réponse ou dans la [page de votre famille](page:home). Nous mettons en pause les étapes de cette personne; les autres continuent. Vous les relancez au retour.",
    ),
    p(
      'You can also say no to the portal, and finish at a port of entry when you come to Canada. Choose this in your answer, for the whole family, and wait for our message before you travel.',
      "Vous pouvez aussi refuser le portail, et terminer à un point d'entrée, à votre arrivée au Canada. Choisissez cette option dans votre réponse, pour toute la famille, et attendez notre message avant de voyager.",
    ),
  ];
}

/** The second half of "how it works": the photo, the proof, the card, and help. */
function cardAndAfter(profile: Profile): GuidanceBlock[] {
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
