import { plural, wordsIn } from '../../platform/i18n.ts';

/** The words of the public photo checker. */
export const publicCheckWords = wordsIn({
  title: { en: 'Check a photo', fr: 'Vérifier une photo' },
  lead: {
    en: 'Find out if a photo would be accepted, before you send it. You do not need an account.',
    fr: "Voyez si une photo serait acceptée avant de l'envoyer. Vous n'avez pas besoin de compte.",
  },
  notSent: {
    en: 'This page only checks. The photo is not sent to anybody and is not added to any file.',
    fr: "Cette page ne fait que vérifier. La photo n'est envoyée à personne et n'est ajoutée à aucun dossier.",
  },
  deletedSoon: {
    en: 'We delete the photo within one hour. We do not ask who you are.',
    fr: 'Nous supprimons la photo dans un délai d’une heure. Nous ne demandons pas qui vous êtes.',
  },
  numbers: {
    en: 'We keep the result, without the photo, for 30 days. You can ask about it by its number.',
    fr: 'Nous gardons le résultat, sans la photo, pendant 30 jours. Vous pouvez poser une question à son sujet avec son numéro.',
  },
  what: { en: 'What happens with the photo', fr: "Ce qu'il advient de la photo" },
  file: { en: 'The photo', fr: 'La photo' },
  fileHint: (p: { megabytes: string; formats: string }) => ({
    en: `${p.formats}, up to ${p.megabytes}.`,
    fr: `${p.formats}, d'au plus ${p.megabytes}.`,
  }),
  whose: { en: 'Who is in the photo?', fr: 'Qui est sur la photo?' },
  whoseHint: {
    en: 'We ask less of small children. The answer is not kept.',
    fr: 'Nous demandons moins aux petits enfants. La réponse n’est pas conservée.',
  },
  grown: (p: { years: number }) => ({
    en: `Somebody who is ${p.years} or older`,
    fr: `Une personne de ${p.years} ans ou plus`,
  }),
  child: (p: { years: number }) => ({
    en: `A child younger than ${p.years}`,
    fr: `Un enfant de moins de ${p.years} ans`,
  }),
  baby: (p: { months: number }) => ({
    en: `A baby younger than ${p.months} months`,
    fr: `Un bébé de moins de ${p.months} mois`,
  }),
  keepNothing: {
    en: 'Keep nothing: show me the result once',
    fr: 'Ne rien garder : montrez-moi le résultat une seule fois',
  },
  keepNothingHint: {
    en: 'The photo and the result are gone when you leave the page. There is no number.',
    fr: "La photo et le résultat disparaissent quand vous quittez la page. Il n'y a pas de numéro.",
  },
  check: { en: 'Check the photo', fr: 'Vérifier la photo' },
  requirements: { en: 'See all the photo requirements', fr: 'Voir toutes les exigences pour la photo' },
  nothing: {
    en: 'Choose a photo first, then press the button.',
    fr: "Choisissez d'abord une photo, puis appuyez sur le bouton.",
  },
  busy: {
    en: 'Many photos are being checked just now, so yours was not looked at. Please come back in a minute and send it again.',
    fr: "Beaucoup de photos sont en cours de vérification, alors la vôtre n'a pas été examinée. Veuillez revenir dans une minute et l'envoyer de nouveau.",
  },
  notChecked: {
    en: 'This photo takes longer than the photo checker may take. That does not mean that something is wrong with it. You can send it from your account: there we take more time.',
    fr: "Cette photo demande plus de temps que n'en a le vérificateur de photo. Cela ne veut pas dire qu'elle a un défaut. Vous pouvez l'envoyer à partir de votre compte : nous y prenons plus de temps.",
  },
  tooLargeHere: {
    en: 'This photo has more pixels than the photo checker opens. You can send it from your account, or check a smaller copy here.',
    fr: "Cette photo a plus de pixels que le vérificateur de photo n'en ouvre. Vous pouvez l'envoyer à partir de votre compte, ou vérifier ici une copie plus petite.",
  },

  overTitle: { en: 'Please wait a little', fr: 'Veuillez attendre un peu' },
  over: (p: { minutes: number }) => ({
    en: `Many photos were checked from your connection in a short time, or by everybody together. You can check the next one in ${plural('en', p.minutes, { one: 'one minute', other: `${p.minutes} minutes` })}.`,
    fr: `Beaucoup de photos ont été vérifiées en peu de temps depuis votre connexion, ou par tout le monde ensemble. Vous pourrez vérifier la prochaine dans ${plural('fr', p.minutes, { one: 'une minute', other: `${p.minutes} minutes` })}.`,
  }),
  overAccount: {
    en: 'If you have an account, you can send your photo there at any time: it is checked in the same way.',
    fr: 'Si vous avez un compte, vous pouvez y envoyer votre photo en tout temps : elle y est vérifiée de la même façon.',
  },
  back: { en: 'Back to the photo checker', fr: 'Retour au vérificateur de photo' },

  failTitle: (p: { n: number }) => ({
    en: `${plural('en', p.n, { one: 'One thing', other: `${p.n} things` })} to fix in this photo`,
    fr: `${plural('fr', p.n, { one: 'Une chose', other: `${p.n} choses` })} à corriger sur cette photo`,
  }),
  warnTitle: (p: { n: number }) => ({
    en: `${plural('en', p.n, { one: 'One point', other: `${p.n} points` })} to look at in this photo`,
    fr: `${plural('fr', p.n, { one: 'Un point', other: `${p.n} points` })} à regarder sur cette photo`,
  }),
  goodTitle: { en: 'This photo looks good', fr: 'Cette photo semble bonne' },
  failLead: {
    en: 'As it is, an officer would return it.',
    fr: 'Telle quelle, un agent la renverrait.',
  },
  warnLead: {
    en: 'You could send it as it is, but an officer may return it.',
    fr: "Vous pourriez l'envoyer telle quelle, mais un agent pourrait la renvoyer.",
  },
  goodLead: {
    en: 'We checked it against every rule and found nothing wrong. An officer looks at the photo that you send and decides.',
    fr: "Nous l'avons vérifiée selon chaque règle et n'avons rien trouvé. Un agent examine la photo que vous envoyez et décide.",
  },
  alt: {
    en: 'The photo that you checked, cut to the shape of the card photo',
    fr: 'La photo que vous avez vérifiée, rognée au format de la photo de carte',
  },
  noPicture: {
    en: 'The photo is deleted. The result stays here.',
    fr: 'La photo est supprimée. Le résultat reste ici.',
  },
  number: { en: 'Number of this check', fr: 'Numéro de cette vérification' },
  until: (p: { when: string }) => ({
    en: `By ${p.when}, we delete the photo.`,
    fr: `Au plus tard le ${p.when}, nous supprimons la photo.`,
  }),
  keptNothing: {
    en: 'We kept nothing. The photo and this result are gone when you leave this page.',
    fr: "Nous n'avons rien gardé. La photo et ce résultat disparaissent quand vous quittez cette page.",
  },
  deleteNow: {
    en: 'Delete the photo and the result now',
    fr: 'Supprimer la photo et le résultat maintenant',
  },
  another: { en: 'Check another photo', fr: 'Vérifier une autre photo' },
  rules: (p: { rules: string }) => ({
    en: `Checked by a program, with the rules ${p.rules}.`,
    fr: `Vérifiée par un programme, selon les règles ${p.rules}.`,
  }),

  unusableTitle: { en: 'We cannot use this file', fr: 'Nous ne pouvons pas utiliser ce fichier' },
  tooLateTitle: { en: 'This photo was not checked in time', fr: "Cette photo n'a pas été vérifiée à temps" },
  tooLate: {
    en: 'It waited for an hour and is deleted, as we promised. Please check it again.',
    fr: 'Elle a attendu une heure et est supprimée, comme promis. Veuillez la vérifier de nouveau.',
  },
  goneTitle: { en: 'This result is no longer here', fr: "Ce résultat n'est plus ici" },
  goneLead: {
    en: 'It was deleted, or the address is not complete. You can check the photo again.',
    fr: "Il a été supprimé, ou l'adresse n'est pas complète. Vous pouvez vérifier la photo de nouveau.",
  },
});
