import { type Lang, LOCALES, otherLang } from '../i18n.ts';

/**
 * The same page in the other language. With `formId` the switch posts that form along, so that nothing typed is lost;
 * `press` is then the button that Enter presses in the form (its name and value), if that button has a name.
 */
export type Switcher = {
  readonly href: string;
  readonly formId?: string | undefined;
  readonly press?: { readonly name: string; readonly value: string } | undefined;
};

const OWN_NAMES = { en: 'English', fr: 'Français' } as const;

/**
 * Enter in a text field presses the form's first submit button in the document, which would be this switch; so an
 * unseen button stands before it. The switch leaves files behind (urlencoded): a chosen file cannot be shown again.
 */
export function LanguageSwitch({ lang, switcher }: { readonly lang: Lang; readonly switcher: Switcher }) {
  const other = otherLang(lang);
  if (!switcher.formId) {
    return (
      <a href={switcher.href} lang={other} hreflang={LOCALES[other]}>
        {OWN_NAMES[other]}
      </a>
    );
  }
  return (
    <>
      <button
        class="sr"
        type="submit"
        form={switcher.formId}
        tabindex={-1}
        aria-hidden="true"
        {...switcher.press}
      />
      <button
        class="link"
        type="submit"
        form={switcher.formId}
        formaction={switcher.href}
        formenctype="application/x-www-form-urlencoded"
        formnovalidate
        name="_switch"
        value="1"
        lang={other}
      >
        {OWN_NAMES[other]}
      </button>
    </>
  );
}
