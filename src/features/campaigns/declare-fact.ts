import type { CampaignFactKind } from '#db/schema/lists.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { insertFact } from './campaigns.store.ts';
import { changeCampaign } from './change-campaign.ts';
import { declaredBefore } from './check-list.rules.ts';

/** Ticks or unticks a line that Essaim cannot know, before the first door. Asking twice changes nothing. */
export const declareFact = async (
  ctx: Context,
  campaignId: string,
  { kind, done }: { readonly kind: CampaignFactKind; readonly done: boolean },
): Promise<void> => {
  if (!(declaredBefore as readonly CampaignFactKind[]).includes(kind)) throw new AppError('bad-request');
  await changeCampaign(ctx, campaignId, async (tx, { campaign, said }) => {
    const repeated = (campaign.facts.get(kind)?.done ?? false) === done;
    if (!repeated)
      await insertFact(tx, said, {
        kind,
        done,
        onDate: done ? parisDate(ctx.now) : null,
        n: null,
        note: null,
      });
    tx.audit({
      action: done ? 'campaigns.fact-done' : 'campaigns.fact-undone',
      object: `campaign:${campaignId}`,
      payload: repeated ? { kind, repeated } : { kind },
    });
  });
};
