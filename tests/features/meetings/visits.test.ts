import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import {
  getMeetingsTable,
  getOwnMeeting,
  getPromisesTable,
  getVisit,
  getVisits,
  getVisitsTable,
} from '#src/features/meetings/index.ts';
import type { ReportInput } from '#src/features/meetings/meetings.schema.ts';
import { planMeeting } from '#src/features/meetings/plan-meeting.ts';
import { reportVisit } from '#src/features/meetings/report-visit.ts';
import { addPromise } from '#src/features/meetings/write-promises.ts';
import { getItemPage } from '#src/features/milestones/get-item-page.ts';
import { removeEvidence } from '#src/features/milestones/remove-evidence.ts';
import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { at } from '#tests/builders/facts.ts';
import { aMetRun } from '#tests/builders/met-run.ts';
import type { MetRun } from '#tests/builders/met-run.ts';
import { aPartner } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';

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

const plans = async (onDate = TODAY, viewer = network.mentor): Promise<string> =>
  planMeeting(ctxOf(viewer), await opened(viewer), {
    ...{ kind: 'fieldVisit', title: null, onDate, startsAt: null, minutes: null, place: null },
  });
const five = Object.fromEntries(
  getCurriculum().observation.criteria.map(({ id }) => [id, { yes: 3, partly: 1, unseen: 1 }]),
);
const report: ReportInput = {
  ...{ attempt: 1, onDate: TODAY, doors: 5, counts: five },
  seen: 'Cinq portes, deux binômes.',
  strength: 'Personne n’a jugé.',
  axis: 'Demander si c’est le bon moment.',
  decision: 'Dix minutes à deux en réunion.',
  nextOn: '2026-12-08',
  shared: true,
  itemId: 'j07-observation-du-mentor',
};
const reports = async (meetingId: string, over: Partial<ReportInput> = {}, viewer = network.mentor) =>
  reportVisit(ctxOf(viewer), await opened(viewer), { ...report, ...over, meetingId });
const proofs = async (itemId = 'j07-observation-du-mentor') =>
  (await getItemPage(ctxOf(partner.staff), { milestoneId: itemId.slice(0, 3), itemId, removedId: null }))
    .proofs;

describe('the report of a visit', { timeout: 20_000 }, () => {
  it('is the proof of the item that the mentor chose; a correction replaces it and both stay readable', async () => {
    const id = await plans();
    await reports(id);
    const [proof] = await proofs();
    expect(proof).toMatchObject({ by: 'Nadia', mayChange: false, proof: { kind: 'visitReport' } });
    const text = proof?.proof.text?.replaceAll('\u00A0', ' ');
    expect(text).toContain('Axe : Demander si c’est le bon moment.');
    expect(text).toContain('Ne juge pas : oui 3, en partie 1, non observé 1');
    const staff = await opened(partner.staff);
    const removing = { evidenceId: proof?.proof.id ?? '', reason: null };
    await expect(removeEvidence(ctxOf(partner.staff), staff, removing)).rejects.toMatchObject({
      code: 'milestones.visit-stays',
    });
    await reports(id, { attempt: 2, seen: 'Quatre portes, puis une cinquième.' });
    const after = await proofs();
    expect(after.map((one) => one.proof.text?.split('\n')[1]?.replaceAll('\u00A0', ' '))).toEqual([
      'Vu : Quatre portes, puis une cinquième.',
    ]);
    const own = await getOwnMeeting(ctxOf(partner.staff), staff, id);
    expect(own.reports.map(({ attempt, seen }) => [attempt, seen])).toEqual([
      [2, 'Quatre portes, puis une cinquième.'],
      [1, 'Cinq portes, deux binômes.'],
    ]);
    await expect(reports(id, { attempt: 2 })).rejects.toMatchObject({ code: 'meetings.sent-meanwhile' });
  });

  it('moves to the item of month 11, or proves nothing any more', async () => {
    const id = await plans();
    await reports(id);
    await reports(id, { attempt: 2, itemId: 'j11-observation-croisee' });
    expect([(await proofs()).length, (await proofs('j11-observation-croisee')).length]).toEqual([0, 1]);
    const visit = async () => getVisit(ctxOf(network.mentor), await opened(network.mentor), id);
    expect((await visit()).proves?.id).toBe('j11-observation-croisee');
    expect((await visit()).form?.items.map(({ id: item }) => item)).toEqual([
      'j07-observation-du-mentor',
      'j11-observation-croisee',
    ]);
    await reports(id, { attempt: 3, itemId: null });
    expect([(await visit()).proves, (await proofs('j11-observation-croisee')).length]).toEqual([null, 0]);
    await expect(reports(id, { attempt: 4, itemId: 'j07-alerte-testee' })).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  it('that is not shared stays with the guides, table included, and proves nothing', async () => {
    const id = await plans();
    await expect(reports(id, { shared: false })).rejects.toMatchObject({ code: 'meetings.proof-hidden' });
    await reports(id, { shared: false, itemId: null });
    const staff = await opened(partner.staff);
    expect((await getOwnMeeting(ctxOf(partner.staff), staff, id)).reports).toEqual([]);
    const axisIn = async (viewer: Viewer) =>
      (await getVisitsTable(ctxOf(viewer), new URLSearchParams())).rows.map((row) => row[6]);
    expect([await axisIn(partner.staff), await axisIn(network.headOffice)]).toEqual([[null], [report.axis]]);
    await reports(id, { attempt: 2, itemId: null });
    expect((await getOwnMeeting(ctxOf(partner.staff), staff, id)).reports).toHaveLength(1);
  });

  it.each<[string, Partial<ReportInput>, string, string]>([
    ['names somebody', { seen: 'Bravo à Fatima, la plus à l’aise.' }, 'meetings.personal-details', 'seen'],
    ['says where', { axis: 'Revenir au 12 rue des Lilas.' }, 'meetings.personal-details', 'axis'],
    ['lacks a door', { doors: 6 }, 'meetings.criterion-sum', 'count.presents-itself.yes'],
    ['counts without doors', { doors: null }, 'meetings.doors-missing', 'doors'],
    ['is of tomorrow', { onDate: '2026-11-25' }, 'meetings.to-come', 'onDate'],
    ['gives a date too far', { nextOn: '2062-12-08' }, 'meetings.date-far', 'nextOn'],
  ])('that %s is refused beside its field', async (_why, over, code, field) => {
    const id = await plans();
    await expect(reports(id, over)).rejects.toMatchObject({ code, fields: { [field]: code } });
    expect(await proofs()).toEqual([]);
  });

  it('is the mentor’s alone', async () => {
    const id = await plans();
    for (const viewer of [partner.manager, network.headOffice])
      await expect(reports(id, {}, viewer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(plans(TODAY, partner.manager)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('lists and tables', { timeout: 20_000 }, () => {
  it('show a mentor her own associations only, head office all', async () => {
    const paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at(START) });
    await aPartner(db, network, {
      name: 'Orsanne',
      slug: 'orsanne',
      startMonth: START,
      now: at(START),
      mentor: paul,
    });
    const theirs = await openPartnerRun(ctxOf(paul), 'orsanne');
    const day = { onDate: TODAY, startsAt: null, minutes: null, place: null, title: null };
    await planMeeting(ctxOf(paul), theirs, { ...day, kind: 'immersion' });
    await planMeeting(ctxOf(paul), theirs, { ...day, kind: 'call' });
    await plans();
    const seen = async (viewer: Viewer) => {
      const view = await getVisits(ctxOf(viewer));
      return view.coming.map(({ meeting }) => view.partnerOf(meeting.runId)?.slug);
    };
    expect(await seen(network.mentor)).toEqual([partner.place.slug]);
    expect((await seen(network.headOffice)).sort()).toEqual([partner.place.slug, 'orsanne'].sort());
    const rows = async (viewer: Viewer, search = '') =>
      (await getMeetingsTable(ctxOf(viewer), new URLSearchParams(search))).rows.map(([name]) => name);
    expect([await rows(network.mentor), await rows(paul), await rows(partner.staff)]).toEqual([
      [],
      ['Orsanne'],
      [],
    ]);
    expect(await rows(network.headOffice, 'partenaire=orsanne')).toEqual(['Orsanne']);
    await expect(rows(network.mentor, 'partenaire=orsanne')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('give each row a cell for each column', async () => {
    const id = await plans();
    await reports(id);
    const mentor = await opened(network.mentor);
    const promise = {
      text: 'Écrire',
      side: 'mentor',
      who: null,
      dueOn: '2026-11-20',
      meetingId: null,
    } as const;
    await addPromise(ctxOf(network.mentor), mentor, promise);
    const [visits, promises] = [
      await getVisitsTable(ctxOf(network.mentor), new URLSearchParams()),
      await getPromisesTable(ctxOf(partner.director), new URLSearchParams()),
    ];
    for (const { columns, rows } of [visits, promises]) {
      expect(rows).toHaveLength(1);
      expect(rows[0]).toHaveLength(columns.length);
    }
    expect(promises.rows[0]?.slice(1)).toEqual([
      'Écrire',
      'VoisinMalin',
      null,
      TODAY,
      '2026-11-20',
      'En cours',
      4,
      null,
    ]);
  });
});
