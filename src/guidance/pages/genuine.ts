import type { Profile } from '../../config/profile.ts';
import { type GuidanceBlock, type GuidancePage, h2, note, ol, p, ul, bothOf } from '../blocks.ts';

export function genuine(profile: Profile): GuidancePage {
  return {
    id: 'genuine',
    path: bothOf('/is-this-email-genuine', '/courriel-authentique'),
    title: bothOf('Is this email genuine?', 'Ce courriel est-il authentique?'),
    lead: bothOf(
      'Take your time. A real email from us can wait until you have checked it.',
      "Prenez votre temps. Un vrai courriel de notre part peut attendre que vous l'ayez vérifié.",
    ),
    updated: '2026-11-24',
    blocks: [...signs(profile), ...never(), ...doubt()],
  };
}

function signs({ email }: Profile): GuidanceBlock[] {
  return [
    h2('signs', 'Four signs of a real invitation', "Quatre signes d'une vraie invitation"),
    ol(
      [
        `The sender's address ends in **@${email.senderDomain}**.`,
        `L'adresse de l'expéditeur se termine par **@${email.senderDomain}**.`,
      ],
      ['It is in both English and French.', 'Le texte est en français et en anglais.'],
      [
        'The subject line is the one below, to the letter.',
        "L'objet est celui qui figure ci-dessous, mot pour mot.",
      ],
      [
        'Its links lead to this site only. One of them leads to [How the portal works](page:how).',
        "Ses liens mènent seulement à ce site. L'un d'eux mène à la page [Comment fonctionne le portail](page:how).",
      ],
    ),
    { exact: email.invitationSubject },
    p(
      'The emails after the invitation have other subject lines. They too come from this sender, are in both languages, and lead to this site only.',
      "Les courriels qui suivent l'invitation ont d'autres objets. Eux aussi viennent de cet expéditeur, sont dans les deux langues et mènent seulement à ce site.",
    ),
    p(
      'A sender can be faked. So our link alone opens nothing: this site then asks for something that is not in the email, such as your application number.',
      "Un expéditeur peut être imité. C'est pourquoi notre lien seul n'ouvre rien : ce site demande ensuite un renseignement qui ne figure pas dans le courriel, comme votre numéro de demande.",
    ),
  ];
}

function never(): GuidanceBlock[] {
  return [
    h2('never', 'What we never ask for', 'Ce que nous ne demandons jamais'),
    ul(
      ['your password, by email or by phone', 'votre mot de passe, par courriel ou par téléphone'],
      ['money, gift cards or bank details', "de l'argent, des cartes-cadeaux ou des données bancaires"],
      [
        'your passport, or a picture of it, by email',
        'votre passeport, ou une image de celui-ci, par courriel',
      ],
      [
        'an answer by email with personal details',
        'une réponse par courriel avec des renseignements personnels',
      ],
      [
        'that you put an app or a program on your device',
        "l'installation d'une application ou d'un programme dans votre appareil",
      ],
    ),
    note(
      'Never reply to an email with personal data. You give your details only on the pages of this site.',
      'Ne répondez jamais à un courriel avec des renseignements personnels. Vous donnez vos renseignements seulement dans les pages de ce site.',
    ),
  ];
}

function doubt(): GuidanceBlock[] {
  return [
    h2('unsure', 'If you are not sure', 'Si vous avez un doute'),
    ol(
      [
        'Do not open the link or the files in the email.',
        "N'ouvrez ni le lien ni les pièces jointes du courriel.",
      ],
      [
        'Type the address of this site in your browser yourself.',
        "Tapez vous-même l'adresse de ce site dans votre navigateur.",
      ],
      [
        'Do you have an account? [Sign in](page:sign-in): all we need from you is there.',
        "Vous avez un compte? [Ouvrez une session](page:sign-in) : tout ce qu'il nous faut de vous s'y trouve.",
      ],
      [
        'No account yet? [Get a new invitation](page:invitation.lost). We send it only to the address in your application.',
        "Pas encore de compte? [Obtenez une nouvelle invitation](page:invitation.lost). Nous l'envoyons seulement à l'adresse de votre demande.",
      ],
      [
        'Still not sure? [Write to us](page:ask) and ask if the email came from us.',
        'Toujours un doute? [Écrivez-nous](page:ask) et demandez si le courriel vient de nous.',
      ],
    ),
    h2('phone', 'If someone phones you', "Si quelqu'un vous téléphone"),
    p(
      'An officer may call you with a question, or to set up an interview. The officer will never ask you to pay, to hurry, or to say your password. You may hang up and call back on the number shown on the department’s own site.',
      'Un agent peut vous appeler pour vous poser une question, ou pour fixer une entrevue. Il ne vous demandera jamais de payer, de vous presser ou de dire votre mot de passe. Vous pouvez raccrocher et rappeler au numéro affiché dans le site du ministère.',
    ),
    h2('gave', 'If you gave something away', 'Si vous avez donné des renseignements'),
    ol(
      [
        '[Choose a new password](page:forgot) at once. This also ends every open session.',
        '[Choisissez un nouveau mot de passe](page:forgot) sans attendre. Cela ferme aussi toutes les sessions ouvertes.',
      ],
      [
        'Tell your bank if you gave bank details or money.',
        "Avisez votre banque si vous avez donné des données bancaires ou de l'argent.",
      ],
      ['[Tell us](page:ask) what happened.', '[Dites-nous](page:ask) ce qui est arrivé.'],
      [
        'Report it to the police or to the Canadian Anti-Fraud Centre.',
        'Signalez-le à la police ou au Centre antifraude du Canada.',
      ],
    ),
  ];
}
