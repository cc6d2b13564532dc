import type { VNode } from 'preact';
import type { Staff } from '../../case/actor.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { staffOf } from '../../case/requested-case.ts';
import type { Services } from '../../case/services.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { DateField, typedDay } from '../../platform/html/date.tsx';
import { EmptyState, Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { type FormState, refuse, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import { both } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import {
  declareFile,
  declarePerson,
  forgetFile,
  permitFile,
  readDeclaration,
  readNumber,
} from './household.ts';
import { type DeclaredFile, declarationOf, declaredFiles, type StaffDeclaration } from './household-store.ts';
import { householdRefusals, householdWords } from './household-words.ts';
import { findStaff } from './manage-store.ts';

type Household = {
  readonly actor: Staff;
  /** CaseOwner files they are. */
  readonly accountId: string;
  readonly name: string;
  readonly files: readonly DeclaredFile[];
  readonly declared: StaffDeclaration | undefined;
};

async function read({ db }: Services, actor: Staff, accountId: string, name: string): Promise<Household> {
  const [files, declared] = await Promise.all([declaredFiles(db, accountId), declarationOf(db, accountId)]);
  return { actor, accountId, name, files, declared };
}

/** Where everybody of the staff says which files they keep away from. */
export function ownFilesPage(services: Services): Page {
  const id = 'staff.own-files';
  return pageAbout({
    id,
    path: { en: '/staff/own-files', fr: '/personnel/propres-dossiers' },
    does: 'staff.declare',
    load: (visit) => {
      const actor = staffOf(visit);
      return Promise.resolve(actor && read(services, actor, actor.accountId, actor.name));
    },
    show: (visit, household, form) => shown(visit, household, form, { id: 'staff', own: true }),
    act: (visit, household, entered) => change(services, household, entered, visit.href(id)),
  });
}

/** The same of a colleague, for administrators, who also take back and say who works on such a file. */
export function staffFilesPage(services: Services): Page {
  const id = 'staff.files';
  return pageAbout({
    id,
    tabTitle: both({ en: 'Files of a colleague', fr: "Dossiers d'un collègue" }),
    path: { en: '/staff/accounts/:accountId/files', fr: '/personnel/comptes/:accountId/dossiers' },
    does: 'staff.manage',
    async load(visit) {
      const actor = staffOf(visit, 'administrator');
      const accountId = visit.params['accountId'] ?? '';
      const record = actor && isUuid(accountId) ? await findStaff(services.db, accountId) : undefined;
      return actor && record && read(services, actor, accountId, record.displayName);
    },
    show: (visit, household, form) => shown(visit, household, form, { id: 'staff.accounts', own: false }),
    act: (visit, household, entered) =>
      change(services, household, entered, visit.href(id, { accountId: household.accountId })),
  });
}

type Place = { readonly id: string; readonly own: boolean };

function shown(visit: Visit, household: Household, form: FormState, { id, own }: Place): Reply {
  const w = householdWords(visit.lang);
  const title = own ? w.mineTitle : w.title({ name: household.name });
  const body = <HouseholdView {...{ visit, household, title, own, ...form }} />;
  return { kind: 'page', title, body, back: { href: visit.href(id), label: w.staff }, form: true };
}

async function change(
  services: Services,
  household: Household,
  entered: Entered,
  href: string,
): Promise<Reply | Refused> {
  const problems = await pressed(services, household, entered);
  return problems ? refuse(problems) : seeOther(`${href}?saved=1`);
}

async function pressed(
  services: Services,
  { actor, accountId }: Household,
  entered: Entered,
): Promise<readonly Problem[] | undefined> {
  const about = { actor, accountId };
  const press = entered.text('do');
  if (press.startsWith('forget ')) return forgetFile(services, about, press.slice('forget '.length));
  if (press === 'person') {
    const declared = readDeclaration(entered);
    return declared.ok ? declarePerson(services, about, declared.value) : declared.problems;
  }
  if (press !== 'add' && press !== 'permit') return [{ field: 'form', says: householdRefusals.gone }];
  const number = readNumber(entered);
  if (!number.ok) return number.problems;
  if (press === 'permit') {
    if (actor.accountId === accountId) return [{ field: 'form', says: householdRefusals.own }];
    return permitFile(services, about, { number: number.value, userName: entered.text('who') });
  }
  return declareFile(services, about, number.value);
}

type ViewProps = FormState & {
  readonly visit: Visit;
  readonly household: Household;
  readonly title: string;
  readonly own: boolean;
};

function HouseholdView(props: ViewProps): VNode {
  const { visit, household, title, own, problems } = props;
  const { lang, token } = visit;
  const w = householdWords(lang);
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{own ? w.mineLead : w.lead}</p>
      {visit.query.has('saved') && (
        <Notice kind="success" status>
          <p>{w.personSaid}</p>
        </Notice>
      )}
      <h2>{w.files}</h2>
      {household.files.length === 0 && <EmptyState title={w.none} />}
      <Form action={visit.url.split('?')[0] ?? visit.url} token={token} problems={problems}>
        <NumberField {...props} />
        <Button name="do" value="add">
          {w.add}
        </Button>
        <Declared {...props} />
        {!own && household.actor.accountId !== household.accountId && <PermitPart {...props} />}
        <PersonPart {...props} />
      </Form>
    </>
  );
}

function Declared({ visit: { lang }, household: { files, actor, accountId } }: ViewProps) {
  const w = householdWords(lang);
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map(({ number, permitted }) => (
        <li key={number}>
          <span translate={false}>{number}</span>{' '}
          {permitted.length > 0 && w.permitted({ names: permitted.join(', ') })}{' '}
          {actor.accountId !== accountId && (
            <Button name="do" value={`forget ${number}`} kind="quiet">
              {w.takeBack}
              <span class="sr"> {number}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function NumberField({ visit: { lang }, entered, problems }: ViewProps) {
  return (
    <TextField
      lang={lang}
      name="number"
      label={householdWords(lang).number}
      value={entered.text('number')}
      autocomplete="off"
      spellcheck={false}
      width="medium"
      problems={problems}
    />
  );
}

function PermitPart({ visit: { lang }, entered, problems }: ViewProps) {
  const w = householdWords(lang);
  return (
    <>
      <h2>{w.permitTitle}</h2>
      <TextField
        lang={lang}
        name="who"
        label={w.permitWho}
        value={entered.text('who')}
        autocomplete="off"
        spellcheck={false}
        problems={problems}
      />
      <Button name="do" value="permit">
        {w.permit}
      </Button>
    </>
  );
}

function PersonPart({ visit: { lang }, household, own, entered, problems }: ViewProps) {
  const w = householdWords(lang);
  const { declared } = household;
  if (own && declared) return <p>{w.personSaid}</p>;
  const text = (name: 'family' | 'given' | 'line1' | 'postal', said: string | undefined) => (
    <TextField
      lang={lang}
      name={name}
      label={w[name]}
      value={entered.text(name) || said}
      autocomplete="off"
      problems={problems}
    />
  );
  const birth = entered.hasDay('birth') ? typedDay(entered, 'birth') : (declared?.birthDate ?? undefined);
  return (
    <>
      <h2>{own ? w.personMine : w.personTitle}</h2>
      <p class="hint">{w.personHint}</p>
      {text('family', declared?.familyName)}
      {text('given', declared?.givenNames)}
      <DateField lang={lang} name="birth" label={w.birth} value={birth} problems={problems} />
      {text('line1', declared?.line1)}
      {text('postal', declared?.postalCode)}
      <Button name="do" value="person">
        {w.save}
      </Button>
    </>
  );
}
