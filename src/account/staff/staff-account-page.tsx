import type { VNode } from 'preact';
import type { Staff } from '../../case/actor.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { staffOf } from '../../case/requested-case.ts';
import type { Services } from '../../case/services.ts';
import { ROLES } from '../../config/settings.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button, ButtonRow } from '../../platform/html/button.tsx';
import { Checkboxes } from '../../platform/html/choice.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { SummaryList } from '../../platform/html/summary.tsx';
import { refuse, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import { both } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import { roleWords } from '../lost-factor/lost-factor-words.ts';
import { householdWords } from './household-words.ts';
import { changeRoles, shutOut } from './manage.ts';
import { findStaff, type StaffRecord } from './manage-store.ts';
import { staffRefusals, staffWords } from './staff-words.ts';

type StaffAtDesk = { readonly actor: Staff; readonly record: StaffRecord };

/** Nobody changes their own account, and a removed one stays as it is. */
const isChangeable = (record: StaffRecord, self: string): boolean =>
  record.id !== self && record.standing !== 'removed';

async function loadStaff({ db }: Services, visit: Visit): Promise<StaffAtDesk | undefined> {
  const actor = staffOf(visit, 'administrator');
  const id = visit.params['accountId'] ?? '';
  const record = actor && isUuid(id) ? await findStaff(db, id) : undefined;
  return actor && record && { actor, record };
}

/** One account of the staff: its roles, and the way out. */
export function staffAccountPage(services: Services): Page {
  return pageAbout({
    id: 'staff.account',
    tabTitle: both({ en: 'A staff account', fr: 'Un compte du personnel' }),
    path: { en: '/staff/accounts/:accountId', fr: '/personnel/comptes/:accountId' },
    does: 'staff.manage',
    load: (visit) => loadStaff(services, visit),
    show(visit, { actor, record }, form) {
      const w = staffWords(visit.lang);
      const title = w.accountTitle({ name: record.displayName });
      const body = <StaffAccountView {...{ visit, record, title, ...form }} self={actor.accountId} />;
      return {
        kind: 'page',
        title,
        body,
        back: { href: visit.href('staff.accounts'), label: w.back },
        form: isChangeable(record, actor.accountId),
      };
    },
    act: (visit, subject, entered) => change(services, visit, subject, entered),
  });
}

async function change(
  services: Services,
  visit: Visit,
  { actor, record }: StaffAtDesk,
  entered: Entered,
): Promise<Reply | Refused> {
  const { id } = record;
  const there = (done: string) => seeOther(`${visit.href('staff.account', { accountId: id })}?${done}=1`);
  const press = entered.text('do');
  if (press === 'suspend' || press === 'remove') {
    const problems = await shutOut(services, actor, { id, suspended: press === 'suspend' });
    return problems ? refuse(problems) : there('saved');
  }
  if (press !== 'save') return refuse([{ field: 'form', says: staffRefusals.gone }]);
  const roles = ROLES.filter((role) => entered.all('roles').includes(role));
  const changed = await changeRoles(services, actor, { id, roles });
  if (changed === 'done' || changed === 'waits') return there(changed === 'done' ? 'saved' : 'waits');
  return refuse(changed);
}

type ViewProps = {
  readonly visit: Visit;
  readonly record: StaffRecord;
  readonly title: string;
  readonly self: string;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

function StaffAccountView(props: ViewProps): VNode {
  const { visit, record, title, self, problems } = props;
  const { lang, token } = visit;
  const w = staffWords(lang);
  const done = visit.query.has('waits') ? w.waits : undefined;
  return (
    <>
      <h1>{title}</h1>
      {done && (
        <Notice kind="success" status>
          <p>{done}</p>
        </Notice>
      )}
      <SummaryList
        lang={lang}
        rows={[
          { key: w.user, value: record.userName },
          { key: w.email, value: record.email },
          { key: w.roles, value: record.roles.map((role) => roleWords[role][lang]).join(', ') || '–' },
          { key: w.standing, value: w[record.standing] },
        ]}
      />
      <p>
        <a href={visit.href('staff.files', { accountId: record.id })}>{householdWords(lang).toTheirs}</a>
      </p>
      {record.id === self && <p>{w.own}</p>}
      {isChangeable(record, self) && (
        <Form
          action={visit.href('staff.account', { accountId: record.id })}
          token={token}
          problems={problems}
          hidden={{ shown: '1' }}
        >
          <RolesPart {...props} />
          <OutPart {...props} />
        </Form>
      )}
    </>
  );
}

function RolesPart({ visit: { lang }, record, entered, problems }: ViewProps) {
  const w = staffWords(lang);
  const restoring = record.standing === 'suspended';
  if (record.singleSignOn) return <p>{w.organization}</p>;
  return (
    <>
      <h2>{restoring ? w.restoreTitle : w.rolesTitle}</h2>
      <Checkboxes
        lang={lang}
        name="roles"
        label={w.roles}
        hint={restoring ? w.restoreHint : w.rolesHint}
        options={ROLES.map((value) => ({ value, label: roleWords[value][lang] }))}
        values={entered.has('shown') ? entered.all('roles') : record.roles}
        problems={problems}
      />
      <Button name="do" value="save">
        {restoring ? w.restore : w.save}
      </Button>
    </>
  );
}

function OutPart({ visit: { lang }, record }: ViewProps) {
  const w = staffWords(lang);
  return (
    <>
      <h2>{w.outTitle}</h2>
      <p class="hint">{w.outHint}</p>
      <ButtonRow>
        {record.standing === 'open' && (
          <Button name="do" value="suspend" kind="danger">
            {w.suspend}
          </Button>
        )}
        <Button name="do" value="remove" kind="danger">
          {w.remove}
        </Button>
      </ButtonRow>
    </>
  );
}
