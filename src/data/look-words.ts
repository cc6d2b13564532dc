import { LOOKS, type LookAct } from '../case/look-acts.ts';
import { LOOK_REASONS } from '../review/review.ts';
import type { Both } from '../platform/i18n.ts';
import { w } from './said.ts';

const ROLES: Readonly<Record<(typeof LOOKS)[LookAct], Both>> = {
  officer: w('an immigration officer', "un agent d'immigration"),
  agent: w('a support agent', 'un agent de soutien'),
  producer: w('somebody who makes cards', 'une personne qui produit les cartes'),
  representative: w('your representative', 'votre représentant'),
};

const WHAT: Readonly<Record<LookAct, Both>> = {
  'review.view': w('The whole case', 'Le dossier entier'),
  'review.list': w('The name, in a list', 'Le nom, dans une liste'),
  'review.search': w('The name, found by the application', 'Le nom, trouvé par la demande'),
  'review.photo': w('The photo', 'La photo'),
  'review.family': w(
    'Name, birth date and photo, with a family member',
    'Nom, naissance et photo, avec un membre de la famille',
  ),
  'support.view': w('How the case and the account stand', 'Où en sont le dossier et le compte'),
  'support.list': w('The name, in a list', 'Le nom, dans une liste'),
  'support.correction': w('A correction that was asked for', 'Une correction demandée'),
  'production.list': w('Name and card order, in a list', 'Nom et commande de carte, dans une liste'),
  'production.view': w(
    'The card order, with the mailing address',
    "La commande de carte, avec l'adresse postale",
  ),
  'production.photo': w('The photo for the card', 'La photo pour la carte'),
  'production.file': w('What the card needs, as a file', 'Ce que demande la carte, en fichier'),
  'client.list': w('The name and the steps, in a list', 'Le nom et les étapes, dans une liste'),
  'client.view': w('What you let them see', 'Ce que vous permettez de voir'),
  'client.photo': w('The photo', 'La photo'),
  'client.proof': w('The confirmation', 'La confirmation'),
};

const REASONS: Readonly<Record<string, Both>> = {
  ...LOOK_REASONS,
  queue: w('The next case in the queue', 'Le prochain dossier de la file'),
  again: w('To go on with the same case', 'Pour continuer le même dossier'),
  claimed: w('To decide the case', 'Pour trancher le dossier'),
  called: w('The person called us', 'La personne nous a appelés'),
  wrote: w('The person wrote to us', 'La personne nous a écrit'),
  bounced: w('An email did not arrive', "Un courriel n'est pas arrivé"),
  request: w('To answer a request for help', "Pour répondre à une demande d'aide"),
  officer: w('An officer asked for help', "Un agent d'immigration a demandé de l'aide"),
  clearing: w('To decide about lost codes', 'Pour décider au sujet de codes perdus'),
  correction: w('To answer a correction request', 'Pour répondre à une demande de correction'),
};

/** What each kind of work is for, where nobody has to choose a reason. */
const WORK: Readonly<Record<(typeof LOOKS)[LookAct], Both>> = {
  officer: w('Work on cases', 'Travail sur les dossiers'),
  agent: w('Support work', 'Travail de soutien'),
  producer: w('To make and mail the card', 'Pour produire et poster la carte'),
  representative: w('You named them', "Vous l'avez nommé"),
};

const isLook = (act: string): act is LookAct => Object.hasOwn(LOOKS, act);
const code = (text: string): Both => ({ en: text, fr: text });

/** Who looks in this way: a role, and never a name. */
export const lookRole = (act: string): Both => (isLook(act) ? ROLES[LOOKS[act]] : code(act));

/** What was seen. */
export const lookActSays = (act: string): Both => (isLook(act) ? WHAT[act] : code(act));

/** Why: the reason that was chosen, or the work that it was. */
export function lookReasons(act: unknown, reason: unknown): Both | undefined {
  const known = REASONS[String(reason)];
  if (known) return known;
  const look = String(act);
  return isLook(look) ? WORK[LOOKS[look]] : undefined;
}
