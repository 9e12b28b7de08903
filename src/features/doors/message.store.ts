import type { WriteTx } from '#db/types.ts';
import type { CampaignMessage } from './campaign.types.ts';

export type MessageRow = CampaignMessage & {
  readonly campaignId: string;
  readonly organisationId: string;
  readonly byPersonId: string;
};

/** Adds a version of the message of a campaign. */
export const insertMessage = async (tx: WriteTx, row: MessageRow): Promise<void> => {
  const { campaignMessage } = tx.t;
  await tx.q
    .insert(campaignMessage)
    .values({
      ...row,
      points: [...row.points],
      trueFalse: row.trueFalse.map((line) => ({ ...line })),
      slots: { ...row.slots },
    })
    .returning({ id: campaignMessage.id });
};
