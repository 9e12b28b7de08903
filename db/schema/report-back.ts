import type { CampaignTables } from './campaigns.ts';
import { aPerson, inOrganisation } from './fact.ts';
import type { Kit } from './kit.ts';
import { commitmentStates, commitmentWritings, incidentKinds, needThemes } from './lists.ts';
import type { OrganisationTables } from './organisations.ts';

/** What was heard, what was found, what the partner promised, and who may look on. */
export const defineReportBack = (
  k: Kit,
  base: OrganisationTables,
  { campaign, outing }: Pick<CampaignTables, 'campaign' | 'outing'>,
) => {
  const said = () => ({
    ...inOrganisation(k, base),
    byPersonId: aPerson(k, base),
    recordedAt: k.instant().notNull(),
  });
  const aCampaign = () =>
    k
      .id()
      .notNull()
      .references(() => campaign.id);
  const ofCampaign = () => ({ id: k.id().primaryKey(), campaignId: aCampaign(), ...said() });

  /** A sentence that was heard, without anything that tells who said it; nobody signs it. */
  const heardSentence = k.table(
    'heard_sentence',
    {
      id: k.id().primaryKey(),
      campaignId: aCampaign(),
      outingId: k.id().references(() => outing.id),
      ...inOrganisation(k, base),
      theme: k.oneOf(needThemes),
      text: k.text().notNull(),
      filledOn: k.date().notNull(),
      removed: k.boolean().notNull(),
    },
    (t) => [
      k.index('heard_sentence_campaign').on(t.campaignId),
      k.checkOneOf('heard_sentence_theme', t.theme, needThemes),
    ],
  );

  /** The team talks an outing (or several) over. The last version of an outing counts. */
  const debrief = k.table(
    'debrief',
    {
      ...ofCampaign(),
      outingId: k.id().references(() => outing.id),
      heldOn: k.date().notNull(),
      themes: k.json<readonly string[]>().notNull(),
      heard: k.text(),
      change: k.text(),
    },
    (t) => [k.index('debrief_campaign').on(t.campaignId)],
  );

  const incident = k.table(
    'incident',
    {
      ...ofCampaign(),
      outingId: k.id().references(() => outing.id),
      kind: k.oneOf(incidentKinds).notNull(),
      onDate: k.date().notNull(),
      /** What the team needs; never who did it nor where. */
      note: k.text(),
    },
    (t) => [
      k.index('incident_campaign').on(t.campaignId),
      k.index('incident_organisation').on(t.organisationId),
      k.checkOneOf('incident_kind', t.kind, incidentKinds),
    ],
  );
  const incidentFollowUp = k.table(
    'incident_follow_up',
    {
      id: k.id().primaryKey(),
      incidentId: k
        .id()
        .notNull()
        .references(() => incident.id),
      ...said(),
      text: k.text().notNull(),
      closed: k.boolean().notNull(),
    },
    (t) => [k.index('incident_follow_up_incident').on(t.incidentId)],
  );

  /** What the counts teach, with its limits; the last version of a finding counts. */
  const finding = k.table(
    'finding',
    {
      ...ofCampaign(),
      /** The same for every version of one finding. */
      findingId: k.id().notNull(),
      text: k.text().notNull(),
      /** `IND-12`; its figure is computed, never typed. */
      indicatorId: k.text(),
      limits: k.text().notNull(),
      request: k.text(),
      /** Shown to the commissioning partner. */
      validated: k.boolean().notNull(),
      removed: k.boolean().notNull(),
    },
    (t) => [k.index('finding_campaign').on(t.campaignId)],
  );

  const commitment = k.table(
    'commitment',
    {
      ...ofCampaign(),
      findingId: k.id(),
      structure: k.text().notNull(),
      /** A function, never a name. */
      function: k.text().notNull(),
      text: k.text().notNull(),
      dueOn: k.date().notNull(),
      writtenIn: k.oneOf(commitmentWritings).notNull(),
    },
    (t) => [
      k.index('commitment_campaign').on(t.campaignId),
      k.checkOneOf('commitment_written_in', t.writtenIn, commitmentWritings),
    ],
  );
  const aCommitment = () =>
    k
      .id()
      .notNull()
      .references(() => commitment.id);
  const commitmentRemoved = k.table('commitment_removed', {
    commitmentId: k
      .id()
      .primaryKey()
      .references(() => commitment.id),
    ...said(),
  });
  /** Where it stands 1, 3 and 6 months later; the last of a month counts. */
  const commitmentFollowUp = k.table(
    'commitment_follow_up',
    {
      id: k.id().primaryKey(),
      commitmentId: aCommitment(),
      ...said(),
      afterMonths: k.integer().notNull(),
      state: k.oneOf(commitmentStates).notNull(),
      text: k.text(),
    },
    (t) => [
      k.index('commitment_follow_up_commitment').on(t.commitmentId),
      k.checkOneOf('commitment_follow_up_state', t.state, commitmentStates),
    ],
  );

  /** Recourses that the partner itself counted 1 and 3 months later; the last of a month counts. */
  const serviceUptake = k.table(
    'service_uptake',
    {
      ...ofCampaign(),
      afterMonths: k.integer().notNull(),
      n: k.integer().notNull(),
      source: k.text().notNull(),
    },
    (t) => [k.index('service_uptake_campaign').on(t.campaignId)],
  );

  /** The report as it was published: canonical text, never written again (T4). */
  const campaignReport = k.table('campaign_report', { ...ofCampaign(), frozen: k.text().notNull() }, (t) => [
    k.index('campaign_report_campaign').on(t.campaignId),
  ]);

  /** What opens one campaign to its commissioning partner, read-only, until a day. */
  const guestLink = k.table(
    'guest_link',
    {
      ...ofCampaign(),
      tokenHash: k.text().notNull(),
      /** A structure, never a name. */
      label: k.text().notNull(),
      expiresOn: k.date().notNull(),
    },
    (t) => [
      k.uniqueIndex('guest_link_token').on(t.tokenHash),
      k.index('guest_link_campaign').on(t.campaignId),
    ],
  );
  const guestLinkRevoked = k.table('guest_link_revoked', {
    guestLinkId: k
      .id()
      .primaryKey()
      .references(() => guestLink.id),
    ...said(),
  });

  return {
    heardSentence,
    debrief,
    incident,
    incidentFollowUp,
    finding,
    commitment,
    commitmentRemoved,
    commitmentFollowUp,
    serviceUptake,
    campaignReport,
    guestLink,
    guestLinkRevoked,
  };
};
