import { canOnCosts } from '#src/features/costs/index.ts';
import { getPartnerFigures } from '#src/features/indicators/index.ts';
import type { FiguresPage } from '#src/features/indicators/index.ts';
import { managementFacts, teamNumbers } from '#src/features/management/index.ts';
import type { TeamNumbers } from '#src/features/management/index.ts';
import { openPartnerRun } from '#src/features/organisations/index.ts';
import { reportBackFacts } from '#src/features/restitution/index.ts';
import type { CommitmentView, FindingView } from '#src/features/restitution/index.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

export type PartnerCampaign = {
  readonly association: string;
  readonly figures: FiguresPage;
  readonly debriefs: number;
  /** Those that were validated; drafts are the team's. */
  readonly findings: readonly FindingView[];
  readonly commitments: readonly CommitmentView[];
  /** Follow-ups whose day has come: told, of all. */
  readonly followed: { readonly told: number; readonly come: number };
  readonly heldOn: IsoDate | null;
  /** Pages that its reader may open besides. */
  readonly report: string | null;
  readonly cost: string | null;
  readonly team: TeamNumbers | null;
};

/**
 * One campaign of a partner as its guides read it (R10): what it gave back and its team in numbers; no messenger's name, no
 * count of one's own, nothing that was said at a debrief. The 404 of R20 for somebody who does not guide it.
 */
export const getPartnerCampaign = async (
  ctx: Context,
  { slug, id }: { readonly slug: string; readonly id: string },
  search: URLSearchParams,
): Promise<PartnerCampaign> => {
  const { run, access, scope } = await openPartnerRun(ctx, slug);
  const figures = await getPartnerFigures(ctx, { slug, id }, search);
  const { given, life } = await ctx.db.read(scope, async (tx) => ({
    given: (await reportBackFacts(tx, [figures.campaign], ctx.now)).get(id),
    life: (await managementFacts(tx, [run.id], ctx.now)).get(run.id),
  }));
  if (given === undefined) throw notFound();
  const { commitments, followUps } = given;
  const findings = given.findings.filter(({ validated }) => validated);
  const come = followUps.filter(({ state }) => state !== 'coming');
  return {
    ...{ association: figures.association, figures, findings, debriefs: given.debriefs },
    commitments: commitments.map((commitment) => ({
      commitment,
      finding: findings.find(({ findingId }) => findingId === commitment.findingId) ?? null,
      due: followUps.filter((due) => due.commitment.id === commitment.id),
    })),
    followed: { told: come.filter(({ told }) => told !== null).length, come: come.length },
    heldOn: given.reportBackHeld?.onDate ?? null,
    report: given.report === null ? null : routes.campaignReportPrint(id),
    cost: canOnCosts(ctx.viewer, 'cost.read', access) ? routes.campaignCost(id) : null,
    team: life === undefined ? null : teamNumbers(life, parisDate(ctx.now)),
  };
};
