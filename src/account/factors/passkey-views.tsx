import type { VNode } from 'preact';
import type { Visit } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { FieldProblem } from '../../platform/html/errors.tsx';
import { EmptyState, Notice } from '../../platform/html/feedback.tsx';
import { problemsAt } from '../../platform/html/field.tsx';
import { Form } from '../../platform/html/form.tsx';
import { DataTable, type Row } from '../../platform/html/table.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { formatInstantDay } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import { PasskeyForm, WithoutPasskeys } from './passkey-form.tsx';
import type { Passkey } from './passkey-store.ts';
import { passkeyWords } from './passkey-words.ts';

type Props = { readonly visit: Visit; readonly problems: readonly Problem[] };

type ListProps = { readonly visit: Visit; readonly passkeys: readonly Passkey[] };

function rowsOf({ visit, passkeys }: ListProps): readonly Row[] {
  const { lang } = visit;
  const w = passkeyWords(lang);
  const day = (at: Date | null) => (at ? formatInstantDay(lang, at, ZONE) : w.never);
  return passkeys.map(({ id, name, createdAt, lastUsedAt, synced }) => ({
    key: id,
    cells: [
      <span translate={false}>{name}</span>,
      day(createdAt),
      day(lastUsedAt),
      synced ? w.synced : w.oneDevice,
      <a href={visit.href('account.passkey', { passkeyId: id })}>
        {w.change}
        <span class="sr"> {name}</span>
      </a>,
    ],
  }));
}

export function PasskeysView(props: ListProps): VNode {
  const { visit } = props;
  const w = passkeyWords(visit.lang);
  const rows = rowsOf(props);
  const done = ['removed', 'saved'].find((name) => visit.query.has(name)) as 'removed' | 'saved' | undefined;
  const columns = [w.name, w.created, w.used, w.where, w.change].map((head) => ({ head }));
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      {done && (
        <Notice kind="success" status>
          <p>{w[done]}</p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={w.none} />
      ) : (
        <DataTable caption={w.tableCaption} captionHidden columns={columns} rows={rows} />
      )}
      <LinkButton href={visit.href('account.passkey-add')}>{w.add}</LinkButton>
    </>
  );
}

export function AddView({ visit, problems }: Props): VNode {
  const w = passkeyWords(visit.lang);
  return (
    <>
      <h1>{w.addTitle}</h1>
      <p class="lead">{w.addSays}</p>
      <PasskeyForm
        visit={visit}
        purpose="register"
        action={visit.url}
        label={w.create}
        problems={problems}
        primary
      />
      <WithoutPasskeys visit={visit} />
    </>
  );
}

type OneProps = Props & { readonly passkey: Passkey; readonly entered: Entered };

export function NameView({ visit, problems, passkey, entered }: OneProps): VNode {
  const { lang, token } = visit;
  const w = passkeyWords(lang);
  const { id: passkeyId } = passkey;
  return (
    <>
      {visit.query.has('added') && (
        <Notice kind="success" status>
          <p>{w.added}</p>
        </Notice>
      )}
      <Form action={visit.url} token={token} problems={problems}>
        <TextField
          lang={lang}
          name="name"
          label={w.nameTitle}
          hint={w.nameHint}
          heading
          value={entered.has('name') ? entered.text('name') : passkey.name}
          autocomplete="off"
          problems={problems}
        />
        <ButtonRow>
          <Button>{w.save}</Button>
          <a href={visit.href('account.passkey-remove', { passkeyId })}>{w.remove}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

export function RemoveView({ visit, problems, passkey }: Omit<OneProps, 'entered'>): VNode {
  const { lang, token } = visit;
  const w = passkeyWords(lang);
  return (
    <>
      <h1>{w.removeTitle}</h1>
      <p class="lead">{w.removeSays({ name: passkey.name })}</p>
      <Form action={visit.url} token={token} problems={problems}>
        <FieldProblem lang={lang} id="remove-problem" problems={problemsAt(problems, 'remove')} />
        <div class="row" id="remove">
          <Button kind="danger">{w.remove}</Button>
          <a href={visit.href('account.passkeys')}>{w.keep}</a>
        </div>
      </Form>
    </>
  );
}

/** Asked once, after the first password was chosen. */
export function PasskeyOfferView({ visit, next }: { readonly visit: Visit; readonly next: string }): VNode {
  const w = passkeyWords(visit.lang);
  const action = `${visit.href('account.passkey-add')}?then=${encodeURIComponent(next)}`;
  return (
    <>
      <h1>{w.offerTitle}</h1>
      <p class="lead">{w.offerSays}</p>
      <p>{w.offerShared}</p>
      <PasskeyForm visit={visit} purpose="register" action={action} label={w.create} problems={[]} primary />
      <WithoutPasskeys visit={visit} />
      <LinkButton href={next} kind="quiet">
        {w.notNow}
      </LinkButton>
    </>
  );
}
