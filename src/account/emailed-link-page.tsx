import { type Page, pageAbout, type Visit } from '../case/page.ts';
import { Button, LinkButton } from '../platform/html/button.tsx';
import { Form } from '../platform/html/form.tsx';
import { type CookieChange, noSubject, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import type { Both } from '../platform/i18n.ts';
import { type KnownFact, type LinkState, readKnownFact, type Redeemed } from './account.ts';
import { FactFields, type AccountFormProps } from './form-fields.tsx';
import { recoveryRefusals } from './recovery/recovery-words.ts';

type LinkPageText = { readonly title: Both; readonly says: Both };

/** An emailed link that does one thing, once its holder has also given something that no email of ours held. */
export type LinkKind = {
  readonly id: string;
  readonly path: Both;
  /** Where the token waits between the link and the button, in a cookie of its own. */
  readonly cookie: string;
  readonly state: (token: string) => Promise<LinkState>;
  readonly redeem: (token: string, fact: KnownFact) => Promise<Redeemed>;
  readonly asks: LinkPageText & { readonly button: Both };
  readonly done: LinkPageText;
  /** Why it does nothing (any more), and where that leads. */
  readonly dead: { readonly title: Both } & Readonly<Record<Exclude<LinkState, 'open'>, Both>>;
  readonly next: { readonly page: string; readonly label: Both };
};

const cookie = (kind: LinkKind, value: string | undefined): CookieChange => ({ name: kind.cookie, value });

/**
 * The page that a link opens and the page where it is used. Opening redeems nothing: the token moves from the address,
 * where history and logs would keep it, into a cookie that scripts cannot read.
 */
export const linkPages = (kind: LinkKind): readonly Page[] => [
  {
    id: `${kind.id}.open`,
    path: { en: `${kind.path.en}/:token`, fr: `${kind.path.fr}/:token` },
    does: 'access.recover',
    show: async (visit) => seeOther(visit.href(kind.id), cookie(kind, visit.params['token'] ?? '')),
  },
  usePage(kind),
];

function usePage(kind: LinkKind): Page {
  const tokenOf = (visit: Visit) => visit.cookies[kind.cookie] ?? '';
  return pageAbout({
    id: kind.id,
    path: kind.path,
    does: 'access.recover',
    load: noSubject,
    async show(visit, _subject, form) {
      const state = await kind.state(tokenOf(visit));
      if (state !== 'open') return deadPage(visit, kind, state);
      const body = <AskView visit={visit} {...form} kind={kind} />;
      return { kind: 'page', title: kind.asks.title[visit.lang], body, form: true };
    },
    read: readKnownFact,
    async act(visit, _subject, fact) {
      const redeemed = await kind.redeem(tokenOf(visit), fact);
      if (redeemed === 'wrong') return refuse([{ field: 'number', says: recoveryRefusals.wrong }]);
      if (redeemed !== 'done') return deadPage(visit, kind, redeemed);
      return { ...endPage(visit, kind, kind.done), cookies: [cookie(kind, undefined)] };
    },
  });
}

function AskView({ kind, ...props }: AccountFormProps & { readonly kind: LinkKind }) {
  const { visit, problems } = props;
  const { lang, token } = visit;
  return (
    <>
      <h1>{kind.asks.title[lang]}</h1>
      <p class="lead">{kind.asks.says[lang]}</p>
      <Form action={visit.href(kind.id)} token={token} problems={problems}>
        <FactFields {...props} />
        <Button>{kind.asks.button[lang]}</Button>
      </Form>
    </>
  );
}

type PageReply = Extract<Reply, { kind: 'page' }>;

function endPage(visit: Visit, { next }: LinkKind, { title, says }: LinkPageText): PageReply {
  const { lang } = visit;
  const body = (
    <>
      <h1>{title[lang]}</h1>
      <p class="lead">{says[lang]}</p>
      <LinkButton href={visit.href(next.page)} kind="quiet">
        {next.label[lang]}
      </LinkButton>
    </>
  );
  return { kind: 'page', title: title[lang], body };
}

const deadPage = (visit: Visit, kind: LinkKind, state: Exclude<LinkState, 'open'>): PageReply => ({
  ...endPage(visit, kind, { title: kind.dead.title, says: kind.dead[state] }),
  status: 410,
});
