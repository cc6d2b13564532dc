import type { FastifyInstance } from 'fastify';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { EmptyState } from '../platform/html/feedback.tsx';
import type { Reply } from '../platform/http/page.ts';
import { formatInstant, wordsIn } from '../platform/i18n.ts';
import { type DemoMail, findDemoMail, listDemoMail } from './store.ts';
import { stoppedLettersPage } from './stopped-letters-page.tsx';

const words = wordsIn({
  title: { en: 'Demonstration mailbox', fr: 'Boîte de courriel de démonstration' },
  lead: {
    en: 'Every email that this demonstration sent, newest first. In production these go to people, and there is no such page.',
    fr: "Tous les courriels que cette démonstration a envoyés, du plus récent au plus ancien. En production, ils vont aux personnes, et cette page n'existe pas.",
  },
  to: (p: { address: string }) => ({ en: `To ${p.address}`, fr: `À ${p.address}` }),
  from: (p: { address: string }) => ({ en: `From ${p.address}`, fr: `De ${p.address}` }),
  empty: { en: 'No email yet', fr: 'Aucun courriel pour le moment' },
  emptyMore: {
    en: 'Emails leave within a second or two. Load this page again.',
    fr: 'Les courriels partent en une seconde ou deux. Rechargez cette page.',
  },
  all: { en: 'All emails', fr: 'Tous les courriels' },
  frame: { en: 'The email as it is shown', fr: "Le courriel tel qu'il s'affiche" },
  text: { en: 'Text part', fr: 'Partie texte' },
});

/** Every page of the room. */
export const correspondencePages = (services: Services): readonly Page[] => [
  stoppedLettersPage(services),
  ...mailboxPages(services),
];

/** The mailbox of the demonstration: pages for people. None of this exists in production. */
function mailboxPages({ db, settings }: Pick<Services, 'db' | 'settings'>): readonly Page[] {
  if (settings.PORTAL_MODE === 'production') return [];
  return [
    {
      id: 'demo.mail',
      path: { en: '/demo/mail', fr: '/demo/courriel' },
      does: 'demonstration.mail',
      show: async (visit) => list(visit, await listDemoMail(db, visit.query.text('to') || undefined)),
    },
    pageAbout({
      id: 'demo.letter',
      path: { en: '/demo/mail/:mailId', fr: '/demo/courriel/:mailId' },
      does: 'demonstration.mail',
      load: ({ params }) => findDemoMail(db, Number(params['mailId']) || 0),
      show: (visit, mail) => letter(visit, mail),
    }),
  ];
}

function list(visit: Visit, mails: readonly DemoMail[]): Reply {
  const w = words(visit.lang);
  return {
    kind: 'page',
    title: w.title,
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        {mails.length === 0 && <EmptyState title={w.empty}>{w.emptyMore}</EmptyState>}
        <ul class="mails">
          {mails.map((mail) => (
            <li key={mail.id}>
              <a href={visit.href('demo.letter', { mailId: String(mail.id) })}>{mail.subject}</a>
              <p class="hint">
                {w.to({ address: mail.toAddress })} · <When visit={visit} at={mail.at} />
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

const When = ({ visit, at }: { readonly visit: Visit; readonly at: Date }) => (
  <time datetime={at.toISOString()}>{formatInstant(visit.lang, at, visit.zone)}</time>
);

function letter(visit: Visit, mail: DemoMail): Reply {
  const w = words(visit.lang);
  return {
    kind: 'page',
    title: mail.subject,
    back: { href: visit.href('demo.mail'), label: w.all },
    body: (
      <>
        <h1>{mail.subject}</h1>
        <p class="hint">
          {w.from({ address: mail.fromAddress })} · {w.to({ address: mail.toAddress })} ·{' '}
          <When visit={visit} at={mail.at} />
        </p>
        <iframe
          class="mail"
          title={w.frame}
          src={`/demo/mail/${mail.id}/html`}
          sandbox="allow-popups allow-top-navigation-by-user-activation"
        />
        <details>
          <summary>{w.text}</summary>
          <pre class="mail-text">{mail.textPart}</pre>
        </details>
      </>
    ),
  };
}

/** The mailbox for programs, and the framed HTML of one email under a policy of its own: styles, and nothing that runs. */
export function mailboxRoutes(
  app: FastifyInstance,
  { db, settings }: Pick<Services, 'db' | 'settings'>,
): void {
  if (settings.PORTAL_MODE === 'production') return;
  app.get('/demo/mail', async (_request, reply) => reply.redirect('/en/demo/mail', 302));
  app.get('/demo/mail.json', async (request, reply) => {
    const { to } = request.query as { to?: string };
    const mails = await listDemoMail(db, typeof to === 'string' ? to : undefined, 1_000);
    return reply.send(mails.map(forPrograms));
  });
  app.get<{ Params: { id: string } }>('/demo/mail/:id/html', async (request, reply) => {
    const mail = await findDemoMail(db, Number(request.params.id) || 0);
    if (!mail) return reply.callNotFound();
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'x-frame-options': 'SAMEORIGIN',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'self'",
      })
      .send(mail.htmlPart.replace('<head>', '<head><base target="_top">'));
  });
}

function forPrograms(mail: DemoMail) {
  const links = [...new Set(mail.textPart.match(/https?:\/\/[^\s<>()]+/g) ?? [])];
  return {
    id: mail.id,
    messageId: mail.messageId,
    to: mail.toAddress,
    from: mail.fromAddress,
    subject: mail.subject,
    at: mail.at.toISOString(),
    text: mail.textPart,
    html: mail.htmlPart,
    links,
  };
}
