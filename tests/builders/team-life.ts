import type { Database } from '#db/types.ts';
import { readCampaign } from '#src/features/campaigns/index.ts';
import { writeBudgetHead } from '#src/features/costs/write-budget.ts';
import { writeCostLine } from '#src/features/costs/write-cost.ts';
import { getCost } from '#src/features/costs/index.ts';
import { getTeamMeeting } from '#src/features/management/index.ts';
import { saveRecruitment } from '#src/features/management/recruitment.ts';
import { noteTalk } from '#src/features/management/talks.ts';
import { writeContract } from '#src/features/management/write-contract.ts';
import {
  addDecision,
  planTeamMeeting,
  recordAttendance,
  settleDecision,
} from '#src/features/management/write-team-meeting.ts';
import { getCampaignReport, getIncidents } from '#src/features/restitution/index.ts';
import { publishCampaignReport, saveCampaignReport } from '#src/features/restitution/publish-report.ts';
import { writeDebrief } from '#src/features/restitution/write-debrief.ts';
import { followIncident, reportIncident } from '#src/features/restitution/report-incident.ts';
import { addCommitment } from '#src/features/restitution/write-commitment.ts';
import { addSession } from '#src/features/training/add-session.ts';
import { recordPresence } from '#src/features/training/record-presence.ts';
import type { Instant } from '#src/shared/time.ts';
import { aCampaign } from './campaign.ts';
import { as } from './network.ts';
import type { Partner } from './network.ts';
import { aContract } from './team.ts';

const HOUR = 3_600_000;

/** A team that has lived everything once by 4 March 2027: hired in January, out in February, given back in March. */
export const tellLife = async (db: Database, partner: Partner, now: Instant): Promise<string> => {
  await tellTeam(db, partner, now);
  const campaignId = await tellCampaigns(db, partner, now);
  await tellAfter(db, partner, { campaignId, now });
  await tellMoney(db, partner, { campaignId, now });
  return campaignId;
};

const tellTeam = async (db: Database, partner: Partner, now: Instant): Promise<void> => {
  const manager = as(db, partner.manager, now - 10 * HOUR);
  const { personId } = partner.messenger;
  const counts = { recommandes: 11, spontanes: 2, allies: 4, essais: 3, promesses: 5, reponses: 6 };
  await saveRecruitment(manager, { seen: '', counts });
  await writeContract(manager, aContract(partner.messenger, { startsOn: '2027-01-04' }));
  const meeting = { startsAt: '17:30', minutes: 90, place: 'La salle du club', agenda: null };
  for (const onDate of ['2027-01-28', '2027-02-25']) {
    const meetingId = await planTeamMeeting(manager, { onDate, ...meeting });
    await recordAttendance(manager, { meetingId, present: [personId] });
    const text = 'Partir à 16 h';
    await addDecision(manager, { meetingId, text, owner: 'le responsable', dueOn: null });
    const [decision] = (await getTeamMeeting(manager, meetingId)).meeting.decisions;
    await settleDecision(manager, { meetingId, decisionId: decision?.id ?? '', state: 'done' });
  }
  await noteTalk(manager, { personId, onDate: '2027-01-15', minutes: 40 });
  await noteTalk(manager, { personId, onDate: '2027-02-26', minutes: 20 });
  for (const [onDate, title] of [
    ['2027-01-20', 'Les premiers gestes'],
    ['2027-02-10', 'La carte de bus'],
  ] as const) {
    const row = { title, onDate, startsAt: '09:00', minutes: 180, place: null };
    const sessionId = await addSession(manager, row);
    await recordPresence(manager, { sessionId, present: [personId] });
  }
};

const tellCampaigns = async (db: Database, partner: Partner, now: Instant): Promise<string> => {
  const declared = ['partnerBriefed', 'residentsWarned', 'alertTested', 'materialsReady'] as const;
  const { id } = await aCampaign(db, partner, {
    now: now - 8 * HOUR,
    plan: {
      ...{ targetHouseholds: 30, startsOn: '2027-02-08', expectedAct: 'Demander la carte' },
      ownIndicators: [{ name: 'Carte demandée', question: 'L’avez-vous déjà ?' }],
    },
    message: {
      heldOn: '2027-02-09',
      messengers: 4,
      spoken: 'Bonjour, je suis votre voisine.',
      act: 'Remplir',
    },
    outings: [
      { onDate: '2027-02-20', doors: { talked: 42, nobody: 20 }, sheet: {} },
      ...['2027-02-22', '2027-02-23'].map((onDate) => ({ onDate })),
    ],
    facts: [
      ...declared.map((kind) => ({ kind, onDate: '2027-02-12' })),
      { kind: 'reportBackHeld', onDate: '2027-03-01', n: 2 },
      ...(['residentsTold', 'sheetsDestroyed'] as const).map((kind) => ({ kind, onDate: '2027-03-02' })),
    ],
  });
  await aCampaign(db, partner, {
    now: now - 7 * HOUR,
    message: { heldOn: '2027-03-03', messengers: 4, spoken: 'Bonjour, je passe pour la carte.' },
  });
  return id;
};

type Told = { readonly campaignId: string; readonly now: Instant };

const tellAfter = async (db: Database, partner: Partner, { campaignId, now }: Told): Promise<void> => {
  const manager = as(db, partner.manager, now - 6 * HOUR);
  const onDate = '2027-03-04';
  await reportIncident(manager, campaignId, { kind: 'dog', onDate, outingId: null, note: null });
  const later = as(db, partner.manager, now - 4 * HOUR);
  await tellDebriefs(db, partner, { campaignId, now });
  const [incident] = (await getIncidents(later, campaignId)).incidents;
  const incidentId = incident?.incident.id ?? '';
  await followIncident(later, campaignId, { incidentId, text: 'Rappelé.', closed: true, base: '' });
  await addCommitment(manager, campaignId, {
    ...{ findingId: null, structure: 'Le bailleur', function: 'direction de site', dueOn: '2027-06-01' },
    ...{ text: 'Ouvrir le mercredi après-midi', writtenIn: 'mail' },
  });
  const texts = { done: 'Des portes.', heard: 'Des mots.', failed: 'La pluie.', next: 'Une suite.' };
  await saveCampaignReport(later, campaignId, { texts, base: '' });
  const published = as(db, partner.manager, now - 3 * HOUR);
  const { hash } = await getCampaignReport(published, campaignId, false);
  await publishCampaignReport(published, campaignId, hash ?? '');
};

/** Three outings talked over, the last one first; nothing is changed after one of them. */
const tellDebriefs = async (db: Database, partner: Partner, { campaignId, now }: Told): Promise<void> => {
  const manager = as(db, partner.manager, now - 5 * HOUR);
  const { campaign } = await readCampaign(manager, campaignId);
  const debrief = { themes: [], heard: 'On parle surtout le soir.', base: '' };
  for (const [rank, [heldOn, change]] of (
    [
      ['2027-02-27', 'Dire le service en premier'],
      ['2027-02-24', 'Partir plus tard'],
      ['2027-02-26', null],
    ] as const
  ).entries())
    await writeDebrief(manager, campaignId, {
      ...{ ...debrief, heldOn, change, outingIds: [campaign.outings[rank]?.id ?? ''] },
    });
};

const tellMoney = async (db: Database, partner: Partner, { campaignId, now }: Told): Promise<void> => {
  const director = as(db, partner.director, now - 3 * HOUR);
  const paid = { item: 'doors', label: 'Heures', cents: 80_00, how: '5 h', lent: false } as const;
  const lent = { item: 'expenses', label: 'La salle', cents: 15_50, how: '', lent: true } as const;
  for (const line of [paid, lent]) {
    const { seen } = await getCost(director, campaignId);
    await writeCostLine(director, { campaignId, seen, id: '', line });
  }
  await writeBudgetHead(director, { seen: '', startsOn: '2027-01-01', openingCents: 3_00 });
};
