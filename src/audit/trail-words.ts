import { both, type Both } from '../platform/i18n.ts';
import type { HeadFault } from './heads.ts';
import type { TrailFault } from './trail.ts';

type Fault<K> = Extract<TrailFault, { kind: K }>;

const FAULTS: { readonly [K in TrailFault['kind']]: (fault: Fault<K>) => Both } = {
  place: (fault) =>
    both({
      en: `link ${fault.seq} is missing: link ${fault.found} stands in its place`,
      fr: `le maillon ${fault.seq} manque : le maillon ${fault.found} est à sa place`,
    }),
  missing: (fault) =>
    both({
      en: `row ${fault.seq} is missing: its link is there`,
      fr: `la ligne ${fault.seq} manque : son maillon est là`,
    }),
  stray: (fault) =>
    both({
      en: `row ${fault.seq} was put there: it has no link and waits for none`,
      fr: `la ligne ${fault.seq} a été ajoutée : elle n'a pas de maillon et n'en attend pas`,
    }),
  backdated: (fault) =>
    both({
      en: `row ${fault.seq} says that it was there ${fault.minutes} minutes before a head that does not hold it`,
      fr: `la ligne ${fault.seq} dit avoir été là ${fault.minutes} minutes avant une tête qui ne la contient pas`,
    }),
  hash: (fault) =>
    both({
      en: `row ${fault.seq} does not follow from the row before it`,
      fr: `la ligne ${fault.seq} ne découle pas de la précédente`,
    }),
  column: (fault) =>
    both({
      en: `row ${fault.seq}: the column ${fault.column} is not what was recorded`,
      fr: `ligne ${fault.seq} : la colonne ${fault.column} n'est pas ce qui a été inscrit`,
    }),
  unstored: (fault) =>
    both({
      en: `row ${fault.seq} was not written in the way of the portal`,
      fr: `la ligne ${fault.seq} n'a pas été écrite de la manière du portail`,
    }),
  time: (fault) =>
    both({
      en: `row ${fault.seq}: its time is ${fault.minutes} minutes from the database's own`,
      fr: `ligne ${fault.seq} : son heure est à ${fault.minutes} minutes de celle de la base de données`,
    }),
  end: (fault) =>
    both({
      en: `row ${fault.seq}: the trail does not end where the database notes it, after ${fault.noted} rows`,
      fr: `ligne ${fault.seq} : la piste ne finit pas où la base de données l'a noté, après ${fault.noted} lignes`,
    }),
  cut: (fault) =>
    both({
      en: `rows ${fault.seq} to ${fault.to}: some are missing; ${fault.to} were signed, ${fault.rows} are left`,
      fr: `lignes ${fault.seq} à ${fault.to} : il en manque; ${fault.to} ont été signées, il en reste ${fault.rows}`,
    }),
  rewritten: (fault) =>
    both({
      en: `rows ${fault.seq} to ${fault.to}: not what was there when their head was signed`,
      fr: `lignes ${fault.seq} à ${fault.to} : ce n'est pas ce qui y était à la signature`,
    }),
};

/** What is wrong with the trail, as a line for whoever runs the portal. */
export const faultWords = <K extends TrailFault['kind']>(fault: Fault<K>): Both =>
  (FAULTS[fault.kind] as (said: TrailFault) => Both)(fault);

/** Why a line of the heads file is not believed. */
export function headFaultWords({ kind, line, key }: HeadFault): Both {
  return kind === 'signature'
    ? both({
        en: `line ${line} of the heads was not signed by key ${key}`,
        fr: `la ligne ${line} des têtes n'a pas été signée par la clé ${key}`,
      })
    : both({
        en: `line ${line} of the heads names key ${key}, which is not known here: give it by --key`,
        fr: `la ligne ${line} des têtes nomme la clé ${key}, inconnue ici : donnez-la par --key`,
      });
}

export const verifyWords = {
  noHeads: (file: string) =>
    both({
      en: `There is no file of signed heads at ${file}. Give its place by --heads, or start the worker, which writes it.`,
      fr: `Il n'y a pas de fichier de têtes signées à ${file}. Indiquez-le par --heads, ou démarrez le processus qui l'écrit (portal work).`,
    }),
  noKey: (file: string) =>
    both({
      en: `${file} holds no public Ed25519 key in PEM form.`,
      fr: `${file} ne contient pas de clé publique Ed25519 en format PEM.`,
    }),
  noKeys: both({
    en: 'There is no key to check heads with. Give the public one by --key.',
    fr: "Il n'y a pas de clé pour vérifier les têtes. Donnez la clé publique par --key.",
  }),
  away: (why: string) =>
    both({
      en: `The trail could not be read, so nothing is said about it. ${why}`,
      fr: `La piste de vérification n'a pas pu être lue, alors rien n'en est dit. ${why}`,
    }),
  wrong: both({ en: 'THE TRAIL IS WRONG', fr: 'LA PISTE DE VÉRIFICATION EST FAUSSE' }),
  right: both({ en: 'The trail is whole', fr: 'La piste de vérification est intacte' }),
  figures: (rows: number, heads: number, after: number) =>
    both({
      en: `rows: ${rows}; signed heads: ${heads}; rows after the last signed head: ${after}`,
      fr: `lignes : ${rows}; têtes signées : ${heads}; lignes après la dernière tête signée : ${after}`,
    }),
  torn: (lines: number) =>
    both({
      en: `lines of the heads that are cut off and say nothing: ${lines}`,
      fr: `lignes des têtes coupées, qui ne disent rien : ${lines}`,
    }),
};
