import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import {
  getOwnHours,
  getPlannedHours,
  getRecruitment,
  getTalks,
  getTeamDues,
  getTeamMeeting,
  getTeamMeetings,
  hoursWarning,
  managementFacts,
  outingLines,
} from '#src/features/management/index.ts';
import { contractInput, decisionInput } from '#src/features/management/management.schema.ts';
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
import { teamMeetingWords } from '#src/i18n/management.fr.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aContract, NOW, twoTeams } from '#tests/builders/team.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';
import { holdsTeamLife } from './life.contract.ts';

const plan = { onDate: '2027-03-04', startsAt: '17:30', minutes: 90, place: 'La salle', agenda: null };

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let other: Partner;
beforeEach(async () => {
  ({ db, network, partner, other } = await twoTeams());
});
afterEach(() => db.close());

const ctx = (viewer: Viewer, now = NOW) => as(db, viewer, now);
const notFound = { code: 'not-found' };
const changed = { code: 'management.changed-since' };
const terms = (over?: object) => aContract(partner.messenger, over);

it('keeps the life of a team and its money on SQLite', { timeout: 30_000 }, async () => {
  const fresh = await testDatabase();
  await holdsTeamLife(fresh);
  await fresh.close();
});

describe('a team meeting', () => {
  it('is planned, held, decided upon, and counts', async () => {
    const manager = ctx(partner.manager);
    const meetingId = await planTeamMeeting(manager, plan);
    expect((await getTeamDues(manager))?.next?.id).toBe(meetingId);
    expect((await getTeamMeetings(manager)).attendance).toBeNull();
    await recordAttendance(manager, { meetingId, present: [partner.messenger.personId] });
    await addDecision(manager, { meetingId, text: 'Partir à deux', owner: 'responsable', dueOn: null });
    const { past, open, attendance } = await getTeamMeetings(ctx(partner.director));
    expect([past.length, open.length, attendance]).toEqual([1, 1, { present: 1, expected: 1 }]);
    const decisionId = open[0]?.id ?? '';
    for (const [state, left] of [
      ['done', 0],
      ['underWay', 1],
      ['dropped', 0],
    ] as const) {
      await settleDecision(manager, { meetingId, decisionId, state });
      expect((await getTeamMeetings(manager)).open).toHaveLength(left);
    }
    const facts = await db.read(systemScope(), (tx) => managementFacts(tx, [partner.runId], NOW + 1000));
    expect(facts.get(partner.runId)).toMatchObject({ attendance: { present: 1, expected: 1 } });
    const before = await db.read(systemScope(), (tx) => managementFacts(tx, [partner.runId], NOW - 1));
    expect(before.get(partner.runId)?.meetings).toEqual([]);
  });

  it('is not changed over somebody else’s words (R17), and comes back once called off', async () => {
    const manager = ctx(partner.manager);
    const meetingId = await planTeamMeeting(manager, plan);
    const { versionId: seen } = (await getTeamMeeting(manager, meetingId)).meeting;
    await changeTeamMeeting(manager, { ...plan, meetingId, seen, place: 'Le café' });
    await expect(changeTeamMeeting(manager, { ...plan, meetingId, seen })).rejects.toMatchObject(changed);
    expect((await getTeamMeeting(manager, meetingId)).meeting.place).toBe('Le café');
    for (const cancelled of [true, true]) await setMeetingCancelled(manager, { meetingId, cancelled });
    await expect(recordAttendance(manager, { meetingId, present: [] })).rejects.toMatchObject({
      code: 'management.cancelled',
    });
    await setMeetingCancelled(manager, { meetingId, cancelled: false });
    await recordAttendance(manager, { meetingId, present: [] });
  });

  it('waits for its day, is another association’s like none, and no matter of a mentor', async () => {
    const manager = ctx(partner.manager);
    const meetingId = await planTeamMeeting(manager, { ...plan, onDate: '2027-03-11' });
    await expect(recordAttendance(manager, { meetingId, present: [] })).rejects.toMatchObject({
      code: 'management.to-come',
    });
    const theirs = ctx(other.manager);
    await expect(getTeamMeeting(theirs, meetingId)).rejects.toMatchObject(notFound);
    await expect(setMeetingCancelled(theirs, { meetingId, cancelled: true })).rejects.toMatchObject(notFound);
    for (const who of [partner.messenger, partner.staff])
      await expect(getTeamMeetings(ctx(who))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getTeamMeetings(ctx(network.mentor))).rejects.toMatchObject(notFound);
  });

  it('and what it decided are one each, sent twice', async () => {
    const manager = ctx(partner.manager);
    const meetingId = await planTeamMeeting(manager, plan);
    expect(await planTeamMeeting(manager, plan)).toBe(meetingId);
    const { versionId: seen } = (await getTeamMeeting(manager, meetingId)).meeting;
    const moved = { ...plan, meetingId, seen, place: 'Le café' };
    for (const _twice of [1, 2]) await changeTeamMeeting(manager, moved);
    const decision = { meetingId, text: 'Partir à deux', owner: null, dueOn: null };
    for (const _twice of [1, 2]) await addDecision(manager, decision);
    const { coming, open } = await getTeamMeetings(manager);
    expect([coming.map(({ place }) => place), open.length]).toEqual([['Le café'], 1]);
    await setMeetingCancelled(manager, { meetingId, cancelled: true });
    expect(await planTeamMeeting(manager, { ...plan, place: 'Le café' })).not.toBe(meetingId);
  });

  it('has no day, nor a decision’s, whose year was mistyped, nor one to come once it was held', async () => {
    const manager = ctx(partner.manager);
    const meetingId = await planTeamMeeting(manager, plan);
    const far = (field: string) => ({ code: 'management.date', fields: { [field]: 'management.date' } });
    expect(() => planTeamMeeting(manager, { ...plan, onDate: '0202-03-04' })).toThrow(
      expect.objectContaining(far('onDate')),
    );
    for (const dueOn of ['0202-03-11', '2072-03-11']) {
      const decision = { meetingId, text: 'Partir à deux', owner: null, dueOn };
      expect(() => addDecision(manager, decision)).toThrow(expect.objectContaining(far('dueOn')));
    }
    await recordAttendance(manager, { meetingId, present: [] });
    const { versionId: seen } = (await getTeamMeeting(manager, meetingId)).meeting;
    const moved = (onDate: string) => changeTeamMeeting(manager, { ...plan, onDate, meetingId, seen });
    await expect(moved('2027-03-05')).rejects.toMatchObject({ code: 'management.was-held' });
    await moved('2027-03-03');
    expect(teamMeetingWords.decisionOf('responsable', '2028-03-01').replaceAll('\u00A0', ' ')).toBe(
      'responsable, avant le 1er mars 2028',
    );
  });

  it('keeps no resident in its decisions', () => {
    const sent = { text: 'Revoir Mme Durand', owner: '', dueOn: '' };
    expect(decisionInput.safeParse(sent).error?.issues[0]?.message).toBe('resident.name');
  });
});

describe('an individual talk', () => {
  it('is noted, taken off and put back', async () => {
    const manager = ctx(partner.manager);
    const { personId } = partner.messenger;
    expect((await getTalks(manager)).left).toBe(1);
    const talkId = await noteTalk(manager, { personId, onDate: '2027-03-02', minutes: 30 });
    expect((await getTalks(manager)).left).toBe(0);
    const offered = async (asked: string | null) => (await getTalks(manager, asked)).removed;
    await setTalkRemoved(manager, { talkId, removed: true });
    expect((await getTalks(manager)).left).toBe(1);
    expect([await offered(talkId), await offered('autre'), await offered(null)]).toEqual([
      talkId,
      null,
      null,
    ]);
    await setTalkRemoved(manager, { talkId, removed: false });
    expect((await getTalks(manager)).left).toBe(0);
    expect(await offered(talkId)).toBeNull();
    await expect(setTalkRemoved(ctx(other.manager), { talkId, removed: true })).rejects.toMatchObject(
      notFound,
    );
  });

  it('is noted once when it is sent twice, again once it was taken off', async () => {
    const manager = ctx(partner.manager);
    const talk = { personId: partner.messenger.personId, onDate: '2027-03-02', minutes: 30 };
    const talkId = await noteTalk(manager, talk);
    expect(await noteTalk(manager, talk)).toBe(talkId);
    expect((await getTalks(manager)).talks).toBe(1);
    await setTalkRemoved(manager, { talkId, removed: true });
    expect(await noteTalk(manager, talk)).not.toBe(talkId);
  });

  it('is with a messenger of the team, on a day that is past', async () => {
    const refused = { code: 'management.who' };
    const note = (personId: string, onDate: string) =>
      noteTalk(ctx(partner.manager), { personId, onDate, minutes: 30 });
    await expect(note(other.messenger.personId, '2027-03-02')).rejects.toMatchObject(refused);
    for (const day of ['2027-03-05', '0202-03-02'])
      await expect(note(partner.messenger.personId, day)).rejects.toMatchObject({
        code: 'management.talk-date',
      });
  });
});

describe('planned hours', () => {
  it('add outings, meetings and talks, and warn before the contract is exceeded', async () => {
    const manager = ctx(partner.manager);
    const { personId } = partner.messenger;
    await writeContract(manager, terms());
    await aCampaign(db, partner, {
      now: NOW,
      outings: [
        { onDate: '2027-03-31', minutes: 300 },
        { onDate: '2027-04-01', minutes: 1000 },
        { onDate: '2027-03-20', minutes: 1000, cancelled: true },
      ],
    });
    await planTeamMeeting(manager, { ...plan, minutes: 120 });
    await noteTalk(manager, { personId, onDate: '2027-03-02', minutes: 60 });
    const { people, over } = await getPlannedHours(manager, '2027-03');
    expect(people[0]).toMatchObject({ outings: 300, meetings: 120, talks: 60, planned: 480, contract: 720 });
    expect(over).toBe(0);
    const warn = (minutes: number) => {
      const lines = outingLines({ memberIds: [personId], onDate: '2027-03-31', minutes });
      return db.read(systemScope(), (tx) => hoursWarning(tx, partner.place.id, { lines, instead: [] }));
    };
    expect(await warn(240)).toEqual([]);
    expect(await warn(241)).toMatchObject([{ name: 'Fatima', planned: 721, contract: 720, state: 'margin' }]);
    expect(await warn(312)).toMatchObject([{ state: 'margin' }]);
    expect(await warn(313)).toMatchObject([{ state: 'over' }]);
    expect(await getOwnHours(ctx(partner.messenger))).toMatchObject({ planned: 480, contract: 720 });
    expect(await getOwnHours(manager)).toBeNull();
  });

  it('hold a meeting against those alone who came', async () => {
    const manager = ctx(partner.manager);
    const meetingId = await planTeamMeeting(manager, plan);
    const planned = async () => (await getPlannedHours(manager, '2027-03')).people[0]?.planned;
    expect(await planned()).toBe(90);
    await recordAttendance(manager, { meetingId, present: [] });
    expect(await planned()).toBe(0);
  });

  it('ask twice for hours outside of 12 to 19, and refuse an old version or a stranger', async () => {
    const manager = ctx(partner.manager);
    const unusual = terms({ minutesPerMonth: 20 * 60 });
    expect(() => writeContract(manager, unusual)).toThrow('management.hours-unusual');
    await writeContract(manager, { ...unusual, confirmed: true });
    for (const [field, day] of [
      ['startsOn', '0202-02-01'],
      ['endsOn', '2072-02-01'],
    ] as const)
      expect(() => writeContract(manager, terms({ [field]: day }))).toThrow(
        expect.objectContaining({ fields: { [field]: 'management.date' } }),
      );
    await writeContract(manager, { ...unusual, confirmed: true });
    const { id, recordedAt } = (await getPlannedHours(manager, null)).people[0]?.terms ?? {};
    expect([id === undefined, recordedAt]).toEqual([false, NOW]);
    await expect(writeContract(manager, terms())).rejects.toMatchObject(changed);
    const elsewhere = terms({ personId: other.messenger.personId });
    await expect(writeContract(manager, elsewhere)).rejects.toMatchObject({ code: 'management.who' });
  });

  it.each([
    ['15', 900],
    ['15,5', 930],
    ['', null],
    ['quinze', null],
  ])('read « %s » as %s minutes', (hours, minutes) => {
    const sent = { personId: crypto.randomUUID(), seen: '', hours, startsOn: '2027-03-01', endsOn: '' };
    expect(contractInput.safeParse(sent).data?.minutesPerMonth ?? null).toBe(minutes);
  });
});

describe('recruitment', () => {
  it('keeps each version, and refuses what contradicts itself or was written over', async () => {
    const manager = ctx(partner.manager);
    await saveRecruitment(manager, { seen: '', counts: { recommandes: 9, spontanes: 3 } });
    const { seen, shares } = await getRecruitment(manager);
    expect(shares.met).toBe(0.75);
    expect(() => saveRecruitment(manager, { seen, counts: { promesses: 1, cdi: 2 } })).toThrow();
    for (const _twice of [1, 2]) await saveRecruitment(manager, { seen, counts: { recommandes: 10 } });
    await expect(saveRecruitment(manager, { seen, counts: {} })).rejects.toMatchObject(changed);
    expect((await getRecruitment(manager)).history).toHaveLength(2);
  });
});
