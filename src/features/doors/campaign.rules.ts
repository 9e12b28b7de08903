/** A campaign assembled from its facts: of each thing the last version counts. */
import type { CampaignFactKind, HalfDay } from '#db/schema/lists.ts';
import { halfDays } from '#db/schema/lists.ts';
import { byTime, latest } from '#src/shared/facts.ts';
import type { Fact } from '#src/shared/facts.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Campaign, CampaignFact, CampaignPlan, Outing, Sector } from './campaign.types.ts';
import type { Rows } from './campaigns.store.ts';

/** At least so many doors make a sector: below, a count would tell a household (domain.md 4.1). */
export const FEWEST_DOORS = 50;

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
};

/** The last version of each thing, in the order in which the things were first made. */
const lastOfEach = <T extends Fact>(rows: readonly T[], keyOf: (row: T) => string): T[] =>
  [...grouped([...rows].sort(byTime), keyOf).values()].flatMap((own) => latest(own) ?? []);

/** Every campaign of these rows, the oldest first. */
export const assemble = (rows: Rows): Campaign[] => {
  const of = <T extends { readonly campaignId: string }>(
    all: readonly T[],
  ): ((id: string) => readonly T[]) => {
    const groups = grouped(all, ({ campaignId }) => campaignId);
    return (id) => groups.get(id) ?? [];
  };
  const [plans, sectors, outings] = [of(rows.plans), of(rows.sectors), of(rows.outings)];
  const [members, messages, facts] = [of(rows.members), of(rows.messages), of(rows.facts)];
  return [...rows.campaigns].sort(byTime).flatMap(({ id, runId, organisationId, recordedAt }) => {
    const plan = latest(plans(id));
    if (plan === null) return [];
    const drawn = lastOfEach(sectors(id), ({ sectorId }) => sectorId);
    const sectorOf = ({ sectorId, name, doors }: (typeof drawn)[number]): Sector => ({
      id: sectorId,
      name,
      doors,
    });
    return {
      ...{ id, runId, organisationId, recordedAt },
      planId: plan.id,
      plan: planOf(plan),
      sectors: drawn.filter(({ removed }) => !removed).map(sectorOf),
      sectorById: new Map(drawn.map((row) => [row.sectorId, sectorOf(row)])),
      outings: outingsOf(outings(id), members(id)),
      message: latest(messages(id)),
      facts: new Map<CampaignFactKind, CampaignFact>(
        lastOfEach(facts(id), ({ kind }) => kind).map((fact) => [fact.kind, fact]),
      ),
    };
  });
};

const planOf = (row: Rows['plans'][number]): CampaignPlan => {
  const { title, needId, theme, commissioningPartner, deliveryPartner, aim, audience, expectedAct } = row;
  const { startsOn, endsOn, targetHouseholds, ownIndicators } = row;
  return {
    ...{ title, needId, theme, commissioningPartner, deliveryPartner, aim, audience, expectedAct },
    ...{ startsOn, endsOn, targetHouseholds, ownIndicators },
  };
};

const outingsOf = (
  versions: readonly Rows['outings'][number][],
  members: readonly Rows['members'][number][],
): Outing[] => {
  const team = grouped(
    lastOfEach(members, ({ outingId, personId }) => `${outingId} ${personId}`).filter(({ member }) => member),
    ({ outingId }) => outingId,
  );
  return lastOfEach(versions, ({ outingId }) => outingId)
    .map(
      ({
        id,
        outingId,
        campaignId,
        sectorId,
        onDate,
        halfDay,
        pass,
        meetsAt,
        place,
        minutes,
        cancelled,
      }) => ({
        ...{ id: outingId, campaignId, sectorId, onDate, halfDay, meetsAt, place, minutes, cancelled },
        pass: pass === 2 ? (2 as const) : (1 as const),
        memberIds: (team.get(outingId) ?? []).map(({ personId }) => personId),
        versionId: id,
      }),
    )
    .sort((a, b) => byHalfDay(a, b) || (a.id < b.id ? -1 : 1));
};

type Moment = Pick<Outing, 'onDate' | 'halfDay'>;

/** The soonest first; what is of one half-day stays in the order of its campaigns. */
export const byHalfDay = (a: Moment, b: Moment): number =>
  a.onDate.localeCompare(b.onDate) || rank(a.halfDay) - rank(b.halfDay);
const rank = (halfDay: HalfDay): number => halfDays.indexOf(halfDay);

/** Where a campaign stands on a day: closed by its team, else by its dates. */
export type CampaignState = 'planned' | 'running' | 'over' | 'closed';
export const stateOf = ({ plan, facts, outings }: Campaign, today: IsoDate): CampaignState => {
  if (facts.get('closed')?.done === true) return 'closed';
  if (plan.endsOn !== null && plan.endsOn < today) return 'over';
  const begun = outings.some(({ cancelled, onDate }) => !cancelled && onDate <= today);
  return begun || (plan.startsOn !== null && plan.startsOn <= today) ? 'running' : 'planned';
};

/** The campaign that messengers speak of on a day: the one under way that began last, else the next one to come. */
export const currentCampaign = (campaigns: readonly Campaign[], today: IsoDate): Campaign | null => {
  const open = campaigns.filter((campaign) => ['planned', 'running'].includes(stateOf(campaign, today)));
  return open.findLast((campaign) => stateOf(campaign, today) === 'running') ?? open[0] ?? null;
};
