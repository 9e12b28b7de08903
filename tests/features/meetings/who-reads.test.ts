import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MeetingKind } from '#db/schema/lists.ts';
import type { OpenedDatabase } from '#db/types.ts';
import {
  getCall,
  getFollowUp,
  getMeetings,
  getOwnMeeting,
  getVisit,
  getVisits,
  getVisitsTable,
} from '#src/features/meetings/index.ts';
import type { MeetingLists } from '#src/features/meetings/index.ts';
import { planMeeting, setMeetingCancelled } from '#src/features/meetings/plan-meeting.ts';
import { reportVisit } from '#src/features/meetings/report-visit.ts';
import { addPoint } from '#src/features/meetings/write-points.ts';
import { exportWords as words } from '#src/i18n/meetings.fr.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aMetRun } from '#tests/builders/met-run.ts';
import type { MetRun } from '#tests/builders/met-run.ts';
import type { Network, Partner } from '#tests/builders/network.ts';

/** Who reads the meetings of a run, in which lists, and what each may then do (R10). */
const START = '2026-05-01';
const TODAY = '2026-11-24';

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let ctxOf: MetRun['ctxOf'];
let opened: MetRun['opened'];
beforeEach(async () => {
  ({ db, network, partner, ctxOf, opened } = await aMetRun(START, TODAY));
});
afterEach(() => db.close());

const plans = async (onDate: string, kind: MeetingKind = 'call'): Promise<string> =>
  planMeeting(ctxOf(network.mentor), await opened(network.mentor), {
    ...{ kind, title: null, onDate, startsAt: null, minutes: null, place: null },
  });
const readers = () => [partner.staff, partner.manager, partner.director, network.mentor, network.headOffice];

describe('the meetings of a run', () => {
  it('are closed to a messenger, each page of them', async () => {
    const run = await opened(partner.staff);
    const [call, visit] = [await plans(TODAY), await plans(TODAY, 'fieldVisit')];
    const messenger = ctxOf(partner.messenger);
    for (const read of [
      () => getMeetings(messenger, run, 'all'),
      () => getOwnMeeting(messenger, run, call),
      () => getCall(messenger, run, call, null),
      () => getVisit(messenger, run, visit),
      () => getFollowUp(messenger, run),
    ])
      await expect((async () => read())()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are listed by what became of them: the next first, the last first', async () => {
    const mentor = await opened(network.mentor);
    const ids = new Map<string, string>();
    for (const day of ['2026-11-20', '2026-11-22', TODAY, '2026-11-26', '2026-11-28'])
      ids.set(await plans(day), day);
    const visit = await plans('2026-11-27', 'fieldVisit');
    ids.set(visit, 'visit');
    for (const [meetingId, day] of ids)
      if (day === '2026-11-26')
        await setMeetingCancelled(ctxOf(network.mentor), mentor, { meetingId, cancelled: true });
    const days = (lists: MeetingLists) =>
      [lists.coming, lists.past, lists.cancelled].map((some) =>
        some.map(({ meeting }) => ids.get(meeting.id)),
      );
    const [calls, visits, all] = [
      await getMeetings(ctxOf(partner.staff), await opened(partner.staff), 'calls'),
      await getMeetings(ctxOf(partner.staff), await opened(partner.staff), 'visits'),
      await getMeetings(ctxOf(partner.staff), await opened(partner.staff), 'all'),
    ];
    expect(days(calls)).toEqual([[TODAY, '2026-11-28'], ['2026-11-22', '2026-11-20'], ['2026-11-26']]);
    expect(days(visits)).toEqual([['visit'], [], []]);
    expect(days(all)[0]).toEqual([TODAY, 'visit', '2026-11-28']);
    expect([calls, visits].map(({ next }) => ids.get(next?.id ?? ''))).toEqual([TODAY, 'visit']);
    expect(days(await getVisits(ctxOf(network.headOffice)))).toEqual([['visit'], [], []]);
  });

  it('are planned by who may: calls by both sides, visits by the mentor', async () => {
    const may = async (viewer: Viewer, which: 'calls' | 'visits') =>
      (await getMeetings(ctxOf(viewer), await opened(viewer), which)).mayPlan;
    const each = async (which: 'calls' | 'visits') =>
      Promise.all(readers().map(async (viewer) => may(viewer, which)));
    expect(await each('calls')).toEqual([false, true, false, true, false]);
    expect(await each('visits')).toEqual([false, false, false, true, false]);
    const plannable = async (viewer: Viewer) =>
      (await getVisits(ctxOf(viewer))).plannable.map(({ slug }) => slug);
    expect([await plannable(network.mentor), await plannable(network.headOffice)]).toEqual([
      [partner.place.slug],
      [],
    ]);
  });

  it('are each changed, and spoken of, by who may until they are reported', async () => {
    const [call, visit] = [await plans(TODAY), await plans(TODAY, 'fieldVisit')];
    const view = async (viewer: Viewer, id: string) => {
      const { mayPlan, mayPoint } = await getOwnMeeting(ctxOf(viewer), await opened(viewer), id);
      return [mayPlan, mayPoint];
    };
    const each = async (id: string) => Promise.all(readers().map(async (viewer) => view(viewer, id)));
    expect(await each(call)).toEqual([
      [false, true],
      [true, true],
      [false, true],
      [true, true],
      [false, false],
    ]);
    expect(await each(visit)).toEqual([
      [false, true],
      [false, true],
      [false, true],
      [true, true],
      [false, false],
    ]);
    await addPoint(ctxOf(partner.staff), await opened(partner.staff), { meetingId: call, text: 'Un point.' });
    const removable = async (viewer: Viewer) =>
      (await getOwnMeeting(ctxOf(viewer), await opened(viewer), call)).points.map(
        ({ mayRemove }) => mayRemove,
      );
    expect([await removable(partner.staff), await removable(partner.manager)]).toEqual([[true], [false]]);
    const mentor = await opened(network.mentor);
    await setMeetingCancelled(ctxOf(network.mentor), mentor, { meetingId: call, cancelled: true });
    expect(await view(network.mentor, call)).toEqual([true, false]);
    expect(await removable(partner.staff)).toEqual([false]);
  });

  it('are followed by both sides, head office on none', async () => {
    const follow = async (viewer: Viewer) => {
      const { side, maySettle } = await getFollowUp(ctxOf(viewer), await opened(viewer));
      return [side, maySettle];
    };
    expect(await Promise.all(readers().map(follow))).toEqual([
      ...[
        ['partner', false],
        ['partner', true],
        ['partner', true],
      ],
      ...[
        ['mentor', true],
        [null, false],
      ],
    ]);
  });
});

it('the table of visits says a report to those who read it, and that there is one to the others', async () => {
  const [told, silent] = [await plans('2026-11-20', 'fieldVisit'), await plans('2026-11-19', 'fieldVisit')];
  await plans(TODAY);
  const mentor = await opened(network.mentor);
  const report = (meetingId: string, shared: boolean) =>
    reportVisit(ctxOf(network.mentor), mentor, {
      ...{
        meetingId,
        attempt: 1,
        onDate: '2026-11-21',
        doors: null,
        counts: {},
        seen: 'Vu.',
        strength: 'Force',
        axis: 'Axe',
      },
      ...{ decision: 'Décision', nextOn: '2026-12-08', shared, itemId: null },
    });
  await report(told, true);
  await report(silent, false);
  await plans('2026-11-18', 'fieldVisit');
  const table = async (viewer: Viewer, search = '') =>
    getVisitsTable(ctxOf(viewer), new URLSearchParams(search));
  const said = async (viewer: Viewer) =>
    (await table(viewer)).rows.map((row) => [row[1], row[5], row[6], row[7], row[8], row[9]]);
  const full = ['2026-11-21', 'Force', 'Axe', 'Décision', '2026-12-08'];
  const none = [null, null, null, null];
  expect(await said(network.mentor)).toEqual([
    [...full, words.yes],
    [...full, words.no],
    ['2026-11-18', ...none, null],
  ]);
  expect(await said(partner.staff)).toEqual([
    [...full, words.yes],
    ['2026-11-19', ...none, words.no],
    ['2026-11-18', ...none, null],
  ]);
  expect((await table(network.mentor)).filters).toEqual([]);
  expect((await table(network.mentor, `partenaire=${partner.place.slug}`)).filters).toEqual([
    words.partnerOnly('Entre-Voisins Lirac'),
  ]);
});
