import type { ReadTx, Scope } from '#db/types.ts';
import type { CommitmentState } from '#db/schema/lists.ts';
import { limitMisses } from '#src/features/accounts/index.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import {
  campaignProgress,
  figureLines,
  loadPublished,
  shownFigures,
} from '#src/features/indicators/index.ts';
import type { CampaignProgress, FigureLine, IndicatorId } from '#src/features/indicators/index.ts';
import { commitmentState, reportBackFacts } from '#src/features/restitution/index.ts';
import type { ReportFigure } from '#src/features/restitution/index.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { isOpen } from './guests.rules.ts';
import type { GuestLink } from './guests.rules.ts';
import { findGuestLink } from './guests.store.ts';

const misses = limitMisses('guests.too-many-tries');
const SYSTEM: Scope = { kind: 'system', organisationId: null };

/** What a commissioning partner reads: no person, no outing, no sector, no draft. */
export type FollowedCampaign = {
  readonly title: string;
  readonly label: string;
  readonly until: IsoDate;
  readonly progress: CampaignProgress;
  readonly figures: readonly FigureLine[];
  readonly findings: readonly {
    readonly text: string;
    /** The figure it rests on, small numbers hidden. */
    readonly figure: Pick<ReportFigure, 'label' | 'said'> | null;
    readonly limits: string;
    readonly request: string | null;
  }[];
  readonly commitments: readonly {
    readonly text: string;
    readonly structure: string;
    readonly function: string;
    readonly dueOn: IsoDate;
    /** Null while nobody told. */
    readonly state: CommitmentState | null;
  }[];
};

/** Doors and households of the whole campaign; nothing of the team's hours, incidents or cost. */
const followed: ReadonlySet<string> = new Set<IndicatorId>([
  ...(['IND-01', 'IND-02', 'IND-04', 'IND-07', 'IND-08', 'IND-09', 'IND-10'] as const),
  ...(['IND-12', 'IND-13', 'IND-14', 'IND-16'] as const),
]);

/**
 * The campaign that a link opens, to whoever has it. Null for a link that is unknown, out of date or revoked: the three
 * look alike, and links cannot be tried at will.
 */
export const getFollowedCampaign = async (
  { db, now }: PublicContext,
  { token, network }: { readonly token: string; readonly network: string },
): Promise<FollowedCampaign | null> => {
  misses.refuse(network, now);
  const found = await db.read(SYSTEM, async (tx) => {
    const link = await findGuestLink(tx, token);
    return link !== null && isOpen(link, parisDate(now)) ? followedBy(tx, link, now) : null;
  });
  if (found === null) misses.count(network, now);
  return found;
};

const followedBy = async (tx: ReadTx, link: GuestLink, now: Instant): Promise<FollowedCampaign | null> => {
  const campaigns = await loadCampaigns(tx, [link.organisationId], now);
  const campaign = campaigns.find(({ id }) => id === link.campaignId);
  if (campaign === undefined) return null;
  const day = parisDate(now);
  const published = await loadPublished(tx, campaign, now);
  const lines = figureLines(campaign, shownFigures(campaign, published, { day }), null);
  const back = (await reportBackFacts(tx, [campaign], now)).get(campaign.id);
  return {
    ...{ title: campaign.plan.title, label: link.label, until: link.expiresOn },
    progress: campaignProgress(campaign, published, day),
    figures: lines.filter(({ id }) => followed.has(id)),
    findings: (back?.findings ?? [])
      .filter(({ validated }) => validated)
      .map(({ text, figure, limits, request }) => ({ text, figure, limits, request })),
    commitments: (back?.commitments ?? []).map((one) => ({
      ...{ text: one.text, structure: one.structure, function: one.function, dueOn: one.dueOn },
      state: commitmentState(one),
    })),
  };
};
