import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import {
  adoptionOf,
  getGridsTable,
  getGridTable,
  getOwnGrid,
  getPartnerGrid,
  getQuestionnaire,
} from '#src/features/adoption/index.ts';
import { closeSurvey, openSurvey } from '#src/features/adoption/manage-survey.ts';
import { countersOf, turnPage } from '#src/features/adoption/questionnaire.rules.ts';
import { sendAnswers } from '#src/features/adoption/send-answers.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { answersQuestions } from '#tests/builders/adoption.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { countsAnswers } from './questionnaire.contract.ts';

const START = '2026-09-01';
const NOW = at('2026-11-24');
const { questions } = getCurriculum().messengerQuestions;
const ids = questions.map(({ id }) => id);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let other: Partner;
let team: Viewer[];
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
  other = await aPartner(db, network, { name: 'Autre', slug: 'autre', startMonth: START, now: at(START) });
  team = [partner.messenger];
  for (const name of ['Awa', 'Brahim', 'Coumba', 'Dylan'])
    team.push(await aPerson(db, partner.place, { role: 'messenger', name, now: at(START) }));
});
afterEach(() => db.close());

const by = (viewer: Viewer, now = NOW): Context => as(db, viewer, now);
const says = (index: number, word: string): Promise<void> =>
  answersQuestions(by(team[index] ?? partner.messenger), word);
const surveyId = async (): Promise<string> => (await getOwnGrid(by(partner.manager))).survey?.open?.id ?? '';
const close = async (): Promise<void> => closeSurvey(by(partner.manager), await surveyId());

/** Everything that leaves the feature about this partner, for everybody who may read it, as one text. */
const everything = async (): Promise<string> => {
  const { mentor, headOffice } = network;
  const told = [
    await getOwnGrid(by(partner.staff)),
    await getOwnGrid(by(partner.manager)),
    await getPartnerGrid(by(mentor), partner.place.slug, null),
    await getPartnerGrid(by(headOffice), partner.place.slug, null),
    await getGridTable(by(partner.director), new URLSearchParams()),
    await getGridsTable(by(headOffice), new URLSearchParams()),
    await db.read(partner.staff.scope, (tx) => adoptionOf(tx, [partner.runId], NOW)),
  ];
  return JSON.stringify(told, (_, value: unknown) => (value instanceof Map ? [...value] : value));
};
/** What the tables hold, in the order in which they hold it. */
const tables = () =>
  db.read(partner.staff.scope, async ({ q, t }) => ({
    counters: await q.select().from(t.adoptionAnswerCount),
    answered: await q.select().from(t.adoptionAnswered),
  }));

describe('the messengers’ questionnaire', () => {
  beforeEach(() => openSurvey(by(partner.manager)));

  it('waits for each messenger of the association, once', async () => {
    expect((await getQuestionnaire(by(partner.messenger)))?.questions).toHaveLength(8);
    expect(await getQuestionnaire(by(other.messenger))).toBeNull();
    await says(0, 'oooooooo');
    expect(await getQuestionnaire(by(partner.messenger))).toBeNull();
  });

  it('counts the same form sent twice once', async () => {
    const sent = { surveyId: await surveyId(), ballot: new Map([[ids[0] ?? '', 'yes' as const]]) };
    await Promise.all([sendAnswers(by(partner.messenger), sent), sendAnswers(by(partner.messenger), sent)]);
    await sendAnswers(by(partner.messenger), { ...sent, ballot: new Map([[ids[0] ?? '', 'no' as const]]) });
    const { counters, answered } = await tables();
    const first = counters.filter(({ questionId }) => questionId === ids[0]);
    expect(Object.fromEntries(first.map(({ answer, n }) => [answer, n]))).toEqual({
      yes: 1,
      some: 0,
      no: 0,
      passed: 0,
    });
    expect(answered).toHaveLength(1);
  });

  it('shows nothing anywhere with three answers, open or closed', async () => {
    const before = await everything();
    for (const index of [0, 1, 2]) await says(index, 'onononon');
    const open = await everything();
    expect(open.replace('"answered":3', '"answered":0')).toBe(before);
    await close();
    const closed = await everything();
    expect(closed).not.toMatch(/"(yes|some|no)":\d|"answers":\d/);
    const table = await getGridTable(by(partner.manager), new URLSearchParams());
    const columns = table.columns.flatMap(({ id }, index) => (id.startsWith('messagers') ? [index] : []));
    expect(columns.flatMap((index) => table.rows.map((row) => row[index]))).toEqual(Array(24).fill(null));
  });

  it('shows nothing while it is open, whatever the number of answers', async () => {
    for (const index of [0, 1, 2, 3]) await says(index, 'oooooooo');
    expect(await everything()).not.toMatch(/"(yes|some|no)":\d|"answers":\d/);
  });

  it('shows counts once it is closed with four answers, but no question that fewer answered', async () => {
    for (const word of ['oooooooo', 'noooooo-', 'nooooooo', 'poooooo-'].entries()) await says(...word);
    await close();
    const { voices, adoption } = await getPartnerGrid(by(network.mentor), partner.place.slug, null);
    expect(adoption.messengers?.answers).toBe(4);
    expect(voices[0]?.messengers).toEqual({ yes: 1, some: 1, no: 2 });
    expect(voices[7]?.messengers).toBeNull();
    expect(
      (await getPartnerGrid(by(network.mentor), partner.place.slug, '2026-11-23')).voices[0]?.messengers,
    ).toBeNull();
  });

  it('forgets who answered when it closes; nobody answers any more, closing again changes nothing', async () => {
    for (const index of [0, 1, 2, 3]) await says(index, 'oooooooo');
    const id = await surveyId();
    await closeSurvey(by(partner.manager), id);
    await closeSurvey(by(partner.manager), id);
    expect((await tables()).answered).toEqual([]);
    const late = by(team[4] ?? partner.messenger);
    await expect(
      sendAnswers(late, { surveyId: id, ballot: new Map([[ids[0] ?? '', 'yes' as const]]) }),
    ).rejects.toMatchObject({ code: 'adoption.survey-closed' });
  });

  it('keeps no ballot: the tables are the same whatever the order in which people answered', async () => {
    const words = ['onpo-ono', 'nnnnnnnn', 'oooooooo', 'p-p-p-pn'];
    for (const index of [0, 1, 2, 3]) await says(index, words[index] ?? '');
    const forwards = await tables();
    const again = await testDatabaseOf(words, [3, 1, 0, 2]);
    const bare = ({ counters }: typeof forwards) =>
      counters.map(({ questionId, answer, n }) => [questionId, answer, n]);
    expect(again.counters).toEqual(bare(forwards));
    expect(again.order).toEqual([...again.order].sort());
    expect(Object.keys(forwards.counters[0] ?? {}).sort()).toEqual(
      ['answer', 'n', 'organisationId', 'questionId', 'surveyId'].sort(),
    );
    expect(Object.keys(forwards.answered[0] ?? {}).sort()).toEqual(['personId', 'surveyId']);
  });

  it('leaves a trace that names nobody and says nothing of the answers', async () => {
    await says(0, 'onpo-ono');
    const [entry] = await db.read(partner.staff.scope, async ({ q, t }) =>
      (await q.select().from(t.auditEntry)).filter(
        ({ action }) => action === 'adoption.questionnaire-answered',
      ),
    );
    expect(entry).toMatchObject({ accountId: null, payload: '{}' });
  });

  it('is not sent without any answer', async () => {
    await expect(says(0, '--------')).rejects.toMatchObject({ code: 'adoption.nothing-answered' });
  });
});

/** The same answers in another order, in a database of their own. */
const testDatabaseOf = async (words: readonly string[], order: readonly number[]) => {
  const elsewhere = await testDatabase();
  const there = await aNetwork(elsewhere, at(START));
  const place = await aPartner(elsewhere, there, { startMonth: START, now: at(START) });
  const people = [place.messenger];
  for (const name of ['Awa', 'Brahim', 'Coumba'])
    people.push(await aPerson(elsewhere, place.place, { role: 'messenger', name, now: at(START) }));
  await openSurvey(as(elsewhere, place.manager, NOW));
  for (const index of order) {
    const who = people[index] ?? place.messenger;
    await answersQuestions(as(elsewhere, who, NOW), words[index] ?? '');
  }
  const found = await elsewhere.read(place.staff.scope, async ({ q, t }) => ({
    counters: (await q.select().from(t.adoptionAnswerCount)).map(({ questionId, answer, n }) => [
      questionId,
      answer,
      n,
    ]),
    order: (await q.select().from(t.adoptionAnswered)).map(({ personId }) => personId),
  }));
  await elsewhere.close();
  return found;
};

describe('opening and closing', () => {
  it('is the manager’s, once a round, one at a time', async () => {
    await expect(openSurvey(by(partner.staff))).rejects.toMatchObject({ code: 'forbidden' });
    await openSurvey(by(partner.manager));
    await expect(openSurvey(by(partner.manager))).rejects.toMatchObject({ code: 'adoption.survey-open' });
    await close();
    await expect(openSurvey(by(partner.manager))).rejects.toMatchObject({ code: 'adoption.survey-done' });
    await openSurvey(by(partner.manager, at('2027-02-10')));
    await expect(closeSurvey(by(other.manager), await surveyId())).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the pages of the questionnaire', () => {
  const [first = '', second = ''] = ids;

  it('carry the answers from one question to the next, and come back to the check after a change', () => {
    const one = turnPage(ids, new Map(), { answer: `${first}:yes`, go: null });
    expect([one.at, [...one.ballot]]).toEqual([1, [[first, 'yes']]]);
    const back = turnPage(ids, one.ballot, { answer: null, go: '0' });
    expect([back.at, back.ballot]).toEqual([0, one.ballot]);
    const all = new Map(ids.map((id) => [id, 'yes' as const]));
    const changed = turnPage(ids, all, { answer: `${second}:passed`, go: null });
    expect([changed.at, changed.ballot.get(second)]).toEqual([8, 'passed']);
  });

  it('ignore what is no answer', () => {
    expect(turnPage(ids, new Map(), { answer: `${first}:maybe`, go: 'x' })).toEqual({
      at: 0,
      ballot: new Map(),
    });
  });

  it('make a counter of every answer to every question, those not chosen too', () => {
    const counters = countersOf(ids, new Map([[first, 'no']]));
    expect(counters).toHaveLength(32);
    expect(counters.filter(({ n }) => n === 1)).toHaveLength(8);
    expect(counters.filter(({ questionId }) => questionId === first).map(({ n }) => n)).toEqual([0, 0, 1, 0]);
  });
});

it('counts the answers of messengers on SQLite as on PostgreSQL', async () => {
  const own = await testDatabase();
  await countsAnswers(own);
  await own.close();
});
