import type { Visit } from '../case/page.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { ApplicationNumber } from '../case/application-number.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { PasswordField, TextField } from '../platform/html/text.tsx';
import { type Lang, wordsIn } from '../platform/i18n.ts';

/** What every form of the room is shown with. */
export type AccountFormProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

type UserProps = AccountFormProps & { readonly label?: string; readonly hint?: string };

/** User name or email address, unless `label` says that only one of them will do. */
export function UserField({ visit: { lang }, entered, problems, label, hint }: UserProps) {
  return (
    <TextField
      lang={lang}
      name="user"
      label={label ?? accountFieldWords(lang).user}
      hint={hint}
      value={entered.text('user')}
      autocomplete="username"
      autocapitalize="none"
      spellcheck={false}
      problems={problems}
    />
  );
}

type NewProps = { readonly lang: Lang; readonly problems: readonly Problem[]; readonly hint?: string };

export function NewPasswordField({ lang, problems, hint }: NewProps) {
  const w = accountFieldWords(lang);
  return (
    <PasswordField
      lang={lang}
      name="password"
      label={w.newPassword}
      hint={hint ?? w.newPasswordHint}
      autocomplete="new-password"
      problems={problems}
    />
  );
}

type FactProps = AccountFormProps & {
  /** Both are asked: at the first sign-in. */
  readonly whole?: boolean;
};

/** Asks for what no email of ours held: one of two things, or `whole` both. */
export function FactFields({ visit, entered, problems, whole = false }: FactProps) {
  const { lang } = visit;
  const w = accountFieldWords(lang);
  return (
    <>
      <h2>{whole ? w.factsTitle : w.factTitle}</h2>
      <p>{whole ? w.factsSay : w.factSays}</p>
      <ApplicationNumber lang={lang} value={entered.text('number')} problems={problems} />
      <DateField
        lang={lang}
        name="birth"
        label={whole ? w.birthToo : w.birth}
        hint={w.birthHint}
        value={typedDay(entered, 'birth')}
        autocomplete="bday"
        problems={problems}
      />
    </>
  );
}

/** The words of the fields that several pages of the room ask for. */
export const accountFieldWords = wordsIn({
  user: { en: 'User name or email', fr: "Nom d'utilisateur ou courriel" },
  newPassword: { en: 'New password', fr: 'Nouveau mot de passe' },
  newPasswordHint: {
    en: '15 characters or more. Four or five words that only you would put together are easy to keep in mind.',
    fr: '15 caractères ou plus. Quatre ou cinq mots que vous seul mettriez ensemble sont faciles à retenir.',
  },
  factTitle: { en: 'One thing that only you know', fr: 'Une chose que vous seul savez' },
  factSays: {
    en: 'Give your application number or your date of birth. One of the two is enough. Are you a representative? Give the application number of a client.',
    fr: "Donnez votre numéro de demande ou votre date de naissance. Un seul des deux suffit. Êtes-vous représentant? Donnez le numéro de demande d'un client.",
  },
  factsTitle: { en: 'Two things that only you know', fr: 'Deux choses que vous seul savez' },
  factsSay: {
    en: 'Give your application number and your date of birth. Neither stands in our emails. Are you a representative? Give both of one client.',
    fr: "Donnez votre numéro de demande et votre date de naissance. Ni l'un ni l'autre n'est dans nos courriels. Êtes-vous représentant? Donnez ceux d'un même client.",
  },
  birthToo: { en: 'Date of birth', fr: 'Date de naissance' },
  birth: { en: 'Or: date of birth', fr: 'Ou : date de naissance' },
  birthHint: {
    en: 'For example 27 March 1990. Leave empty what the passport does not have.',
    fr: "Par exemple 27 mars 1990. Laissez vide ce que le passeport n'indique pas.",
  },
});
