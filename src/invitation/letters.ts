import { greeting } from '../case/names.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import type { Profile } from '../config/profile.ts';
import type { Block, Letter } from '../case/letters/letter.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { both, type Both, formatDay } from '../platform/i18n.ts';
import { invitationToken } from './actions.ts';
import { type LetterFacts, letterFacts } from './store.ts';

type Needs = Pick<Services, 'db' | 'profile' | 'secret' | 'link'>;

/** The letters of this room: invitation, reminder, receipt of the answers. */
export function invitationLetters(services: Needs): Letters {
  const kind = (write: (services: Needs, facts: LetterFacts, invitationId: string) => Letter) => ({
    write: async ({ params }: LetterContext) => {
      const invitationId = params['invitationId'] ?? '';
      const facts = await letterFacts(services.db, invitationId);
      if (!facts) throw new Error('a letter of an invitation that is not there');
      return write(services, facts, invitationId);
    },
  });
  return {
    invitation: kind(invitation),
    'invitation.reminder': kind(reminder),
    'invitation.received': kind(received),
  };
}

const w = (en: string, fr: string): Both => both({ en, fr });
const dayIn = (day: string): Both => ({ en: formatDay('en', day), fr: formatDay('fr', day) });

/** A link in both languages; in one place, so that no letter holds another kind of link. */
function answerBlocks(services: Needs, { replyBy }: LetterFacts, invitationId: string): readonly Block[] {
  return [
    {
      button: w('Answer the invitation', "Répondre à l'invitation"),
      href: pageLinks(services, 'invitation.open', { token: invitationToken(services.secret, invitationId) }),
    },
    { fact: w('Please answer by', 'Répondez au plus tard le'), value: dayIn(replyBy) },
    {
      p: w(
        'Have two things ready: your application number, and the date of birth of the principal applicant. They are not in this email, for your safety.',
        'Ayez deux choses sous la main : votre numéro de demande et la date de naissance du demandeur principal. Pour votre sécurité, elles ne figurent pas dans ce courriel.',
      ),
    },
  ];
}

const WHAT_WE_ASK: readonly Block[] = [
  {
    p: w(
      'Your application for permanent residence is approved. One part is left: to confirm your permanent residence. You can do it online.',
      'Votre demande de résidence permanente est approuvée. Il reste une étape : confirmer votre résidence permanente. Vous pouvez le faire en ligne.',
    ),
  },
  { p: w('First, we need three things from you:', "D'abord, il nous faut trois choses :") },
  {
    list: [
      w(
        'your email address, and that of each family member on the application',
        'votre adresse de courriel, et celle de chaque membre de la famille dans la demande',
      ),
      w('whether each of you is in Canada', 'si chacune de ces personnes est au Canada'),
      w('whether you want to use the portal', 'si vous voulez utiliser le portail'),
    ],
  },
];

function invitation(services: Needs, facts: LetterFacts, invitationId: string): Letter {
  const { email } = services.profile;
  return {
    subject: services.profile.names.product,
    exactSubject: email.invitationSubject,
    preheader: w(
      'Your application is approved. We need a few answers.',
      'Votre demande est approuvée. Il nous faut quelques réponses.',
    ),
    blocks: [
      { p: greeting(facts) },
      ...WHAT_WE_ASK,
      ...answerBlocks(services, facts, invitationId),
      {
        p: w(
          'Then we make your account. You do not need to create one.',
          "Ensuite, nous créons votre compte. Vous n'avez pas à en créer un.",
        ),
      },
      {
        button: w('How the portal works', 'Comment fonctionne le portail'),
        href: pageLinks(services, email.publicPage),
      },
    ],
  };
}

function reminder(services: Needs, facts: LetterFacts, invitationId: string): Letter {
  return {
    subject: w('Your invitation to the portal is waiting', 'Votre invitation au portail vous attend'),
    preheader: w('We have no answer from you yet.', "Nous n'avons pas encore votre réponse."),
    blocks: [
      { p: greeting(facts) },
      {
        p: w(
          'We sent you an invitation to confirm your permanent residence online. We have no answer yet. If you began, your answers are kept.',
          "Nous vous avons envoyé une invitation à confirmer votre résidence permanente en ligne. Nous n'avons pas encore de réponse. Si vous avez commencé, vos réponses sont gardées.",
        ),
      },
      ...answerBlocks(services, facts, invitationId),
      {
        p: w(
          'You do not want to use the portal? Tell us so with the same link. There is another way.',
          'Vous ne voulez pas utiliser le portail? Dites-le-nous avec le même lien. Il y a une autre façon de faire.',
        ),
      },
    ],
  };
}

function received(services: Needs, facts: LetterFacts): Letter {
  const declined = facts.usesPortal === false;
  return {
    subject: w('We have your answers', 'Nous avons vos réponses'),
    blocks: [
      { p: greeting(facts) },
      declined
        ? {
            p: w(
              'You told us that your family will not use the portal.',
              "Vous nous avez dit que votre famille n'utilisera pas le portail.",
            ),
          }
        : {
            p: w(
              'Thank you. We have the answers of your family.',
              'Merci. Nous avons les réponses de votre famille.',
            ),
          },
      { fact: w('Receipt number', 'Numéro de reçu'), value: facts.receipt ?? '', code: true },
      { h: w('What happens next', 'La suite') },
      { list: declined ? services.profile.portOfEntry.steps.slice(1) : nextSteps(services.profile, facts) },
      ...(declined ? [{ p: services.profile.portOfEntry.note }] : []),
      {
        note: w(
          'Did you not send these answers, or is one of them wrong? Contact us at once and give the receipt number.',
          "Vous n'avez pas envoyé ces réponses, ou l'une d'elles est fausse? Communiquez avec nous tout de suite et donnez le numéro de reçu.",
        ),
      },
      { button: w('Contact us', 'Nous joindre'), href: pageLinks(services, 'contact') },
    ],
  };
}

function nextSteps({ limits }: Profile, { ownAccounts, someAbroad }: LetterFacts): readonly Both[] {
  const days = limits.temporaryPasswordDays;
  return [
    w(
      'Two more emails come: one with your user name, one with your temporary password.',
      "Deux autres courriels suivent : un avec votre nom d'utilisateur, un avec votre mot de passe temporaire.",
    ),
    w(
      `Sign in within ${days} days and choose your own password.`,
      `Ouvrez une session dans les ${days} jours et choisissez votre propre mot de passe.`,
    ),
    ...(ownAccounts > 0
      ? [
          w(
            'Each person who asked for an account of their own gets the same two emails.',
            'Chaque personne qui a demandé son propre compte reçoit les deux mêmes courriels.',
          ),
        ]
      : []),
    ...(someAbroad
      ? [
          w(
            'The steps of a person outside Canada wait until they tell us in the portal that they are back.',
            "Les étapes d'une personne à l'extérieur du Canada attendent qu'elle nous dise dans le portail qu'elle est de retour.",
          ),
        ]
      : []),
  ];
}
