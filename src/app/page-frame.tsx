import { announcedIdleSeconds } from '../account/sessions/session-bounds.ts';
import type { Actor } from '../case/actor.ts';
import type { Visit } from '../case/page.ts';
import { isReadersOwn } from '../case/requested-case.ts';
import type { Profile } from '../config/profile.ts';
import type { Settings } from '../config/settings.ts';
import { Button } from '../platform/html/button.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { Layout, type LayoutProps, type NavLink, renderDocument } from '../platform/html/layout.tsx';
import { SAVED_FORM_FIELD } from '../platform/http/handle.ts';
import type { Rendered, SavedFormRef } from '../platform/http/application.ts';
import { wordsIn } from '../platform/i18n.ts';

const words = wordsIn({
  help: { en: 'Help', fr: 'Aide' },
  signIn: { en: 'Sign in', fr: 'Ouvrir une session' },
  family: { en: 'Your family', fr: 'Votre famille' },
  account: { en: 'Account', fr: 'Compte' },
  clients: { en: 'Your clients', fr: 'Vos clients' },
  how: { en: 'How it works', fr: 'Comment ça marche' },
  genuine: { en: 'Is this email genuine?', fr: 'Ce courriel est-il authentique?' },
  privacy: { en: 'Privacy', fr: 'Confidentialité' },
  accessibility: { en: 'Accessibility', fr: 'Accessibilité' },
  terms: { en: 'Terms', fr: 'Conditions' },
  contact: { en: 'Contact', fr: 'Nous joindre' },
  report: { en: 'Report a problem', fr: 'Signaler un problème' },
  mailbox: { en: 'Demonstration mailbox', fr: 'Boîte de courriel de démonstration' },
  review: { en: 'Review', fr: 'Examen' },
  cards: { en: 'Cards', fr: 'Cartes' },
  support: { en: 'Support', fr: 'Soutien' },
  staffAccounts: { en: 'Staff accounts', fr: 'Comptes du personnel' },
  staffRoom: { en: 'Staff', fr: 'Personnel' },
  keptTitle: { en: 'We kept what you had typed', fr: 'Nous avons gardé ce que vous aviez écrit' },
  kept: {
    en: 'You had to sign in again, or show that it is you. Nothing was sent yet: check the page and press the button again.',
    fr: "Vous avez dû ouvrir une nouvelle session ou montrer que c'est bien vous. Rien n'est encore envoyé : vérifiez la page et appuyez de nouveau sur le bouton.",
  },
  keptFile: (p: { name: string }) => ({
    en: `Send the file ${p.name}`,
    fr: `Envoyer le fichier ${p.name}`,
  }),
});

export type PageFrame = {
  readonly settings: Settings;
  readonly profile: Profile;
  readonly cssHref: string;
  readonly scriptHref: string;
  /** Scripts that only some pages load, by name. */
  readonly moreScripts?: Readonly<Record<string, string>>;
};

/** The heading of a page about the reader's own case names nobody ("Your photo"): it is the title too. */
const isAboutReader = (visit: Visit): boolean => isReadersOwn(visit, visit.params['caseId'] ?? '');

/** The whole document around a page: who is signed in, where one can go, the language switch, the banner. */
export function renderIn(frame: PageFrame) {
  const demonstration = frame.settings.PORTAL_MODE === 'demonstration';
  return (visit: Visit, { reply, tabTitle, otherHref, problems, kept }: Rendered<Actor>): string => {
    const { lang } = visit;
    const staff = visit.actor.kind === 'staff';
    const props: LayoutProps = {
      lang,
      title: (isAboutReader(visit) ? undefined : tabTitle?.[lang]) ?? reply.title,
      problems,
      productName: frame.profile.names.product[lang],
      tagline: taglineFor(visit, frame.profile),
      homeHref: visit.href(HOMES[visit.actor.kind] ?? 'start'),
      demonstration,
      nav: navigation(visit),
      switcher: { href: otherHref, formId: reply.form ? 'form' : undefined },
      signedIn: signedIn(visit),
      footer: footer(visit, demonstration),
      cssHref: frame.cssHref,
      scriptHref: frame.scriptHref,
      extraScripts: reply.scripts?.flatMap((name) => frame.moreScripts?.[name] ?? []),
      room: staff ? 'staff' : 'public',
      wide: reply.wide,
      sessionWarning: hasSession(visit.actor)
        ? { idleSeconds: announcedIdleSeconds(frame.settings), extendHref: visit.href('session.extend') }
        : undefined,
      back: reply.back,
      updated: reply.updated,
    };
    return renderDocument(
      <Layout {...props}>
        {kept && <SavedFormNotice visit={visit} kept={kept} />}
        {reply.body}
      </Layout>,
    );
  };
}

/** A file cannot be put back into its field, so it has a button of its own. */
function SavedFormNotice({ visit, kept }: { readonly visit: Visit; readonly kept: SavedFormRef }) {
  const w = words(visit.lang);
  return (
    <Notice kind="info" heading={w.keptTitle} status>
      <p>{w.kept}</p>
      {kept.fileName !== undefined && (
        <Form action={visit.url} token={visit.token} formId="kept" hidden={{ [SAVED_FORM_FIELD]: kept.id }}>
          <Button>{w.keptFile({ name: kept.fileName })}</Button>
        </Form>
      )}
    </Notice>
  );
}

/** Where the mark leads whoever is signed in. */
const HOMES: Readonly<Partial<Record<Actor['kind'], string>>> = {
  staff: 'staff',
  applicant: 'home',
  representative: 'clients',
};

/** Who is signed in knows where they are; the room goes to the links. */
function taglineFor({ actor, lang }: Visit, profile: Profile): string {
  if (actor.kind === 'staff') return words(lang).staffRoom;
  return hasSession(actor) ? '' : profile.names.tagline[lang];
}

const IN: readonly Actor['kind'][] = ['applicant', 'representative', 'staff'];
const hasSession = (actor: Actor) => IN.includes(actor.kind);

function signedIn(visit: Visit) {
  const { actor } = visit;
  if (actor.kind !== 'applicant' && actor.kind !== 'representative' && actor.kind !== 'staff')
    return undefined;
  return { name: actor.name, signOutHref: visit.href('sign-out'), token: visit.token };
}

function navigation(visit: Visit): readonly NavLink[] {
  const w = words(visit.lang);
  const link = (page: string, label: string): NavLink => ({
    href: visit.href(page),
    label,
    current: visit.url.split('?')[0] === visit.href(page),
  });
  const { actor } = visit;
  if (actor.kind === 'applicant')
    return [link('home', w.family), link('account', w.account), link('contact', w.help)];
  if (actor.kind === 'representative')
    return [link('clients', w.clients), link('account', w.account), link('contact', w.help)];
  if (actor.kind === 'staff') {
    return [
      ...(actor.roles.includes('officer') ? [link('review.queue', w.review)] : []),
      ...(actor.roles.includes('producer') ? [link('production', w.cards)] : []),
      ...(actor.roles.includes('agent') ? [link('support', w.support)] : []),
      ...(actor.roles.includes('administrator') ? [link('staff.accounts', w.staffAccounts)] : []),
      link('account', w.account),
    ];
  }
  return [link('contact', w.help), link('sign-in', w.signIn)];
}

function footer(visit: Visit, demonstration: boolean): readonly NavLink[] {
  const w = words(visit.lang);
  const names = ['how', 'genuine', 'privacy', 'accessibility', 'terms', 'contact'] as const;
  const report = `${visit.href('report')}?page=${encodeURIComponent(visit.url.split('?')[0] ?? '')}`;
  return [
    ...names.map((name) => ({ href: visit.href(name), label: w[name] })),
    { href: report, label: w.report },
    ...(demonstration ? [{ href: '/demo/mail', label: w.mailbox }] : []),
  ];
}
