import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { lineWords } from '#src/i18n/meetings.fr.ts';
import { decideInCall } from '#src/features/meetings/decide-in-call.ts';
import { getCall, getOwnMeeting, listMeetings, nextCalls } from '#src/features/meetings/index.ts';
import { keepNotes } from '#src/features/meetings/keep-notes.ts';
import { noNotes } from '#src/features/meetings/minutes.rules.ts';
import { moveMeeting, planMeeting, setMeetingCancelled } from '#src/features/meetings/plan-meeting.ts';
import { sendMinutes } from '#src/features/meetings/send-minutes.ts';
import { addPoint, removePoint } from '#src/features/meetings/write-points.ts';
import { addPromise, settlePromise } from '#src/features/meetings/write-promises.ts';
import { raiseBlock } from '#src/features/milestones/raise-block.ts';
import { getMilestonePage } from '#src/features/milestones/index.ts';
import { insertAssignment } from '#src/features/organisations/people.store.ts';
import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { answersSending } from '#tests/builders/run-story.ts';
import { aSending } from '#tests/builders/sendings.ts';
import { testDatabase } from '#tests/support/database.ts';

const START = '2026-09-01';
const TODAY = '2026-11-24';

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let moment: number;
beforeEach(async () => {
  moment = at(TODAY);
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

const ctxOf = (viewer: Viewer): Context => as(db, viewer, (moment += 1000));
const opened = (viewer: Viewer): Promise<OpenRun> => openPartnerRun(ctxOf(viewer), partner.place.slug);
const when = (onDate: string) => ({ onDate, startsAt: '14:30', minutes: 45, place: null });
const plans = async (onDate = TODAY, viewer = network.mentor): Promise<string> =>
  planMeeting(ctxOf(viewer), await opened(viewer), { ...when(onDate), kind: 'call', title: null });
const call = async (id: string, viewer = network.mentor) =>
  getCall(ctxOf(viewer), await opened(viewer), id, null);
const sends = async (
  id: string,
  over: Partial<Parameters<typeof sendMinutes>[2]> = {},
  viewer = network.mentor,
) => {
  const sent = { meetingId: id, notes: noNotes, stamp: '', attempt: 1, ...over };
  await sendMinutes(ctxOf(viewer), await opened(viewer), sent);
};
/** Every sentence of a brief, by part. */
const told = async (id: string): Promise<string[]> =>
  ((await call(id)).brief?.sections ?? []).flatMap(({ id: part, lines }) =>
    lines.map((line) => `${part} – ${lineWords(line).text}`.replaceAll('\u00A0', ' ')),
  );

describe('a call', { timeout: 20_000 }, () => {
  it('is planned by the mentor or the manager, moved, cancelled and put back under one id', async () => {
    const id = await plans('2026-12-01');
    const mine = await plans('2026-12-15', partner.manager);
    const events = async () =>
      db.read(network.mentor.scope, (tx) =>
        listMeetings(tx, [partner.runId], (moment += 1000), '2026-11-01'),
      );
    const change = async (viewer: Viewer, cancelled: boolean) =>
      setMeetingCancelled(ctxOf(viewer), await opened(viewer), { meetingId: id, cancelled });
    await moveMeeting(ctxOf(partner.manager), await opened(partner.manager), {
      meetingId: id,
      ...when('2026-12-03'),
    });
    for (const cancelled of [true, true]) await change(network.mentor, cancelled);
    expect((await events()).map((one) => [one.id, one.onDate, one.state])).toEqual([
      [mine, '2026-12-15', 'coming'],
      [id, '2026-12-03', 'cancelled'],
    ]);
    await expect(
      addPoint(ctxOf(partner.staff), await opened(partner.staff), { meetingId: id, text: 'Un mot' }),
    ).rejects.toMatchObject({ code: 'meetings.cancelled' });
    await change(partner.manager, false);
    expect((await events()).find((one) => one.id === id)?.state).toBe('coming');
    await expect(plans('2026-12-01', partner.staff)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(plans('2062-12-01')).rejects.toMatchObject({ code: 'meetings.date-far' });
  });

  it('says whether anybody wrote a point for the next one, as it stood at any instant', async () => {
    const next = async (now = (moment += 1000)) =>
      (await db.read(network.mentor.scope, (tx) => nextCalls(tx, [partner.runId], now))).get(partner.runId);
    expect(await next()).toBeUndefined();
    const id = await plans('2026-12-01');
    const before = moment;
    await plans('2026-12-20');
    expect(await next()).toEqual({ on: '2026-12-01', hasAgenda: false });
    const staff = await opened(partner.staff);
    await addPoint(ctxOf(partner.staff), staff, { meetingId: id, text: 'Les affiches' });
    expect(await next()).toEqual({ on: '2026-12-01', hasAgenda: true });
    expect(await next(before)).toEqual({ on: '2026-12-01', hasAgenda: false });
    const [point] = (await getOwnMeeting(ctxOf(partner.staff), staff, id)).points;
    expect(point).toMatchObject({ text: 'Les affiches', by: 'Samir', mayRemove: true });
    const removing = { meetingId: id, pointId: point?.id ?? '' };
    await expect(removePoint(ctxOf(partner.manager), staff, removing)).rejects.toMatchObject({
      code: 'not-found',
    });
    await removePoint(ctxOf(partner.staff), staff, removing);
    expect(await next()).toEqual({ on: '2026-12-01', hasAgenda: false });
  });

  it('of another association is not found', async () => {
    const id = await plans();
    const mentor = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at(START) });
    const other = await aPartner(db, network, { slug: 'orsanne', startMonth: START, now: at(START), mentor });
    const theirs = await openPartnerRun(ctxOf(mentor), 'orsanne');
    const notFound = { code: 'not-found' };
    await expect(getCall(ctxOf(mentor), theirs, id, null)).rejects.toMatchObject(notFound);
    const sent = { meetingId: id, notes: noNotes, stamp: '', attempt: 1 };
    await expect(sendMinutes(ctxOf(mentor), theirs, sent)).rejects.toMatchObject(notFound);
    await expect(getOwnMeeting(ctxOf(other.staff), theirs, id)).rejects.toMatchObject(notFound);
    await expect(moveMeeting(ctxOf(mentor), theirs, { meetingId: id, ...when(TODAY) })).rejects.toMatchObject(
      notFound,
    );
  });
});

describe('the brief', { timeout: 20_000 }, () => {
  it('tells in dated sentences what changed, waits, stalls, was promised and is asked', async () => {
    const first = await plans('2026-11-03');
    await sends(first);
    await aSending(db, partner, 'j02', { at: (moment += 1000) });
    const answered = await aSending(db, partner, 'j03', { at: (moment += 1000) });
    await answersSending(ctxOf(network.mentor), partner, 'j03', {
      submissionId: answered,
      lines: [{ itemId: 'j03-lieu-prete', verdict: 'toDiscuss', comment: 'Le lieu ferme à 18 h.' }],
    });
    const run = await opened(partner.staff);
    await raiseBlock(ctxOf(partner.staff), run, { milestoneId: 'j04', text: 'La mairie ne répond pas.' });
    const promise = {
      text: 'Prévenir les gardiens',
      side: 'partner',
      who: 'responsable',
      meetingId: first,
    } as const;
    await addPromise(ctxOf(network.mentor), run, { ...promise, dueOn: '2026-11-20' });
    const id = await plans();
    await addPoint(ctxOf(partner.staff), run, { meetingId: id, text: 'Les affiches' });
    expect((await call(id)).brief?.since).toBe('2026-11-03');
    expect(await told(id)).toEqual(
      expect.arrayContaining([
        'changed – « Un périmètre choisi » envoyé le 24 novembre.',
        'changed – « Le quartier nous connaît » revenu le 24 novembre : à discuter ensemble.',
        'waiting – « Un périmètre choisi » attend la réponse de VoisinMalin depuis le 24 novembre.',
        'waiting – À discuter depuis le 24 novembre : « Un lieu de réunion prêté ».',
        'stalled – Bloqué depuis le 24 novembre : « Une équipe choisie ».',
        'promises – Prévenir les gardiens (pour le 20 novembre, date passée de 4 jours)',
        'points – Les affiches',
      ]),
    );
    expect((await told(id)).join()).not.toMatch(/Samir|Karim|Nadia/);
  });

  it('begins after the minutes of the call before, and says nothing twice', async () => {
    await aSending(db, partner, 'j02', { at: at('2026-11-20', 9) });
    const first = await plans();
    expect(await told(first)).toContain('changed – « Un périmètre choisi » envoyé le 20 novembre.');
    await sends(first);
    const second = await plans('2026-12-20');
    expect((await told(second)).filter((line) => line.startsWith('changed'))).toEqual([]);
    expect(await told(second)).toContain(
      'waiting – « Un périmètre choisi » attend la réponse de VoisinMalin depuis le 20 novembre.',
    );
  });
});

describe('notes and minutes', { timeout: 20_000 }, () => {
  const notes = { ...noNotes, words: 'On continue.' };

  it('are kept for the writer alone, and refused where other notes were kept since (R17)', async () => {
    const id = await plans();
    const run = await opened(network.mentor);
    const stamp = await keepNotes(ctxOf(network.mentor), run, { meetingId: id, notes, stamp: '' });
    expect((await call(id)).form).toMatchObject({ notes, stamp, attempt: 1, held: true });
    const other = { meetingId: id, notes: { ...notes, words: 'Autre page.' }, stamp: '' };
    await expect(keepNotes(ctxOf(network.mentor), run, other)).rejects.toMatchObject({
      code: 'meetings.notes-elsewhere',
    });
    await expect(sends(id, other)).rejects.toMatchObject({ code: 'meetings.notes-elsewhere' });
    expect((await call(id, network.headOffice)).form).toBeNull();
    await keepNotes(ctxOf(network.mentor), run, { meetingId: id, notes: noNotes, stamp });
    expect((await call(id)).form?.stamp).toBe('');
  });

  it('decide during the call without losing a note: block, promise, point', async () => {
    const id = await plans();
    const run = await opened(network.mentor);
    await raiseBlock(ctxOf(partner.staff), run, { milestoneId: 'j03', text: 'Plus de salle.' });
    const block = (await getMilestonePage(ctxOf(partner.staff), 'j03')).blocks[0]?.id ?? '';
    const decide = async (typed: typeof noNotes, what: string, key = '') => {
      const { form } = await call(id);
      const sent = { meetingId: id, notes: typed, stamp: form?.stamp ?? '' };
      return decideInCall(ctxOf(network.mentor), run, sent, { what, key });
    };
    const key = `block:${block}`;
    await expect(decide(notes, 'clear', key)).rejects.toMatchObject({ code: 'meetings.clearing-empty' });
    expect((await call(id)).form?.notes).toEqual(notes);
    await decide({ ...notes, notes: { [key]: 'La mairie prête la sienne.' } }, 'clear', key);
    expect((await getMilestonePage(ctxOf(partner.staff), 'j03')).read.state.blocked).toBe(false);
    const lines = (await call(id)).brief?.sections.flatMap((section) => section.lines) ?? [];
    expect(lines.filter((line) => line.key === key).map(({ kind }) => kind)).toEqual(['unblocked']);
    const promise = { text: 'Écrire à la mairie', side: 'partner', who: '', dueOn: '2026-12-05' };
    await decide({ ...notes, promise }, 'promise');
    await expect(decide({ ...notes, promise: { ...promise, side: '' } }, 'promise')).rejects.toMatchObject({
      code: 'meetings.promise-empty',
      fields: { 'promise.side': 'meetings.promise-side' },
    });
    await decide({ ...notes, point: 'Les clés' }, 'point');
    const after = await call(id);
    expect(after.form?.notes).toEqual(notes);
    expect(after.points.map(({ text }) => text)).toEqual(['Les clés']);
    const settling = `promise:${after.promises[0]?.id ?? ''}`;
    await decide({ ...notes, notes: { [settling]: 'Fait mardi.' } }, 'kept', settling);
    expect((await call(id)).promises[0]?.settled).toMatchObject({ outcome: 'kept', note: 'Fait mardi.' });
    await expect(decide(notes, 'kept', settling)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are frozen: what changes afterwards changes nothing of them, a correction stands beside', async () => {
    const id = await plans();
    const run = await opened(network.mentor);
    await addPoint(ctxOf(partner.staff), run, { meetingId: id, text: 'Les affiches' });
    await addPromise(ctxOf(network.mentor), run, {
      text: 'Écrire',
      side: 'partner',
      who: null,
      dueOn: '2026-12-05',
      meetingId: id,
    });
    await sends(id, { notes });
    const read = async () => (await getOwnMeeting(ctxOf(partner.staff), run, id)).minutes;
    const [frozen] = await read();
    expect(frozen).toMatchObject({
      attempt: 1,
      by: 'Nadia',
      minutes: { words: 'On continue.', actions: [{ text: 'Écrire' }] },
    });
    await aSending(db, partner, 'j02', { at: moment });
    const promises = (await call(id)).promises;
    await settlePromise(ctxOf(partner.manager), run, {
      promiseId: promises[0]?.id ?? '',
      outcome: 'dropped',
      note: null,
    });
    expect(await read()).toEqual([frozen]);
    const point = `point:${(await call(id)).points[0]?.id ?? ''}`;
    await sends(id, { attempt: 2, notes: { ...noNotes, words: 'Corrigé.', seen: [point] } });
    const both = await read();
    expect(both.map(({ attempt, minutes }) => [attempt, minutes.words])).toEqual([
      [2, 'Corrigé.'],
      [1, 'On continue.'],
    ]);
    expect(both[1]).toEqual(frozen);
    const lines = both[0]?.minutes.sections.flatMap((section) => section.lines) ?? [];
    expect(lines.filter(({ seen }) => seen).map(({ text }) => text)).toEqual(['Les affiches']);
  });

  it('are sent once: the second mentor is told so (R9); a told call no longer moves', async () => {
    const id = await plans();
    const other = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at(START) });
    await db.write({ kind: 'system', organisationId: partner.place.id }, async (tx) => {
      const stands = { kind: 'standIn', startsOn: TODAY, endsOn: '2026-12-24' } as const;
      await insertAssignment(tx, {
        runId: partner.runId,
        organisationId: partner.place.id,
        personId: other.personId,
        ...stands,
        now: moment,
      });
      tx.audit({ action: 'scene.stand-in', object: 'run' });
    });
    await sends(id);
    await expect(sends(id, {}, other)).rejects.toMatchObject({ code: 'meetings.sent-meanwhile' });
    const run = await opened(network.mentor);
    await expect(
      moveMeeting(ctxOf(network.mentor), run, { meetingId: id, ...when('2026-12-01') }),
    ).rejects.toMatchObject({ code: 'meetings.reported' });
    await expect(
      setMeetingCancelled(ctxOf(network.mentor), run, { meetingId: id, cancelled: true }),
    ).rejects.toMatchObject({ code: 'meetings.reported' });
    await sends(id, { attempt: 2 }, other);
  });

  it('tell a call that was held: not one to come, nor one cancelled, nor by somebody else', async () => {
    const id = await plans('2026-12-01');
    await expect(sends(id)).rejects.toMatchObject({ code: 'meetings.to-come' });
    await setMeetingCancelled(ctxOf(network.mentor), await opened(network.mentor), {
      meetingId: id,
      cancelled: true,
    });
    await expect(sends(id)).rejects.toMatchObject({ code: 'meetings.cancelled' });
    const today = await plans();
    for (const viewer of [partner.manager, network.headOffice])
      await expect(sends(today, {}, viewer)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('start again the clock of what was left to discuss (R6)', async () => {
    const submissionId = await aSending(db, partner, 'j02', { at: at('2026-11-02') });
    moment = at('2026-11-03');
    await answersSending(ctxOf(network.mentor), partner, 'j02', {
      submissionId,
      lines: [{ itemId: 'j02-besoins-priorises', verdict: 'toDiscuss', comment: 'Lequel d’abord ?' }],
    });
    moment = at(TODAY);
    const state = async () => (await getMilestonePage(ctxOf(partner.staff), 'j02')).read.state;
    expect(await state()).toMatchObject({ state: 'toDiscuss', waitsForCall: true, daysLate: 0 });
    const id = await plans('2026-11-10');
    expect(await state()).toMatchObject({ waitsForCall: true, daysLate: 0 });
    await sends(id);
    expect(await state()).toMatchObject({ state: 'toDiscuss', waitsForCall: false, daysLate: 14 });
  });
});
