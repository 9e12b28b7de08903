import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getPartnerCampaign } from '#src/features/mentoring/index.ts';
import { getFindings } from '#src/features/restitution/index.ts';
import { sayStep } from '#src/features/restitution/say-step.ts';
import { addCommitment, followCommitment } from '#src/features/restitution/write-commitment.ts';
import { writeDebrief } from '#src/features/restitution/write-debrief.ts';
import { addFinding, validateFinding } from '#src/features/restitution/write-finding.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import type { CampaignMade } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const DAY = 86_400_000;

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let campaign: CampaignMade;
let now: number;
beforeAll(() => void getCurriculum(), 60_000);
beforeEach(async () => {
  now = NOW;
  db = await testDatabase();
  network = await aNetwork(db, NOW);
  partner = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW });
  campaign = await aCampaign(db, partner, {
    now: NOW - DAY,
    outings: [{ onDate: '2027-03-01', doors: { talked: 30, nobody: 20 } }],
    message: { spoken: 'Une carte de bus existe.' },
  });
});
afterEach(() => db.close());

const by = (viewer: Viewer) => as(db, viewer, (now += 1000));
const read = (viewer: Viewer, slug = partner.place.slug, id = campaign.id) =>
  getPartnerCampaign(by(viewer), { slug, id }, new URLSearchParams());

/** A debrief, a finding in draft and one validated, a commitment whose first follow-up was told a month later. */
const givesBack = async (): Promise<void> => {
  const { id, outingIds } = campaign;
  const manager = () => by(partner.manager);
  await writeDebrief(manager(), id, {
    ...{ outingIds: [outingIds[0] ?? ''], base: '', heldOn: '2027-03-03', themes: ['work'] },
    ...{ heard: 'Le dossier fait peur.', change: null },
  });
  for (const text of ['Le service est peu connu.', 'Le dossier est long.'])
    await addFinding(manager(), id, { text, indicatorId: null, limits: 'Une seule rue.', request: null });
  const [finding] = (await getFindings(manager(), id)).findings;
  const place = { findingId: finding?.findingId ?? '', base: finding?.id ?? '' };
  await validateFinding(manager(), id, { ...place, validated: true });
  await addCommitment(manager(), id, {
    ...{ findingId: place.findingId, structure: 'Le centre social', function: 'Directrice' },
    ...{ text: 'Ouvrir le samedi', dueOn: '2027-05-01', writtenIn: 'minutes' },
  });
  await sayStep(manager(), id, {
    ...{ step: 'reportBackHeld', base: '', onDate: '2027-03-04', n: 2, note: null },
  });
  now = Date.parse('2027-04-06T10:00:00Z');
  const [view] = (await read(network.mentor)).commitments;
  const told = { commitmentId: view?.commitment.id ?? '', afterMonths: 1, state: 'underWay' } as const;
  await followCommitment(manager(), id, { ...told, text: null, base: '' });
};

describe('a partner’s campaign, for those who guide it', () => {
  it('counts what it gave back, and keeps drafts and what was heard with the team', async () => {
    await givesBack();
    const view = await read(network.mentor);
    expect([view.debriefs, view.findings.map(({ text }) => text), view.heldOn]).toEqual([
      1,
      ['Le service est peu connu.'],
      '2027-03-04',
    ]);
    expect(view.commitments.map(({ finding, due }) => [finding?.text, due.length])).toEqual([
      ['Le service est peu connu.', 3],
    ]);
    expect(view.followed).toEqual({ told: 1, come: 1 });
    expect(view.figures.campaign.message?.spoken).toBe('Une carte de bus existe.');
    const shown = JSON.stringify({ ...view, figures: null });
    for (const unseen of ['Le dossier est long.', 'Le dossier fait peur.', partner.messenger.displayName])
      expect(shown).not.toContain(unseen);
  });

  it('says the team in numbers; the cost leads head office only', async () => {
    await aPerson(db, partner.place, { role: 'messenger', name: 'Moussa', now: NOW });
    const [mentor, headOffice] = [await read(network.mentor), await read(network.headOffice)];
    expect(mentor.team?.talks).toMatchObject({ team: 2, thisQuarter: 0 });
    expect([mentor.cost, headOffice.cost !== null]).toEqual([null, true]);
  });

  it('is like none for another partner’s address, and for a mentor of others', async () => {
    const other = await aPartner(db, network, {
      startMonth: '2026-09-01',
      now: NOW,
      name: 'Autre',
      slug: 'autre',
    });
    await expect(read(network.mentor, other.place.slug)).rejects.toMatchObject({ code: 'not-found' });
    const stranger = await aPerson(db, network.place, { role: 'mentor', name: 'Sonia', now: NOW });
    await expect(read(stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(read(partner.messenger)).rejects.toMatchObject({ code: expect.any(String) as string });
  });
});
