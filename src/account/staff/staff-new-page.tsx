import type { VNode } from 'preact';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { staffOf } from '../../case/requested-case.ts';
import { ROLES } from '../../config/settings.ts';
import { type MailReach, readEmail } from '../../platform/email-address.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Checkboxes, Radios } from '../../platform/html/choice.tsx';
import { EmailField } from '../../platform/html/email.tsx';
import { Form } from '../../platform/html/form.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { refuse } from '../../platform/http/page.ts';
import { type Both, LANGS } from '../../platform/i18n.ts';
import type { AccountServices } from '../account-services.ts';
import { roleWords } from '../lost-factor/lost-factor-words.ts';
import { normaliseUserName } from '../user-name.ts';
import { askForStaff, type WantedStaff } from './manage.ts';
import { staffRefusals, staffWords } from './staff-words.ts';

const LONGEST_NAME = 100;

function readStaff(entered: Entered, mail: MailReach): Checked<WantedStaff> {
  const userName = normaliseUserName(entered.text('user'));
  const name = entered.text('name');
  const email = readEmail(entered, { mail });
  const language = LANGS.find((lang) => lang === entered.text('language'));
  const roles = ROLES.filter((role) => entered.all('roles').includes(role));
  const problems: Problem[] = [];
  const need = (right: boolean, field: string, says: Both) => {
    if (!right) problems.push({ field, says });
  };
  need(/^[\p{L}\p{N}._-]{3,60}$/u.test(userName), 'user', staffRefusals.user);
  need(name !== '' && [...name].length <= LONGEST_NAME, 'name', staffRefusals.name);
  if (!email.ok) problems.push(...email.problems);
  need(language !== undefined, 'language', staffRefusals.language);
  need(roles.length > 0, 'roles', staffRefusals.roles);
  if (!language || !email.ok || problems.length > 0) return bad(...problems);
  return good({ userName, name, email: email.value, language, roles });
}

/** Where an administrator asks for the account of a new colleague. */
export function staffNewPage({ services, hasher }: AccountServices): Page {
  const title = (visit: Visit) => staffWords(visit.lang).newTitle;
  const back = (visit: Visit) => ({
    href: visit.href('staff.accounts'),
    label: staffWords(visit.lang).back,
  });
  return pageAbout({
    id: 'staff.new',
    path: { en: '/staff/new-account', fr: '/personnel/nouveau-compte' },
    does: 'staff.manage',
    load: (visit) => staffOf(visit, 'administrator'),
    show(visit, _actor, form) {
      const body = <NewStaffView visit={visit} {...form} />;
      return { kind: 'page', title: title(visit), body, back: back(visit), form: true };
    },
    read: (entered) => readStaff(entered, services.settings),
    async act(visit, actor, staff) {
      const asked = await askForStaff(services, hasher, actor, staff);
      if (!asked.ok) return refuse(asked.problems);
      const body = <FirstPasswordView visit={visit} password={asked.value.password} />;
      return { kind: 'page', title: staffWords(visit.lang).passwordTitle, body, back: back(visit) };
    },
  });
}

type NewProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

function NewStaffView({ visit, entered, problems }: NewProps): VNode {
  const { lang, token } = visit;
  const w = staffWords(lang);
  return (
    <>
      <h1>{w.newTitle}</h1>
      <p class="lead">{w.newLead}</p>
      <Form action={visit.href('staff.new')} token={token} problems={problems}>
        <StaffText {...{ visit, entered, problems }} name="user" />
        <StaffText {...{ visit, entered, problems }} name="name" />
        <EmailField lang={lang} name="email" entered={entered} label={w.email} problems={problems} />
        <Radios
          lang={lang}
          name="language"
          label={w.language}
          options={LANGS.map((value) => ({ value, label: value === 'en' ? w.english : w.french }))}
          value={entered.text('language')}
          problems={problems}
        />
        <Checkboxes
          lang={lang}
          name="roles"
          label={w.roles}
          options={ROLES.map((value) => ({ value, label: roleWords[value][lang] }))}
          values={entered.all('roles')}
          problems={problems}
        />
        <Button>{w.ask}</Button>
      </Form>
    </>
  );
}

function StaffText({ visit, entered, problems, name }: NewProps & { readonly name: 'user' | 'name' }) {
  const { lang } = visit;
  return (
    <TextField
      lang={lang}
      name={name}
      label={staffWords(lang)[name]}
      value={entered.text(name)}
      autocomplete="off"
      spellcheck={false}
      problems={problems}
    />
  );
}

/** Shown once, to the administrator who asked. */
function FirstPasswordView({ visit, password }: { readonly visit: Visit; readonly password: string }): VNode {
  const w = staffWords(visit.lang);
  return (
    <>
      <h1>{w.passwordTitle}</h1>
      <p class="lead">{w.passwordSays}</p>
      <p class="secret" translate={false}>
        <code>{password}</code>
      </p>
    </>
  );
}
