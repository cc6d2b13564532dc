import { both, wordsIn } from '../../platform/i18n.ts';

export const householdWords = wordsIn({
  mineTitle: { en: 'Files you keep away from', fr: 'Dossiers dont vous vous tenez à l’écart' },
  mineLead: {
    en: 'You do not open your own file, or that of somebody who lives with you. Say here which they are, and who you are outside of work. What you add, only an administrator can take back.',
    fr: "Vous n'ouvrez ni votre dossier ni celui de quelqu'un qui vit avec vous. Indiquez ici lesquels, et qui vous êtes hors du travail. Ce que vous ajoutez, seul un administrateur peut le retirer.",
  },
  title: (p: { name: string }) => ({
    en: `Files that ${p.name} keeps away from`,
    fr: `Dossiers dont ${p.name} se tient à l’écart`,
  }),
  lead: {
    en: 'Nobody of the staff opens these files, unless you let them. They are not in their lists either.',
    fr: 'Personne du personnel n’ouvre ces dossiers, sauf si vous l’autorisez. Ils ne sont pas non plus dans leurs listes.',
  },
  files: { en: 'Declared files', fr: 'Dossiers déclarés' },
  none: { en: 'Nothing is declared yet', fr: "Rien n'est encore déclaré" },
  number: {
    en: 'Application number or client identifier (UCI)',
    fr: 'Numéro de demande ou identificateur de client (IUC)',
  },
  add: { en: 'Add this file', fr: 'Ajouter ce dossier' },
  takeBack: { en: 'Take it back', fr: 'Retirer' },
  permitted: (p: { names: string }) => ({
    en: `Let work on it: ${p.names}`,
    fr: `Autorisés à le traiter : ${p.names}`,
  }),
  permitTitle: { en: 'Who takes such a file', fr: "Qui s'occupe d'un tel dossier" },
  permitWho: { en: 'User name of another colleague', fr: "Nom d'utilisateur d'un autre collègue" },
  permit: { en: 'Let this colleague work on it', fr: 'Autoriser ce collègue' },
  personTitle: { en: 'Who the colleague is outside of work', fr: 'Qui est le collègue hors du travail' },
  personMine: { en: 'Who you are outside of work', fr: 'Qui vous êtes hors du travail' },
  personHint: {
    en: 'With name and date of birth, or the home address, we find a file by ourselves. You may leave the date and the address out.',
    fr: 'Avec le nom et la date de naissance, ou l’adresse du domicile, nous trouvons un dossier nous-mêmes. La date et l’adresse sont facultatives.',
  },
  personSaid: { en: 'It is declared.', fr: "C'est déclaré." },
  family: { en: 'Family name', fr: 'Nom de famille' },
  given: { en: 'Given names', fr: 'Prénoms' },
  birth: { en: 'Date of birth', fr: 'Date de naissance' },
  line1: { en: 'Number and street of the home', fr: 'Numéro et rue du domicile' },
  postal: { en: 'Postal code', fr: 'Code postal' },
  save: { en: 'Save', fr: 'Enregistrer' },
  toTheirs: {
    en: 'Files this colleague keeps away from',
    fr: 'Dossiers dont ce collègue se tient à l’écart',
  },
  staff: { en: 'Staff', fr: 'Personnel' },
});

export const householdRefusals = {
  number: both({
    en: 'Enter an application number or a client identifier.',
    fr: 'Entrez un numéro de demande ou un identificateur de client.',
  }),
  many: both({
    en: 'These are as many files as we take. Ask an administrator.',
    fr: 'Le nombre maximal de dossiers est atteint. Demandez à un administrateur.',
  }),
  family: both({ en: 'Enter a family name.', fr: 'Entrez un nom de famille.' }),
  birth: both({
    en: 'Enter a day, a month and a year. Or leave all three empty.',
    fr: 'Entrez un jour, un mois et une année. Ou laissez les trois cases vides.',
  }),
  once: both({
    en: 'You have said it already. An administrator can change it.',
    fr: "Vous l'avez déjà indiqué. Un administrateur peut le modifier.",
  }),
  own: both({
    en: 'Nobody does this for their own files. Ask another administrator.',
    fr: 'Personne ne le fait pour ses propres dossiers. Demandez à un autre administrateur.',
  }),
  gone: both({ en: 'This file is not declared any more.', fr: "Ce dossier n'est plus déclaré." }),
  nobody: both({
    en: 'No colleague has this user name.',
    fr: "Aucun collègue n'a ce nom d'utilisateur.",
  }),
  another: both({
    en: 'It must be somebody else: neither you, nor whose file it is.',
    fr: "Ce doit être quelqu'un d'autre : ni vous, ni la personne dont c'est le dossier.",
  }),
};
