import type { ReadTx } from '#db/types.ts';
import { adoptionOf, askedDay } from '#src/features/adoption/index.ts';
import { canOnCosts, costFacts } from '#src/features/costs/index.ts';
import { latestForms, listAllies } from '#src/features/forms/index.ts';
import { loadFigures } from '#src/features/indicators/index.ts';
import { finishedForCampaign, finishedModules } from '#src/features/learning/index.ts';
import { loadTrainingHeld, managementFacts } from '#src/features/management/index.ts';
import { observedAnswers } from '#src/features/meetings/index.ts';
import { openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { incidentDelays, incidentsOf, reportBackFacts } from '#src/features/restitution/index.ts';
import { BEFORE_THE_DOORS, getTrainedTeams } from '#src/features/team/index.ts';
import { listPresences, listSessions } from '#src/features/training/index.ts';
import type { Context } from '#src/shared/context.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { DIVERSITY, guidedPages, ownPages } from './opens-on.ts';
import { pillarIndicators } from './pillars.rules.ts';
import type { Known, PillarIndicator } from './pillars.rules.ts';

export type LinkedIndicator = Omit<PillarIndicator, 'opensOn'> & { readonly href: string | null };

/**
 * What Essaim counts for a pillar, as known on the evening of a day (`?au=`), each opening to its page; of one's own
 * association, or of the partner at an address for those who guide it.
 */
export const getPillarIndicators = async (
  ctx: Context,
  pillarId: string,
  { slug = null, asked = null }: { readonly slug?: string | null; readonly asked?: string | null } = {},
): Promise<readonly LinkedIndicator[]> => {
  const day = askedDay(ctx, asked);
  const past = day !== parisDate(ctx.now);
  const at = past ? endOfDay(day) : ctx.now;
  const opened = await (slug === null ? openOwnRun(ctx) : openPartnerRun(ctx, slug));
  const may = {
    cost: canOnCosts(ctx.viewer, 'cost.read', opened.access),
    budget: canOnCosts(ctx.viewer, 'budget.read', opened.access),
  };
  const known = await ctx.db.read(opened.scope, async (tx) => ({
    ...(await knownOf(tx, opened, { at, sharedOnly: slug === null, readsMoney: may.cost })),
    ...{ day, may },
  }));
  const campaigns = {
    campaignId: known.campaigns.at(-1)?.campaign.id ?? null,
    costedId: known.money?.campaigns.at(-1)?.campaignId ?? null,
    pastDay: past ? day : undefined,
  };
  const { role } = ctx.viewer;
  const hrefs = slug === null ? ownPages(role, campaigns) : guidedPages(role, campaigns, slug);
  return pillarIndicators(pillarId, known).map(({ opensOn, ...indicator }) => ({
    ...indicator,
    href: opensOn === null || indicator.value === null ? null : (hrefs[opensOn] ?? null),
  }));
};

const knownOf = async (
  tx: ReadTx,
  { run, organisation }: OpenRun,
  { at, sharedOnly, readsMoney }: { at: number; sharedOnly: boolean; readsMoney: boolean },
): Promise<Omit<Known, 'day' | 'may'>> => {
  const campaigns = (await loadFigures(tx, [organisation.id], at)).filter(
    ({ campaign }) => campaign.runId === run.id,
  );
  const [ids, last] = [new Set(campaigns.map(({ campaign }) => campaign.id)), campaigns.at(-1)?.campaign];
  const trained = (await getTrainedTeams(tx, [run.id], at))(run.id);
  const team = [...trained.trained, ...trained.waiting];
  const given = await reportBackFacts(
    tx,
    campaigns.map(({ campaign }) => campaign),
    at,
  );
  const incidents = await incidentsOf(tx, [organisation.id], at);
  const messengers = (await adoptionOf(tx, [run.id], at)).get(run.id)?.messengers;
  return {
    ...{ campaigns, trained, given: [...given.values()] },
    ...(await learntOf(tx, { runId: run.id, organisationId: organisation.id, team, at })),
    allies: await listAllies(tx, organisation.id),
    readForLast: last === undefined ? 0 : (await finishedForCampaign(tx, last, team, at)).size,
    life: (await managementFacts(tx, [run.id], at)).get(run.id) ?? null,
    incidents: incidentDelays(incidents.filter(({ campaignId }) => ids.has(campaignId))),
    observed: await observedAnswers(tx, run.id, { at, sharedOnly }),
    support: messengers?.pillars.get('p4') ?? null,
    money: readsMoney ? ((await costFacts(tx, [run.id], at)).get(run.id) ?? null) : null,
  };
};

type Team = {
  readonly runId: string;
  readonly organisationId: string;
  readonly team: readonly string[];
  readonly at: Instant;
};

const learntOf = async (
  tx: ReadTx,
  { runId, organisationId, team, at }: Team,
): Promise<Pick<Known, 'beforeTheDoors' | 'trainingHeld' | 'sessionDays' | 'languages'>> => {
  const finished = await finishedModules(tx, [organisationId], BEFORE_THE_DOORS, at);
  const [diversity] = await latestForms(tx, [runId], [DIVERSITY], at);
  const languages = diversity?.answers.langues;
  return {
    beforeTheDoors: {
      done: team.reduce((sum, id) => sum + (finished.get(id)?.size ?? 0), 0),
      all: team.length * BEFORE_THE_DOORS.length,
    },
    trainingHeld: await loadTrainingHeld(tx, organisationId, at),
    sessionDays: await heldOn(tx, organisationId, at),
    languages: typeof languages === 'number' ? languages : null,
  };
};

const heldOn = async (tx: ReadTx, organisationId: string, at: Instant): Promise<IsoDate[]> => {
  const entered = new Set((await listPresences(tx, organisationId, at)).map(({ sessionId }) => sessionId));
  return (await listSessions(tx, organisationId, at))
    .filter(({ id, cancelled }) => !cancelled && entered.has(id))
    .map(({ onDate }) => onDate);
};
