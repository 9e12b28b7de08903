import type { ReadTx } from '#db/types.ts';
import { can, openCampaign, stateOf } from '#src/features/doors/index.ts';
import type { Campaign, CampaignState, Outing, OutingTally, Sector } from '#src/features/doors/index.ts';
import { campaignProgress, loadPublished } from '#src/features/indicators/index.ts';
import type { CampaignProgress } from '#src/features/indicators/index.ts';
import { finishedForCampaign, finishedModules } from '#src/features/learning/index.ts';
import { listMembers, namesOfPersons } from '#src/features/organisations/index.ts';
import type { MemberRow, OpenRun } from '#src/features/organisations/index.ts';
import { BEFORE_THE_DOORS, canOnTeam } from '#src/features/team/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { listCampaignEvidence } from './campaigns.store.ts';
import type { CampaignProof } from './campaigns.store.ts';
import { checkList, leftIn } from './check-list.rules.ts';
import type { CheckLine } from './check-list.rules.ts';
import { nextStep } from './next-step.rules.ts';
import type { NextStep } from './next-step.rules.ts';
import { nextOuting } from './outings.rules.ts';

/** A campaign with all that its pages show. */
export type CampaignRead = {
  readonly opened: OpenRun;
  readonly campaign: Campaign;
  /** Every campaign of the association. */
  readonly campaigns: readonly Campaign[];
  readonly today: IsoDate;
  readonly state: CampaignState;
  readonly tallies: ReadonlyMap<string, OutingTally>;
  readonly progress: CampaignProgress;
  readonly members: readonly MemberRow[];
  /** First names of whoever is or was of a team. */
  readonly names: ReadonlyMap<string, string>;
  readonly proofs: readonly CampaignProof[];
  readonly lines: readonly CheckLine[];
  readonly left: number;
  /** Of the next outing's messengers, how many are ready, and who is not by name for those who may know it (R10). */
  readonly ready: {
    readonly done: number;
    readonly messengers: number;
    readonly waiting: readonly string[];
  };
  readonly next: Outing | null;
  readonly step: NextStep;
  readonly removed: readonly Sector[];
  readonly editable: boolean;
};

/** Opens a campaign for the team of its association; a messenger has pages of her own. */
export const readCampaign = async (ctx: Context, campaignId: string): Promise<CampaignRead> => {
  const { opened, campaign, campaigns } = await openCampaign(ctx, campaignId, 'campaign.read');
  const { organisation } = opened;
  const today = parisDate(ctx.now);
  const next = nextOuting(campaign, today);
  const found = await ctx.db.read(opened.scope, async (tx) => {
    const published = await loadPublished(tx, campaign, ctx.now);
    const members = await listMembers(tx, organisation.id);
    const people = [...new Set(campaign.outings.flatMap(({ memberIds }) => memberIds))];
    const names = await namesOfPersons(tx, people);
    const proofs = await listCampaignEvidence(tx, [campaign.id]);
    const learning = await learningOf(tx, { next, members, campaign, at: ctx.now });
    return { published, members, names, proofs, learning };
  });
  const { learning, published, ...rest } = found;
  const { tallies } = published;
  const lines = checkList({ campaign, proofs: found.proofs, next, learning });
  const left = leftIn(lines);
  const state = stateOf(campaign, today);
  return {
    ...{ opened, campaign, campaigns, today, state, ...rest, tallies, lines, left, next },
    progress: campaignProgress(campaign, published, today),
    ready: {
      done: learning.messengers - learning.waiting.length,
      messengers: learning.messengers,
      waiting: canOnTeam(ctx.viewer, 'team.read', opened.access)
        ? learning.waiting.map((id) => found.names.get(id) ?? '')
        : [],
    },
    step: nextStep({ campaign, tallies, left, today }),
    removed: [...campaign.sectorById.values()].filter(
      ({ id }) => !campaign.sectors.some((sector) => sector.id === id),
    ),
    editable: can(ctx.viewer, 'campaign.plan', opened.access) && state !== 'closed',
  };
};

type Asked = {
  readonly next: Outing | null;
  readonly members: readonly MemberRow[];
  readonly campaign: Campaign;
  readonly at: Instant;
};

/** Of the next outing's messengers, who finished what comes before the doors and, for this campaign, MSG-13. */
const learningOf = async (
  tx: ReadTx,
  { next, members, campaign, at }: Asked,
): Promise<{ messengers: number; waiting: string[] }> => {
  const goes = new Set(next?.memberIds ?? []);
  const messengers = [
    ...new Set(
      members.flatMap(({ personId, role }) => (role === 'messenger' && goes.has(personId) ? personId : [])),
    ),
  ];
  if (messengers.length === 0) return { messengers: 0, waiting: [] };
  const finished = await finishedModules(tx, [campaign.organisationId], BEFORE_THE_DOORS, at);
  const read = await finishedForCampaign(tx, campaign, messengers);
  const waiting = messengers.filter(
    (id) => !read.has(id) || !BEFORE_THE_DOORS.every((moduleId) => finished.get(id)?.has(moduleId) === true),
  );
  return { messengers: messengers.length, waiting };
};
