import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { undoLevel } from '#src/features/mentoring/give-level.ts';
import { milestoneBase } from '#src/features/milestones/freeze.rules.ts';
import { isAutomatic } from '#src/features/milestones/item.rules.ts';
import { sendMilestone } from '#src/features/milestones/send-milestone.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { holdsSurvey, mentorRates } from '#tests/builders/adoption.ts';
import { at } from '#tests/builders/facts.ts';
import { itemNow, milestoneNow, on, runNow } from '#tests/builders/milestones.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { ratesItself } from '#tests/builders/registers.ts';
import { answersForm } from '#tests/builders/run-story.ts';
import { testDatabase } from '#tests/support/database.ts';

/** J12.1 and J12.2: what the platform computes of the adoption grid, and what a sending keeps of it (R11). */
const VOICES = 'j12-grille-a-trois-voix';
const LEVELS = 'j12-piliers-au-niveau-3';
const START = '2025-12-01';
const j12 = getCurriculum().milestoneById('j12');

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let team: Viewer[];
let moment: number;
beforeEach(async () => {
  moment = at('2026-11-24');
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
  team = [partner.messenger];
  for (const name of ['Awa', 'Brahim', 'Coumba'])
    team.push(await aPerson(db, partner.place, { role: 'messenger', name, now: at(START) }));
});
afterEach(() => db.close());

const by = (viewer: Viewer) => as(db, viewer, (moment += 1));
const autoOf = async (itemId: string) => (await itemNow(by(partner.staff), itemId)).auto;
const teamSays = (round = 'm12') =>
  ratesItself(by(partner.staff), partner, { round, levels: [3, 3, 3, 3, 3, 3, 3, 3] });
const mentorSays = (levels: readonly (number | null)[]) =>
  mentorRates(by(network.mentor), partner, { round: 'm12', levels, observed: ['Vu'] });
const messengersSay = (n: number) =>
  holdsSurvey(
    by,
    partner.manager,
    team.slice(0, n).map((messenger) => [messenger, 'oooooooo']),
  );
const plans = (pillar: string) =>
  answersForm(by(partner.manager), partner, LEVELS, {
    plan: [{ pilier: pillar, manque: 'le budget', geste: 'Chercher', qui: 'Odile', date: '2027-03-01' }],
  });

describe('J12.1, three voices', () => {
  it('is reached by the team, the mentor and four messengers in the round that is open', async () => {
    expect(await autoOf(VOICES)).toMatchObject({ value: 0, target: 3, reached: false });
    await teamSays('m06');
    expect(await autoOf(VOICES)).toMatchObject({ value: 0 });
    await teamSays();
    await mentorSays([3, 3, 3, 3, 3, 3, 3, 3]);
    expect(await autoOf(VOICES)).toMatchObject({ value: 2, reached: false });
    await messengersSay(4);
    expect(await autoOf(VOICES)).toMatchObject({ value: 3, reached: true });
    expect((await itemNow(by(partner.staff), VOICES)).state.status).toBe('automatic');
  });

  it('does not hear three messengers', async () => {
    await teamSays();
    await mentorSays([3, 3, 3, 3, 3, 3, 3, 3]);
    await messengersSay(3);
    const auto = await autoOf(VOICES);
    expect(auto).toMatchObject({ value: 2, reached: false });
    expect(auto?.list.at(-1)).toMatch(/^Messagers.*pas encore/);
  });
});

describe('J12.2, the core levels', () => {
  it('is reached by the mentor’s level 3 on the eight pillars, whatever the team says', async () => {
    await teamSays();
    expect(await autoOf(LEVELS)).toMatchObject({ value: 0, target: 8, reached: false });
    await mentorSays([3, 4, 5, 3, 3, 3, 3, null]);
    expect(await autoOf(LEVELS)).toMatchObject({ value: 7, reached: false });
    await mentorSays([null, null, null, null, null, null, null, 3]);
    expect(await autoOf(LEVELS)).toMatchObject({ value: 8, reached: true });
  });

  it('is reached by a dated plan for each pillar below', async () => {
    await mentorSays([3, 3, 3, 3, 3, 3, 3, 2]);
    expect(await autoOf(LEVELS)).toMatchObject({ value: 7, reached: false });
    await plans('p8');
    const auto = await autoOf(LEVELS);
    expect(auto).toMatchObject({ value: 8, reached: true });
    expect(auto?.list.at(-1)).toMatch(/Chercher \(Odile, avant le 1er.mars.2027\)$/);
  });

  it('is not reached by a plan for another pillar', async () => {
    await mentorSays([3, 3, 3, 3, 3, 3, 3, 2]);
    await plans('p1');
    expect(await autoOf(LEVELS)).toMatchObject({ value: 7, reached: false });
  });

  it('is not reached by a plan for a pillar that the mentor has not rated', async () => {
    await mentorSays([3, 3, 3, 3, 3, 3, 3, null]);
    await plans('p8');
    expect(await autoOf(LEVELS)).toMatchObject({ value: 7, reached: false });
  });
});

describe('both, once sent', () => {
  it('keep the value and the list of the sending, whatever is taken back afterwards', async () => {
    await teamSays();
    await mentorSays([3, 3, 3, 3, 3, 3, 3, 3]);
    await messengersSay(4);
    const staff = () => on(db, partner.staff, (moment += 1));
    for (const item of j12?.items ?? []) if (!isAutomatic(item)) await staff().lacks(item.id);
    const base = milestoneBase(await milestoneNow(by(partner.manager), 'j12'));
    const plan = { text: 'Nous finissons les autres en janvier.', dueOn: '2027-01-31' };
    const manager = by(partner.manager);
    await sendMilestone(manager, await openOwnRun(manager), { milestoneId: 'j12', base, plan });
    const [rating] = await db.read(partner.staff.scope, async ({ q, t }) =>
      (await q.select().from(t.adoptionRating)).filter(({ voice }) => voice === 'mentor'),
    );
    await undoLevel(by(network.mentor), partner.place.slug, {
      ratingId: rating?.id ?? '',
      reason: 'Vu trop vite',
    });
    const { facts } = await runNow(by(partner.manager));
    const kept = (id: string) => facts.submissions[0]?.frozen.items.find((item) => item.id === id);
    expect(kept(VOICES)?.status).toBe('automatic');
    expect(kept(VOICES)?.value?.sentence.replaceAll('\u00A0', ' ')).toBe('3 voix entendues sur 3');
    expect(kept(LEVELS)?.value?.list).toHaveLength(8);
    expect(kept(LEVELS)?.value?.list[0]).toMatch(/niveau.3$/);
    expect(await autoOf(LEVELS)).toMatchObject({ value: 7, reached: false });
    expect((await itemNow(by(partner.staff), LEVELS)).state.status).toBe('automatic');
  });
});
