import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getOutingPage } from '#src/features/campaigns/get-campaign-pages.ts';
import { readCampaign } from '#src/features/campaigns/index.ts';
import { changeOuting, planOutings } from '#src/features/campaigns/plan-outings.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getPlannedHours, getTeamMeetings } from '#src/features/management/index.ts';
import { planSession } from '#src/features/management/plan-session.ts';
import { writeContract } from '#src/features/management/write-contract.ts';
import { changeTeamMeeting, planTeamMeeting } from '#src/features/management/write-team-meeting.ts';
import { BEFORE_THE_DOORS } from '#src/features/team/index.ts';
import { giveModule } from '#src/features/team/give-module.ts';
import { getPaidTime, getSessions } from '#src/features/training/index.ts';
import { recordPresence } from '#src/features/training/record-presence.ts';
import type { Viewer } from '#src/shared/context.ts';
import { DAY } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import type { CampaignMade } from '#tests/builders/campaign.ts';
import { finishes } from '#tests/builders/training.ts';
import { as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { aContract, NOW, twoTeams } from '#tests/builders/team.ts';

/** Everything that takes paid time meets in one month of hours, and a month that would be exceeded asks first. */
const HOURS = { timeout: 30_000 };

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let partner: Partner;
beforeEach(async () => {
  ({ db, partner } = await twoTeams());
});
afterEach(() => db.close());

const ctx = (viewer: Viewer, now = NOW) => as(db, viewer, now);
const manager = (now = NOW) => ctx(partner.manager, now);
const hoursOf = async (month = '2027-03') => (await getPlannedHours(manager(), month)).people[0];
const session = { title: 'Écouter', onDate: '2027-03-10', startsAt: '09:00', minutes: 90, place: null };
const meeting = { onDate: '2027-03-11', startsAt: '17:30', minutes: 90, place: null, agenda: null };
const signs = (minutesPerMonth: number): Promise<void> =>
  writeContract(manager(NOW - DAY), aContract(partner.messenger, { minutesPerMonth }));
const asks = (who: string) =>
  expect.objectContaining({
    code: 'management.hours-over',
    details: { who: expect.stringContaining(who) as string },
    fields: { anyway: 'management.hours-over' },
  });

describe('the hours of a month', HOURS, () => {
  it('count training as payroll counts it: sessions by who came, modules on the day they were finished', async () => {
    const { messenger } = partner;
    const planned = getCurriculum().releases.get('MSG-02')?.at(-1)?.plannedMinutes ?? 0;
    expect(planned).toBeGreaterThan(0);
    const missed = await planSession(manager(), { ...session, onDate: '2027-03-02', anyway: false });
    const held = await planSession(manager(), { ...session, onDate: '2027-03-03', anyway: false });
    expect((await hoursOf())?.sessions).toBe(180);
    await recordPresence(manager(), { sessionId: held, present: [messenger.personId] });
    await recordPresence(manager(), { sessionId: missed, present: [] });
    await finishes(db, messenger, { moduleId: 'MSG-01', at: NOW });
    await giveModule(manager(), messenger.personId, { moduleId: 'MSG-02', dueOn: '2027-03-31' });
    const { sessions = 0, modules = 0 } = (await hoursOf()) ?? {};
    const paid = (await getPaidTime(manager(), '2027-03')).people.find(
      ({ personId }) => personId === messenger.personId,
    );
    expect(paid).toMatchObject({ sessions: 90, modules: expect.any(Number) as number });
    // What is given to read is planned, and not paid before it is read.
    expect([sessions, modules]).toEqual([90, (paid?.modules ?? 0) + planned]);
    await finishes(db, messenger, { moduleId: 'MSG-02', at: NOW + DAY });
    expect((await hoursOf())?.modules).toBe(modules);
  });

  it('ask before they are exceeded by a session or a meeting, and plan nothing until somebody says so', async () => {
    await signs(12 * 60);
    await aCampaign(db, partner, { now: NOW - DAY, outings: [{ onDate: '2027-03-20', minutes: 640 }] });
    const reached = asks('Fatima atteindrait 12\u00A0h\u00A010 en mars 2027');
    await expect(planSession(manager(), { ...session, anyway: false })).rejects.toEqual(reached);
    await expect(planTeamMeeting(manager(), meeting)).rejects.toEqual(reached);
    expect([(await getSessions(manager())).coming, (await getTeamMeetings(manager())).coming]).toEqual([
      ...[[], []],
    ]);
    await planSession(manager(), { ...session, minutes: 80, anyway: false });
    const meetingId = await planTeamMeeting(manager(), { ...meeting, anyway: true });
    expect(await hoursOf()).toMatchObject({ sessions: 80, meetings: 90, planned: 810, state: 'over' });
    // A shorter one adds nothing: it asks nothing, whatever the month holds.
    const seen = (await getTeamMeetings(manager())).coming[0]?.versionId ?? '';
    await changeTeamMeeting(manager(NOW + 1), { ...meeting, minutes: 60, meetingId, seen });
    expect((await hoursOf())?.planned).toBe(780);
  });
});

it('two people who plan at once never exceed a month unseen, whatever they plan', HOURS, async () => {
  await signs(12 * 60);
  const long = { minutes: 400, anyway: false };
  const sessions = [session, { ...session, title: 'Frapper' }].map((one) =>
    planSession(manager(), { ...one, ...long }),
  );
  const done = await Promise.allSettled([...sessions, planTeamMeeting(manager(), { ...meeting, ...long })]);
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect((await hoursOf())?.planned).toBe(400);
});

describe('an outing', HOURS, () => {
  const planned = (made: CampaignMade) => ({
    ...{
      sectorId: made.sectorIds[0] ?? '',
      onDate: '2027-03-18',
      halfDay: 'morning' as const,
      pass: 1 as const,
    },
    ...{ meetsAt: null, place: null, minutes: 240, anyway: false },
    members: [partner.messenger.personId, partner.staff.personId],
  });

  it('asks by name before a month is exceeded, in each month where its weeks fall', async () => {
    await signs(12 * 60);
    const made = await aCampaign(db, partner, { now: NOW - DAY });
    const outing = planned(made);
    // Two in March, three in April: 12 h each is what the contract gives.
    await planOutings(manager(), made.id, { ...outing, weeks: 5 });
    await expect(planOutings(manager(), made.id, { ...outing, weeks: 4 })).rejects.toEqual(
      asks(
        'Fatima atteindrait 16\u00A0h en mars 2027, pour un contrat de 12\u00A0h. Ce serait trop aussi en avril 2027.',
      ),
    );
    expect((await readCampaign(manager(), made.id)).campaign.outings).toHaveLength(5);
    await planOutings(manager(NOW + 1), made.id, { ...outing, weeks: 1, anyway: true });
    const { campaign } = await readCampaign(manager(NOW + 1), made.id);
    expect(campaign.outings).toHaveLength(6);
    const [first] = campaign.outings;
    const page = await getOutingPage(manager(NOW + 1), made.id, first?.id ?? '');
    expect(page.over).toMatchObject([]);
  });

  it('asks when its people or its month change, not when its place does', async () => {
    const { messenger, staff } = partner;
    const made = await aCampaign(db, partner, {
      now: NOW - DAY,
      outings: [
        { onDate: '2027-03-19', minutes: 19 * 60 },
        { onDate: '2027-04-02', minutes: 120, memberIds: [staff.personId, partner.manager.personId] },
      ],
    });
    const { campaign } = await readCampaign(manager(), made.id);
    const [march, april] = campaign.outings;
    if (march === undefined || april === undefined) throw new Error('two outings were told');
    const change = (outing: typeof march, over: object, now = NOW) =>
      changeOuting(
        manager(now),
        { campaignId: made.id, outingId: outing.id },
        { ...planned(made), ...outing, members: [...outing.memberIds], base: outing.versionId, ...over },
      );
    // Without a contract, the 19 hours of the programme hold.
    const members = [staff.personId, messenger.personId];
    await expect(change(april, { members, onDate: '2027-03-30' })).rejects.toEqual(
      asks('Fatima atteindrait 21\u00A0h en mars 2027, pour les 19 heures du programme.'),
    );
    await change(april, { members });
    await change(march, { place: 'Devant le collège' }, NOW + 1);
    const changed = (await readCampaign(manager(NOW + 1), made.id)).campaign.outings;
    expect(changed.map(({ place, memberIds }) => [place, memberIds.includes(messenger.personId)])).toEqual([
      ...[
        ['Devant le collège', true],
        [null, true],
      ],
    ]);
  });
});

describe('who is ready for the next outing', HOURS, () => {
  it('is told on the check list and the hub, by number to everybody, by name to those who know the team', async () => {
    const { messenger, staff } = partner;
    const { id: campaignId } = await aCampaign(db, partner, {
      now: NOW - DAY,
      outings: [{ onDate: '2027-03-05' }],
    });
    const read = (viewer: Viewer) => readCampaign(ctx(viewer, NOW + DAY), campaignId);
    const before = await read(partner.manager);
    expect(before.ready).toEqual({ done: 0, messengers: 1, waiting: ['Fatima'] });
    expect((await read(partner.director)).ready.waiting).toEqual(['Fatima']);
    expect((await read(staff)).ready).toEqual({ done: 0, messengers: 1, waiting: [] });
    for (const moduleId of BEFORE_THE_DOORS) await finishes(db, messenger, { moduleId, at: NOW });
    await finishes(db, messenger, { moduleId: 'MSG-13', at: NOW });
    expect((await read(partner.manager)).ready.done).toBe(0);
    await finishes(db, messenger, { moduleId: 'MSG-13', at: NOW, campaignId });
    const after = await read(partner.manager);
    expect(after.ready).toEqual({ done: 1, messengers: 1, waiting: [] });
    expect(after.lines.find(({ id }) => id === 'learnt')?.done).toBe(true);
    expect(after.left).toBe(before.left - 1);
  });
});
