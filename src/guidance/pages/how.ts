import type { Profile } from '../../profile.ts';
import { type GuidanceBlock, type GuidancePage, h2, note, ol, p, ul, bothOf } from '../blocks.ts';
import { cardAndAfter } from './how-card.ts';

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
      'Your declaration does not make you a permanent resident by itself. An officer looks at your file and confirms it. Then your proof, called the **eCOPR**, is on your [family page](page:home). The officer may still call you or ask for an interview.',
      "Votre déclaration ne fait pas à elle seule de vous un résident permanent. Un agent examine votre dossier et le confirme. Votre preuve, appelée **CRPe**, est alors dans la [page de votre famille](page:home). L'agent peut encore vous appeler ou demander une entrevue.",
    ),
  ];
}

function abroad(): GuidanceBlock[] {
  return [
    h2('abroad', 'If you are not in Canada', "Si vous n'êtes pas au Canada"),
    p(
      'We can confirm your status here only while you are in Canada. If you are away, or plan to travel, say so in your answer or on your [family page](page:home). We pause that person’s steps; the others go on. You start again when the person is back.',
      "Nous ne pouvons confirmer votre statut ici que si vous êtes au Canada. Si vous êtes à l'étranger, ou prévoyez voyager, indiquez-le dans votre réponse ou dans la [page de votre famille](page:home). Nous mettons en pause les étapes de cette personne; les autres continuent. Vous les relancez au retour.",
    ),
    p(
      'You can also say no to the portal, and finish at a port of entry when you come to Canada. Choose this in your answer, for the whole family, and wait for our message before you travel.',
      "Vous pouvez aussi refuser le portail, et terminer à un point d'entrée, à votre arrivée au Canada. Choisissez cette option dans votre réponse, pour toute la famille, et attendez notre message avant de voyager.",
    ),
  ];
}
