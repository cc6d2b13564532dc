import { ACCESS_ACTS, type AccessAct } from '../case/look-acts.ts';
import { LOOK_REASONS } from '../review/review.ts';
import type { Both } from '../platform/i18n.ts';
import { inBoth } from './said.ts';

const ROLES: Readonly<Record<(typeof ACCESS_ACTS)[AccessAct], Both>> = {
  officer: inBoth('an immigration officer', "un agent d'immigration"),
  agent: inBoth('a support agent', 'un agent de soutien'),
  producer: inBoth('somebody who makes cards', 'une personne qui produit les cartes'),
  representative: inBoth('your representative', 'votre représentant'),
};

const WHAT: Readonly<Record<AccessAct, Both>> = {
  'review.view': inBoth('The whole case', 'Le dossier entier'),
  'review.list': inBoth('The name, in a list', 'Le nom, dans une liste'),
  'review.search': inBoth('The name, found by the application', 'Le nom, trouvé par la demande'),
  'review.photo': inBoth('The photo', 'La photo'),
  'review.family': inBoth(
    'Name, birth date and photo, with a family member',
    'Nom, naissance et photo, avec un membre de la famille',
  ),
  'support.view': inBoth('How the case and the account stand', 'Où en sont le dossier et le compte'),
  'support.list': inBoth('The name, in a list', 'Le nom, dans une liste'),
  'support.correction': inBoth('A correction that was asked for', 'Une correction demandée'),
  'production.list': inBoth('Name and card order, in a list', 'Nom et commande de carte, dans une liste'),
  'production.view': inBoth(
    'The card order, with the mailing address',
    "La commande de carte, avec l'adresse postale",
  ),
  'production.photo': inBoth('The photo for the card', 'La photo pour la carte'),
  'production.file': inBoth('What the card needs, as a file', 'Ce que demande la carte, en fichier'),
  'client.list': inBoth('The name and the steps, in a list', 'Le nom et les étapes, dans une liste'),
  'client.view': inBoth('What you let them see', 'Ce que vous permettez de voir'),
  'client.photo': inBoth('The photo', 'La photo'),
  'client.proof': inBoth('The confirmation', 'La confirmation'),
};

const REASONS: Readonly<Record<string, Both>> = {
  ...LOOK_REASONS,
  queue: inBoth('The next case in the queue', 'Le prochain dossier de la file'),
  again: inBoth('To go on with the same case', 'Pour continuer le même dossier'),
  claimed: inBoth('To decide the case', 'Pour trancher le dossier'),
  called: inBoth('The person called us', 'La personne nous a appelés'),
  wrote: inBoth('The person wrote to us', 'La personne nous a écrit'),
  bounced: inBoth('An email did not arrive', "Un courriel n'est pas arrivé"),
  request: inBoth('To answer a request for help', "Pour répondre à une demande d'aide"),
  officer: inBoth('An officer asked for help', "Un agent d'immigration a demandé de l'aide"),
  clearing: inBoth('To decide about lost codes', 'Pour décider au sujet de codes perdus'),
  correction: inBoth('To answer a correction request', 'Pour répondre à une demande de correction'),
};

/** What each kind of work is for, where nobody has to choose a reason. */
const WORK: Readonly<Record<(typeof ACCESS_ACTS)[AccessAct], Both>> = {
  officer: inBoth('Work on cases', 'Travail sur les dossiers'),
  agent: inBoth('Support work', 'Travail de soutien'),
  producer: inBoth('To make and mail the card', 'Pour produire et poster la carte'),
  representative: inBoth('You named them', "Vous l'avez nommé"),
};

const isLook = (act: string): act is AccessAct => Object.hasOwn(ACCESS_ACTS, act);
const code = (text: string): Both => ({ en: text, fr: text });

/** Who looks in this way: a role, and never a name. */
export const lookRole = (act: string): Both => (isLook(act) ? ROLES[ACCESS_ACTS[act]] : code(act));

/** What was seen. */
export const lookActSays = (act: string): Both => (isLook(act) ? WHAT[act] : code(act));

/** Why: the reason that was chosen, or the work that it was. */
export function lookReasons(act: unknown, reason: unknown): Both | undefined {
  const known = REASONS[String(reason)];
  if (known) return known;
  const look = String(act);
  return isLook(look) ? WORK[ACCESS_ACTS[look]] : undefined;
}
