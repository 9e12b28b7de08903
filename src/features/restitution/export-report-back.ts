import { loadCampaigns } from '#src/features/doors/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import { returnTables, returnTableWords as words } from '#src/i18n/restitution-exports.fr.ts';
import { incidentKindWords } from '#src/i18n/lists.fr.ts';
import { commitmentStateWords, findingWords, writingWords } from '#src/i18n/restitution.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { firstAnswerHours, isClosed } from './incidents.rules.ts';
import { reportBackFacts } from './list-report-back.ts';
import type { ReportBackFacts } from './list-report-back.ts';
import { listIncidents } from './read-report-back.ts';
import type { Commitment, FollowUpMonth } from './restitution.types.ts';

/** The campaigns of one's own association, or the one of the page (`campagne`), with what they gave back. */
const read = async (ctx: Context, search: URLSearchParams) => {
  const { organisation, scope } = await openOwnRun(ctx);
  const asked = search.get('campagne');
  const known = await ctx.db.read(scope, async (tx) => {
    const all = await loadCampaigns(tx, [organisation.id], ctx.now);
    const campaigns = asked === null ? all : all.filter(({ id }) => id === asked);
    const incidents = await listIncidents(tx, [organisation.id], ctx.now);
    return { incidents, facts: [...(await reportBackFacts(tx, campaigns, ctx.now)).values()] };
  });
  const [only] = known.facts;
  if (asked !== null && only === undefined) throw notFound();
  const filters = asked === null || only === undefined ? [] : [words.only(only.campaign.plan.title)];
  return { ...known, head: { asOf: parisDate(ctx.now), filters } };
};

const titleOf = ({ campaign }: ReportBackFacts): string => campaign.plan.title;

/** Findings, each with its figure of today under R22. */
export const getFindingsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { facts, head } = await read(ctx, search);
  const rows = facts.flatMap((of) =>
    of.findings.map(({ text, figure, limits, request, validated }) => ({
      ...{ campaign: titleOf(of), finding: text, limits, request },
      indicator: figure?.label ?? null,
      figure: figure?.said ?? null,
      state: validated ? findingWords.validated : findingWords.draft,
    })),
  );
  return buildExport(returnTables.findings, { name: 'constats', ...head }, rows);
};

const told = ({ followUps }: Commitment, month: FollowUpMonth): string | null => {
  const found = followUps.find(({ afterMonths }) => afterMonths === month);
  return found === undefined ? null : commitmentStateWords[found.state];
};

/** Commitments of partners, and what was said of each at 1, 3 and 6 months. */
export const getCommitmentsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { facts, head } = await read(ctx, search);
  const rows = facts.flatMap((of) =>
    of.commitments.map((one) => ({
      ...{ campaign: titleOf(of), commitment: one.text, structure: one.structure },
      ...{ function: one.function, dueOn: one.dueOn, writtenIn: writingWords[one.writtenIn] },
      ...{ after1: told(one, 1), after3: told(one, 3), after6: told(one, 6) },
    })),
  );
  return buildExport(returnTables.commitments, { name: 'engagements', ...head }, rows);
};

/** Incidents by their kind, without any text: the page alone shows what the team wrote. */
export const getIncidentsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { facts, incidents, head } = await read(ctx, search);
  const titles = new Map(facts.map((of) => [of.campaign.id, titleOf(of)]));
  const rows = incidents.flatMap((incident) => {
    const campaign = titles.get(incident.campaignId);
    if (campaign === undefined) return [];
    const hours = firstAnswerHours(incident);
    return {
      ...{ campaign, onDate: incident.onDate, kind: incidentKindWords[incident.kind] },
      state: isClosed(incident) ? words.closed : words.open,
      followUps: incident.followUps.length,
      firstAnswer: hours === null ? null : Math.round(hours),
    };
  });
  return buildExport(returnTables.incidents, { name: 'incidents', ...head }, rows);
};
