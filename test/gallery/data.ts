import { signIn } from '../../src/demo/steps/account.ts';
import { DEMO_PASSWORD, DEMO_STAFF } from '../../src/demo/staff.ts';
import { settled, type Walk } from './beginning.ts';

/** Somebody who reads the lines of a document, reports one, and finds another's all right. */
export async function withLines(walk: Walk): Promise<void> {
  const { live, lang, who } = walk;
  await settled(walk, lang === 'en' ? '74001' : '74002', 'canada');
  await who.get(live.routes.href('home', {}, lang));
  const [, caseId = ''] = /\/([0-9a-f-]{36})\/(?:change|changement)"/.exec(who.seen.html.toString()) ?? [];
  const read = live.routes.href('proofread', { caseId }, lang);
  await who.get(read);
  await who.submit({});
  await who.get(live.routes.href('data.correct-line', { caseId, line: 'birthPlace' }, lang));
  await who.submit({ shouldBe: 'Sidon' });
  await who.get(read);
}

const wanted = (lang: string, part: string) => ({
  part,
  wrong: lang === 'en' ? 'The place of birth is not right' : "Le lieu de naissance n'est pas exact",
  shouldBe: lang === 'en' ? 'Tripoli' : 'Tripoli, au Liban',
  evidence: '',
});

/** Somebody who asks for two corrections, of which one is answered: with a notation, and one that still waits. */
export async function withCorrections({ live, lang, who }: Walk): Promise<void> {
  const email = lang === 'en' ? 'omar@example.com' : 'amina@example.com';
  await signIn(who, lang, email, DEMO_PASSWORD);
  await who.get(live.routes.href('account', {}, lang));
  const [, caseId = ''] =
    /\/(?:people|personnes)\/([0-9a-f-]{36})\/(?:data|renseignements)"/.exec(who.seen.html.toString()) ?? [];
  const path = (id: string) => live.routes.href(id, { caseId }, lang);
  for (const part of ['identity', 'application']) {
    await who.get(path('data.correct'));
    await who.submit(wanted(lang, part));
  }
  const agent = live.visitor(lang);
  await signIn(agent, lang, DEMO_STAFF.agent.userName, DEMO_STAFF.agent.password);
  await agent.get(live.routes.href('support.corrections', {}, lang));
  await who.get(path('data'));
  const [request = ''] = /C-\w{4}-\w{4}/.exec(who.seen.text) ?? [];
  await agent.get(live.routes.href('support.correction', { request }, lang));
  await agent.submit({
    outcome: 'refused',
    answer: lang === 'en' ? 'The passport says so.' : 'Le passeport le dit.',
  });
  for (const id of ['data', 'data.export', 'data.correct']) await who.get(path(id));
}
