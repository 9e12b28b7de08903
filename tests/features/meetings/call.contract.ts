import { expect } from 'vitest';
import type { Database } from '#db/types.ts';
import { getCall, getOwnMeeting, getVisit, listPromises, nextCalls } from '#src/features/meetings/index.ts';
import { keepNotes } from '#src/features/meetings/keep-notes.ts';
import { noNotes } from '#src/features/meetings/minutes.rules.ts';
import { moveMeeting, planMeeting, setMeetingCancelled } from '#src/features/meetings/plan-meeting.ts';
import { reportVisit } from '#src/features/meetings/report-visit.ts';
import { sendMinutes } from '#src/features/meetings/send-minutes.ts';
import { addPoint, removePoint } from '#src/features/meetings/write-points.ts';
import { addPromise, settlePromise } from '#src/features/meetings/write-promises.ts';
import { openPartnerRun } from '#src/features/organisations/index.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const TODAY = '2027-03-04';
const when = (onDate: string) => ({ onDate, startsAt: '14:30', minutes: 45, place: 'Visio' });

/** A call from its first date to corrected minutes, a visit that proves, a promise kept: the same on both databases. */
export const holdsCall = async (db: Database): Promise<void> => {
  const network = await aNetwork(db, NOW);
  const partner = await aPartner(db, network, { startMonth: '2027-01-01', now: NOW });
  let now = NOW;
  const mentor = () => as(db, network.mentor, (now += 1000));
  const manager = () => as(db, partner.manager, (now += 1000));
  const opened = await openPartnerRun(mentor(), partner.place.slug);
  const call = { kind: 'call', title: null } as const;
  const meetingId = await planMeeting(manager(), opened, { ...when('2027-03-20'), ...call });
  await moveMeeting(mentor(), opened, { meetingId, ...when(TODAY) });
  for (const cancelled of [true, true, false])
    await setMeetingCancelled(mentor(), opened, { meetingId, cancelled });
  await addPoint(manager(), opened, { meetingId, text: 'Les affiches' });
  await addPoint(manager(), opened, { meetingId, text: 'À enlever' });
  const points = async () => (await getOwnMeeting(manager(), opened, meetingId)).points;
  const removed = (await points()).find(({ text }) => text === 'À enlever')?.id ?? '';
  await removePoint(manager(), opened, { meetingId, pointId: removed });
  expect((await points()).map(({ text }) => text)).toEqual(['Les affiches']);
  const next = await db.read(opened.scope, (tx) => nextCalls(tx, [opened.run.id], (now += 1000)));
  expect(next.get(opened.run.id)).toEqual({ on: TODAY, hasAgenda: true });

  const promise = { text: 'Écrire', side: 'partner', who: null, dueOn: TODAY, meetingId } as const;
  await addPromise(mentor(), opened, promise);
  const promises = async () =>
    db.read(opened.scope, (tx) => listPromises(tx, [opened.run.id], (now += 1000)));
  const [{ id: promiseId } = { id: '' }] = await promises();
  await settlePromise(manager(), opened, { promiseId, outcome: 'kept', note: 'Fait.' });
  await expect(
    settlePromise(mentor(), opened, { promiseId, outcome: 'dropped', note: null }),
  ).rejects.toMatchObject({
    code: 'meetings.promise-settled',
  });
  expect((await promises())[0]?.settled).toMatchObject({ outcome: 'kept', note: 'Fait.' });

  const notes = { ...noNotes, words: 'Tout avance.' };
  const stamp = await keepNotes(mentor(), opened, { meetingId, notes, stamp: '' });
  await sendMinutes(mentor(), opened, { meetingId, notes, stamp, attempt: 1 });
  await expect(
    sendMinutes(mentor(), opened, { meetingId, notes, stamp: '', attempt: 1 }),
  ).rejects.toMatchObject({
    code: 'meetings.sent-meanwhile',
  });
  await sendMinutes(mentor(), opened, {
    meetingId,
    notes: { ...notes, words: 'Corrigé.' },
    stamp: '',
    attempt: 2,
  });
  const { minutes, form } = await getCall(mentor(), opened, meetingId, null);
  expect(minutes.map(({ attempt, minutes: { words } }) => [attempt, words])).toEqual([
    [2, 'Corrigé.'],
    [1, 'Tout avance.'],
  ]);
  expect(form).toMatchObject({ stamp: '', attempt: 3 });

  const visitId = await planMeeting(mentor(), opened, { ...when(TODAY), kind: 'fieldVisit', title: null });
  const report = {
    ...{
      meetingId: visitId,
      onDate: TODAY,
      doors: null,
      counts: {},
      strength: null,
      axis: null,
      decision: null,
    },
    ...{ seen: 'Rien à la porte.', nextOn: null, shared: true, itemId: 'j07-observation-du-mentor' },
  };
  for (const attempt of [1, 2]) await reportVisit(mentor(), opened, { ...report, attempt });
  const visit = await getVisit(mentor(), opened, visitId);
  expect([visit.reports.length, visit.proves?.id]).toEqual([2, 'j07-observation-du-mentor']);
};
