import type { CampaignTables } from './campaigns.ts';
import { aFact, aPerson, inOrganisation } from './fact.ts';
import type { Kit } from './kit.ts';
import { decisionStates } from './lists.ts';
import type { OrganisationTables } from './organisations.ts';

/** The life of the team: its meetings and talks, contracts and hours, recruitment; and what a campaign costs. */
export const defineManagement = (
  k: Kit,
  base: OrganisationTables,
  { campaign }: Pick<CampaignTables, 'campaign'>,
) => {
  const said = () => ({
    ...inOrganisation(k, base),
    byPersonId: aPerson(k, base),
    recordedAt: k.instant().notNull(),
  });

  const teamMeeting = k.table('team_meeting', aFact(k, base), (t) => [
    k.index('team_meeting_run').on(t.runId),
    k.index('team_meeting_organisation').on(t.organisationId),
  ]);
  const aTeamMeeting = () =>
    k
      .id()
      .notNull()
      .references(() => teamMeeting.id);
  /** The last version counts. */
  const teamMeetingVersion = k.table(
    'team_meeting_version',
    {
      id: k.id().primaryKey(),
      meetingId: aTeamMeeting(),
      ...said(),
      onDate: k.date().notNull(),
      startsAt: k.text(),
      minutes: k.integer().notNull(),
      place: k.text(),
      agenda: k.text(),
      held: k.boolean().notNull(),
      cancelled: k.boolean().notNull(),
    },
    (t) => [k.index('team_meeting_version_meeting').on(t.meetingId)],
  );
  /** The last fact of a person and meeting counts. */
  const teamMeetingPresence = k.table(
    'team_meeting_presence',
    {
      id: k.id().primaryKey(),
      meetingId: aTeamMeeting(),
      personId: aPerson(k, base),
      ...said(),
      present: k.boolean().notNull(),
    },
    (t) => [k.index('team_meeting_presence_meeting').on(t.meetingId)],
  );
  const teamDecision = k.table(
    'team_decision',
    {
      id: k.id().primaryKey(),
      meetingId: aTeamMeeting(),
      ...said(),
      text: k.text().notNull(),
      /** A function, never a name. */
      owner: k.text(),
      dueOn: k.date(),
    },
    (t) => [k.index('team_decision_meeting').on(t.meetingId)],
  );
  /** The last state of a decision counts. */
  const teamDecisionState = k.table(
    'team_decision_state',
    {
      id: k.id().primaryKey(),
      decisionId: k
        .id()
        .notNull()
        .references(() => teamDecision.id),
      ...said(),
      state: k.oneOf(decisionStates).notNull(),
    },
    (t) => [
      k.index('team_decision_state_decision').on(t.decisionId),
      k.checkOneOf('team_decision_state_state', t.state, decisionStates),
    ],
  );

  /** That a talk was held: nothing of what was said. */
  const individualTalk = k.table(
    'individual_talk',
    {
      id: k.id().primaryKey(),
      personId: aPerson(k, base),
      ...said(),
      onDate: k.date().notNull(),
      minutes: k.integer().notNull(),
    },
    (t) => [k.index('individual_talk_organisation').on(t.organisationId)],
  );
  const individualTalkRemoved = k.table('individual_talk_removed', {
    talkId: k
      .id()
      .primaryKey()
      .references(() => individualTalk.id),
    ...said(),
  });

  /** The hours of a contract from a day on; the last of a person counts. */
  const workContract = k.table(
    'work_contract',
    {
      id: k.id().primaryKey(),
      personId: aPerson(k, base),
      ...said(),
      /** CDI. */
      permanent: k.boolean().notNull(),
      minutesPerMonth: k.integer().notNull(),
      startsOn: k.date().notNull(),
      endsOn: k.date(),
      referred: k.boolean().notNull(),
    },
    (t) => [k.index('work_contract_organisation').on(t.organisationId)],
  );

  /** Numbers of the recruitment, without anybody; the last ones count. */
  const recruitmentCount = k.table(
    'recruitment_count',
    {
      ...aFact(k, base),
      /** Name of a counter → how many. */
      counts: k.json<Readonly<Record<string, number>>>().notNull(),
    },
    (t) => [k.index('recruitment_count_run').on(t.runId)],
  );

  /** The whole cost of a campaign, line by line; the last version counts. */
  const campaignCost = k.table(
    'campaign_cost',
    {
      id: k.id().primaryKey(),
      campaignId: k
        .id()
        .notNull()
        .references(() => campaign.id),
      ...said(),
      lines: k
        .json<readonly { item: string; label: string; cents: number; how: string; lent: boolean }[]>()
        .notNull(),
    },
    (t) => [k.index('campaign_cost_campaign').on(t.campaignId)],
  );
  /** 24 months, two hypotheses; the last version counts. */
  const budget = k.table(
    'budget',
    {
      ...aFact(k, base),
      startsOn: k.date().notNull(),
      openingCents: k.integer().notNull(),
      lines: k
        .json<
          readonly {
            side: string;
            label: string;
            mission: boolean;
            /** One amount per quarter, eight in each hypothesis. */
            cautious: readonly number[];
            high: readonly number[];
          }[]
        >()
        .notNull(),
    },
    (t) => [k.index('budget_run').on(t.runId)],
  );

  return {
    teamMeeting,
    teamMeetingVersion,
    teamMeetingPresence,
    teamDecision,
    teamDecisionState,
    individualTalk,
    individualTalkRemoved,
    workContract,
    recruitmentCount,
    campaignCost,
    budget,
  };
};
