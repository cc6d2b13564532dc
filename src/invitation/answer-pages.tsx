import type { Page, Visit } from '../case/visit.ts';
import type { ActResult } from '../case/once.ts';
import { type Refused, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { checkWords, answerWords } from './answer-words.ts';
import { familyById, saveDraft } from './answering.ts';
import { answeringHeld, dropToken } from './cookies.ts';
import { CheckAnswersView, DeclineView, AnswersOverview, AnswersReceivedView } from './answer-views.tsx';
import { deadEnd, noLink } from './dead-ends.tsx';
import { readPortal } from './questions.ts';
import { actionOf, hrefAfterStep, hrefBeforeStep, positionOf, answerContextOf } from './scene.ts';
import { letterFacts } from './store.ts';
import { type AnsweringServices, submitAnswers, submitDecline } from './submit.ts';

/** "Will your family use the portal?", and what will be asked. */
export function portalPage(services: AnsweringServices): Page {
  return {
    id: 'invitation.portal',
    path: { en: '/invitation/portal', fr: '/invitation/portail' },
    does: 'invitation.answer',
    show: async (visit, entered, problems) => {
      const found = await answerContextOf(services, visit);
      if (!found.ok) return found.reply;
      const { draft, steps } = found.scene;
      const props = { visit, entered, problems, draft, position: positionOf(steps, 'portal', 0) };
      const body = <AnswersOverview {...props} action={actionOf(visit, 'invitation.portal')} />;
      const before = hrefBeforeStep(visit, steps, 'portal', 0);
      const back =
        before === undefined ? {} : { back: { href: before, label: answerWords(visit.lang).back } };
      return { kind: 'page', title: answerWords(visit.lang).portalTitle, body, form: true, ...back };
    },
    check: async (_visit, entered) => {
      const read = readPortal(entered);
      return read.ok ? [] : read.problems;
    },
    act: async (visit, entered) => {
      const found = await answerContextOf(services, visit);
      if (!found.ok) return found.reply;
      const read = readPortal(entered);
      if (!read.ok) return refuse(read.problems);
      await saveDraft(services, found.scene.family, (draft) => ({ ...draft, usesPortal: read.value }));
      return seeOther(
        read.value ? await hrefAfterStep(services, visit, 'portal', 0) : visit.href('invitation.decline'),
      );
    },
  };
}

/** The other way, explained before it is chosen for the whole family. */
export function declinePage(services: AnsweringServices): Page {
  return {
    id: 'invitation.decline',
    path: { en: '/invitation/without-portal', fr: '/invitation/sans-portail' },
    does: 'invitation.answer',
    show: async (visit, _entered, problems) => {
      const found = await answerContextOf(services, visit);
      if (!found.ok) return found.reply;
      const { portalOfEntry, back } = {
        portalOfEntry: services.profile.portOfEntry,
        back: visit.href('invitation.portal'),
      };
      const body = <DeclineView {...{ visit, problems, way: portalOfEntry }} />;
      return {
        kind: 'page',
        title: portalOfEntry.title[visit.lang],
        body,
        back: { href: back, label: answerWords(visit.lang).back },
      };
    },
    act: async (visit) => {
      const found = await answerContextOf(services, visit);
      if (!found.ok) return submitted(services, visit, undefined, found.reply);
      const { id } = found.scene.family.invitation;
      return submitted(
        services,
        visit,
        await submitDecline(services, { invitationId: id, once: visit.once }),
      );
    },
  };
}

/** Every answer with its way to change it, and the button that submits them. */
export function checkPage(services: AnsweringServices): Page {
  return {
    id: 'invitation.check',
    path: { en: '/invitation/check', fr: '/invitation/verification' },
    does: 'invitation.answer',
    show: async (visit, _entered, problems) => {
      const found = await answerContextOf(services, visit);
      if (!found.ok) return found.reply;
      const { steps } = found.scene;
      const last = steps.at(-1);
      const before = last && hrefBeforeStep(visit, [...steps, last], last.question, last.place);
      const back =
        before === undefined ? {} : { back: { href: before, label: answerWords(visit.lang).back } };
      return {
        kind: 'page',
        title: checkWords(visit.lang).title,
        body: <CheckAnswersView {...{ visit, problems }} scene={found.scene} />,
        ...back,
      };
    },
    act: async (visit, entered) => {
      const found = await answerContextOf(services, visit);
      if (!found.ok) return submitted(services, visit, undefined, found.reply);
      const { id } = found.scene.family.invitation;
      const sent = { invitationId: id, once: visit.once, seen: entered.text('seen') };
      return submitted(services, visit, await submitAnswers(services, sent));
    },
  };
}

/** After sending: to the receipt, also for whoever sent twice or from two windows; else the form says what is wrong. */
async function submitted(
  services: AnsweringServices,
  visit: Visit,
  done: ActResult | undefined,
  otherwise?: Reply,
): Promise<Reply | Refused> {
  const id = answeringHeld(services, visit);
  const receipt = id === undefined ? undefined : (await familyById(services.db, id))?.invitation.receipt;
  if (receipt) return seeOther(visit.href('invitation.receipt', { number: receipt }), dropToken);
  if (done && !done.ok) return refuse(done.problems);
  return otherwise ?? noLink(visit);
}

/** The receipt, and what happens next; for the browser that answered, until its two hours are over. */
export function receiptPage(services: AnsweringServices): Page {
  return {
    id: 'invitation.receipt',
    path: { en: '/invitation/receipts/:number', fr: '/invitation/recus/:number' },
    does: 'invitation.answer',
    show: async (visit) => {
      const id = answeringHeld(services, visit);
      const family = id === undefined ? undefined : await familyById(services.db, id);
      if (!family) return noLink(visit);
      const { receipt, answeredAt } = family.invitation;
      const facts = await letterFacts(services.db, family.invitation.id);
      if (!answeredAt || !facts || receipt === null || receipt !== visit.params['number']) {
        return deadEnd(services, visit, family) ?? seeOther(visit.href('invitation.portal'));
      }
      const { profile } = services;
      const body = <AnswersReceivedView {...{ visit, receipt, facts, profile }} at={answeredAt} />;
      const w = checkWords(visit.lang);
      return { kind: 'page', title: facts.usesPortal === false ? w.receivedDecline : w.received, body };
    },
  };
}
