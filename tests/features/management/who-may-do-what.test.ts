import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getRetention } from '#src/features/management/get-retention.ts';
import {
  getOwnHours,
  getPlannedHours,
  getRecruitment,
  getTalks,
  getTeamDues,
  getTeamMeeting,
  getTeamMeetings,
} from '#src/features/management/index.ts';
import { saveRecruitment } from '#src/features/management/recruitment.ts';
import { noteTalk, setTalkRemoved } from '#src/features/management/talks.ts';
import { writeContract } from '#src/features/management/write-contract.ts';
import {
  addDecision,
  changeTeamMeeting,
  planTeamMeeting,
  recordAttendance,
  setMeetingCancelled,
  settleDecision,
} from '#src/features/management/write-team-meeting.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { addDays } from '#src/shared/time.ts';
import { as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aContract, NOW, twoTeams } from '#tests/builders/team.ts';

/** Who may do what of a team's life, on which days, and what its pages then propose. */
const TODAY = '2027-03-04';
const plan = { onDate: TODAY, startsAt: '17:30', minutes: 90, place: 'La salle', agenda: null };
const [forbidden, notFound] = [{ code: 'forbidden' }, { code: 'not-found' }];
const farDate = { code: 'management.date' };
const farTalk = { code: 'management.talk-date' };

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let other: Partner;
let manager: Context;
beforeEach(async () => {
  ({ db, network, partner, other } = await twoTeams());
  manager = ctx(partner.manager);
});
afterEach(() => db.close());

const ctx = (viewer: Viewer, now = NOW) => as(db, viewer, now);
const talk = (onDate = '2027-03-02') => ({ personId: partner.messenger.personId, onDate, minutes: 30 });
const terms = (over?: object) => aContract(partner.messenger, over);

describe('the director', () => {
  it('reads the life of the team, writes its contracts, and leaves the rest to the manager', async () => {
    const director = ctx(partner.director);
    const meetingId = await planTeamMeeting(manager, plan);
    const talkId = await noteTalk(manager, talk());
    const { versionId: seen } = (await getTeamMeeting(director, meetingId)).meeting;
    const none = '00000000-0000-4000-8000-000000000000';
    for (const write of [
      () => planTeamMeeting(director, plan),
      () => changeTeamMeeting(director, { ...plan, meetingId, seen }),
      () => setMeetingCancelled(director, { meetingId, cancelled: true }),
      () => recordAttendance(director, { meetingId, present: [] }),
      () => addDecision(director, { meetingId, text: 'Oui', owner: null, dueOn: null }),
      () => settleDecision(director, { meetingId, decisionId: none, state: 'done' }),
      () => noteTalk(director, talk()),
      () => setTalkRemoved(director, { talkId, removed: true }),
      () => saveRecruitment(director, { seen: '', counts: { recommandes: 1 } }),
    ])
      await expect(write()).rejects.toMatchObject(forbidden);
    const editable = async (context: Context): Promise<boolean[]> => [
      (await getTeamMeetings(context)).editable,
      (await getTeamMeeting(context, meetingId)).editable,
      (await getTalks(context)).editable,
      (await getRecruitment(context)).editable,
      (await getPlannedHours(context, null)).editable,
    ];
    expect(await editable(director)).toEqual([false, false, false, false, true]);
    expect(await editable(manager)).toEqual([true, true, true, true, true]);
    expect((await getRetention(director)).sixMonths).toMatchObject({ then: 0, joined: 1 });
    await writeContract(director, terms());
    expect((await getPlannedHours(director, null)).exportable).toBe(true);
    expect((await getPlannedHours(manager, null)).exportable).toBe(false);
    expect(await getTeamDues(director)).toBeNull();
  });
});

describe('a day', () => {
  const [first, last] = [addDays(TODAY, -400), addDays(TODAY, 400)];
  const [before, after] = [addDays(first, -1), addDays(last, 1)];

  it('of a meeting is within 400 days', async () => {
    for (const onDate of [first, last]) await planTeamMeeting(manager, { ...plan, onDate });
    const meetingId = await planTeamMeeting(manager, plan);
    const { versionId: seen } = (await getTeamMeeting(manager, meetingId)).meeting;
    for (const onDate of [before, after]) {
      expect(() => planTeamMeeting(manager, { ...plan, onDate })).toThrow(expect.objectContaining(farDate));
      expect(() => changeTeamMeeting(manager, { ...plan, onDate, meetingId, seen })).toThrow(
        expect.objectContaining(farDate),
      );
    }
  });

  it('of a talk is today at the latest, and within 400 days', async () => {
    await noteTalk(manager, talk(TODAY));
    await expect(noteTalk(manager, talk(before))).rejects.toMatchObject(farTalk);
    // She was not there yet: another reason.
    await expect(noteTalk(manager, talk(first))).rejects.toMatchObject({ code: 'management.who' });
  });

  it('on which a contract ends is not before it begins', async () => {
    const ended = { code: 'management.ends-before' };
    expect(() => writeContract(manager, terms({ endsOn: '2027-01-31' }))).toThrow(
      expect.objectContaining(ended),
    );
    await writeContract(manager, terms({ endsOn: '2027-02-01' }));
  });
});

describe('a decision', () => {
  it('is of a meeting of the association, and of that meeting', async () => {
    const theirs = await planTeamMeeting(ctx(other.manager), plan);
    const decision = { text: 'Partir à deux', owner: null, dueOn: null };
    await expect(addDecision(manager, { ...decision, meetingId: theirs })).rejects.toMatchObject(notFound);
    const meetingId = await planTeamMeeting(manager, plan);
    const second = await planTeamMeeting(manager, { ...plan, minutes: plan.minutes + 15 });
    for (const text of ['Oui', 'Non']) await addDecision(manager, { ...decision, text, meetingId });
    const [open] = (await getTeamMeeting(manager, meetingId)).meeting.decisions;
    const settled = { decisionId: open?.id ?? '', state: 'done' as const };
    await expect(settleDecision(manager, { ...settled, meetingId: second })).rejects.toMatchObject(notFound);
    await settleDecision(manager, { ...settled, meetingId });
    expect((await getTeamMeetings(manager)).open).toHaveLength(1);
  });
});

describe('a meeting that moves', () => {
  it('asks as one that is planned does, but not while it is called off', async () => {
    await writeContract(manager, terms());
    const meetingId = await planTeamMeeting(manager, plan);
    const seen = async () => (await getTeamMeeting(manager, meetingId)).meeting.versionId;
    const long = { ...plan, minutes: 800, meetingId };
    await expect(changeTeamMeeting(manager, { ...long, seen: await seen() })).rejects.toMatchObject({
      code: 'management.hours-over',
    });
    await setMeetingCancelled(manager, { meetingId, cancelled: true });
    await changeTeamMeeting(manager, { ...long, seen: await seen() });
  });
});

describe('the months of planned hours', () => {
  it('go from the first messenger’s to three months ahead', async () => {
    const page = async (asked: string | null) => {
      const { month, previous, next } = await getPlannedHours(manager, asked);
      return [month, previous, next];
    };
    expect(await page('2027-01')).toEqual(['2027-01', null, '2027-02']);
    expect(await page('2027-06')).toEqual(['2027-06', '2027-05', null]);
    for (const asked of [null, '2027-03', '2026-12', '2027-07', '2027-13', '2027-3', ''])
      expect(await page(asked)).toEqual(['2027-03', '2027-02', '2027-04']);
  });

  it('mark unusual contracts and count who is beyond hers', async () => {
    await writeContract(manager, terms({ minutesPerMonth: 20 * 60, confirmed: true }));
    await planTeamMeeting(manager, { ...plan, minutes: 1400, anyway: true });
    const { people, over } = await getPlannedHours(manager, null);
    expect([people.map(({ unusual, state }) => [unusual, state]), over]).toEqual([[[true, 'over']], 1]);
  });

  it('say nothing to a messenger of whom nothing is planned or signed', async () => {
    const messenger = ctx(partner.messenger);
    expect(await getOwnHours(messenger)).toBeNull();
    await planTeamMeeting(manager, plan);
    expect(await getOwnHours(messenger)).toEqual({ month: '2027-03', planned: 90, contract: null });
    expect(await getOwnHours(ctx(other.messenger))).toBeNull();
    await writeContract(ctx(other.manager), { ...terms(), personId: other.messenger.personId });
    expect(await getOwnHours(ctx(other.messenger))).toEqual({ month: '2027-03', planned: 0, contract: 720 });
    for (const viewer of [partner.staff, network.mentor, network.headOffice])
      expect(await getOwnHours(ctx(viewer))).toBeNull();
  });
});

describe('what the life of a team asks of its manager', () => {
  it('is the next meeting of the week, the last one to enter, and talks once they are noted', async () => {
    const dues = async () => {
      const { next, toEnter, talksLeft } = (await getTeamDues(manager)) ?? {};
      return [next?.onDate ?? null, toEnter?.onDate ?? null, talksLeft];
    };
    const planOn = (onDate: string) => planTeamMeeting(manager, { ...plan, onDate, minutes: 30 });
    expect(await dues()).toEqual([null, null, 0]);
    await planOn('2027-03-12');
    expect(await dues()).toEqual([null, null, 0]);
    for (const onDate of ['2027-03-11', '2027-02-20', '2027-02-27']) await planOn(onDate);
    await noteTalk(manager, talk('2027-02-01'));
    expect(await dues()).toEqual(['2027-03-11', '2027-02-27', 0]);
    await setMeetingCancelled(manager, { meetingId: await planOn(TODAY), cancelled: true });
    await recordAttendance(manager, { meetingId: await planOn('2027-03-03'), present: [] });
    expect(await dues()).toEqual(['2027-03-11', '2027-02-27', 0]);
    await planOn(TODAY);
    expect(await dues()).toEqual([TODAY, '2027-02-27', 0]);
    expect((await getTeamDues(ctx(partner.manager, Date.parse('2027-04-02T10:00:00Z'))))?.talksLeft).toBe(1);
  });
});
