import { aFact, aPerson, inOrganisation } from './fact.ts';
import type { Kit } from './kit.ts';
import { campaignEvidenceKinds, campaignFactKinds, campaignThemes, halfDays } from './lists.ts';
import type { MilestoneTables } from './milestones.ts';
import type { OrganisationTables } from './organisations.ts';
import type { RegisterTables } from './registers.ts';

/** A campaign as it is planned: what it is stands in versions, the last of which counts, so that any past day can be shown. */
export const defineCampaigns = (
  k: Kit,
  base: OrganisationTables,
  { need }: Pick<RegisterTables, 'need'>,
  { evidence }: Pick<MilestoneTables, 'evidence'>,
) => {
  const said = () => ({
    ...inOrganisation(k, base),
    byPersonId: aPerson(k, base),
    recordedAt: k.instant().notNull(),
  });

  const campaign = k.table('campaign', aFact(k, base), (t) => [
    k.index('campaign_run').on(t.runId),
    k.index('campaign_organisation').on(t.organisationId),
  ]);
  const aCampaign = () =>
    k
      .id()
      .notNull()
      .references(() => campaign.id);

  const campaignPlan = k.table(
    'campaign_plan',
    {
      id: k.id().primaryKey(),
      campaignId: aCampaign(),
      ...said(),
      title: k.text().notNull(),
      needId: k.id().references(() => need.id),
      theme: k.oneOf(campaignThemes).notNull(),
      /** Who asks and pays, who receives those who are sent on: structures and functions, never a name. */
      commissioningPartner: k.text(),
      deliveryPartner: k.text(),
      aim: k.text(),
      audience: k.text(),
      expectedAct: k.text(),
      startsOn: k.date(),
      endsOn: k.date(),
      targetHouseholds: k.integer(),
      /** Indicators of its own, three at most: `{ name, question, counts }`. */
      ownIndicators: k.json<readonly { name: string; question: string }[]>().notNull(),
    },
    (t) => [
      k.index('campaign_plan_campaign').on(t.campaignId),
      k.checkOneOf('campaign_plan_theme', t.theme, campaignThemes),
    ],
  );

  /** At least 50 doors (domain.md 4.1): below, a count would tell a household. */
  const sector = k.table('sector', { id: k.id().primaryKey(), campaignId: aCampaign(), ...said() }, (t) => [
    k.index('sector_campaign').on(t.campaignId),
  ]);
  const aSector = () =>
    k
      .id()
      .notNull()
      .references(() => sector.id);
  const sectorVersion = k.table(
    'sector_version',
    {
      id: k.id().primaryKey(),
      sectorId: aSector(),
      campaignId: aCampaign(),
      ...said(),
      name: k.text().notNull(),
      doors: k.integer().notNull(),
      removed: k.boolean().notNull(),
    },
    (t) => [k.index('sector_version_campaign').on(t.campaignId)],
  );

  /** A half-day of a team in a sector. */
  const outing = k.table('outing', { id: k.id().primaryKey(), campaignId: aCampaign(), ...said() }, (t) => [
    k.index('outing_campaign').on(t.campaignId),
    k.index('outing_organisation').on(t.organisationId),
  ]);
  const anOuting = () =>
    k
      .id()
      .notNull()
      .references(() => outing.id);
  const outingVersion = k.table(
    'outing_version',
    {
      id: k.id().primaryKey(),
      outingId: anOuting(),
      campaignId: aCampaign(),
      ...said(),
      sectorId: aSector(),
      onDate: k.date().notNull(),
      halfDay: k.oneOf(halfDays).notNull(),
      /** 1 or 2. */
      pass: k.integer().notNull(),
      /** Where and when the team meets, `17:00` in Paris: of the team's working time, not of the doors. */
      meetsAt: k.text(),
      place: k.text(),
      /** Planned paid minutes of each. */
      minutes: k.integer().notNull(),
      cancelled: k.boolean().notNull(),
    },
    (t) => [
      k.index('outing_version_campaign').on(t.campaignId),
      k.index('outing_version_day').on(t.organisationId, t.onDate),
      k.checkOneOf('outing_version_half_day', t.halfDay, halfDays),
    ],
  );
  /** The last fact of a person and outing counts. */
  const outingMember = k.table(
    'outing_member',
    {
      id: k.id().primaryKey(),
      outingId: anOuting(),
      campaignId: aCampaign(),
      personId: aPerson(k, base),
      ...said(),
      member: k.boolean().notNull(),
    },
    (t) => [
      k.index('outing_member_campaign').on(t.campaignId),
      k.index('outing_member_person').on(t.personId),
    ],
  );

  /** The message as the workshop wrote it; the last version counts. Lists are of `{ … }` read by campaign-message.schema. */
  const campaignMessage = k.table(
    'campaign_message',
    {
      id: k.id().primaryKey(),
      campaignId: aCampaign(),
      ...said(),
      heldOn: k.date(),
      /** Messengers who were there: a number. */
      messengers: k.integer(),
      spoken: k.text(),
      points: k.json<readonly string[]>().notNull(),
      trueFalse: k.json<readonly { claim: string; holds: boolean; why: string }[]>().notNull(),
      trapQuestion: k.text(),
      trapAnswer: k.text(),
      act: k.text(),
      leaflet: k.text(),
      /** Slot of MSG-13 → its words. */
      slots: k.json<Readonly<Record<string, string>>>().notNull(),
    },
    (t) => [k.index('campaign_message_campaign').on(t.campaignId)],
  );

  /** What people declare of a campaign, done or undone again: the last fact of a kind counts. */
  const campaignFact = k.table(
    'campaign_fact',
    {
      id: k.id().primaryKey(),
      campaignId: aCampaign(),
      ...said(),
      kind: k.oneOf(campaignFactKinds).notNull(),
      done: k.boolean().notNull(),
      onDate: k.date(),
      /** How many: messengers at the meeting, sheets destroyed. */
      n: k.integer(),
      note: k.text(),
    },
    (t) => [
      k.index('campaign_fact_campaign').on(t.campaignId),
      k.checkOneOf('campaign_fact_kind', t.kind, campaignFactKinds),
    ],
  );

  /** Which proofs of the run are this campaign's agreement and workshop. */
  const campaignEvidence = k.table(
    'campaign_evidence',
    {
      campaignId: aCampaign(),
      evidenceId: k
        .id()
        .notNull()
        .references(() => evidence.id),
      kind: k.oneOf(campaignEvidenceKinds).notNull(),
      ...said(),
    },
    (t) => [k.primaryKey({ columns: [t.campaignId, t.evidenceId] })],
  );

  return {
    campaign,
    campaignPlan,
    sector,
    sectorVersion,
    outing,
    outingVersion,
    outingMember,
    campaignMessage,
    campaignFact,
    campaignEvidence,
  };
};

export type CampaignTables = ReturnType<typeof defineCampaigns>;
