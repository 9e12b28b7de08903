import { loadTallies } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { changeCampaign, EVER, fault, refuseDetails, refuseFuture } from './change-campaign.ts';
import { insertStep } from './restitution-writes.store.ts';
import { missingSteps, onPaper, saidStep } from './steps.rules.ts';
import type { Step } from './steps.rules.ts';

/** J09.3 asks for two messengers at the table. */
const FEWEST_MESSENGERS = 2;

export type StepInput = {
  readonly step: Step;
  readonly onDate: IsoDate;
  readonly n: number | null;
  readonly note: string | null;
  /** The last fact of this step that the page showed; `''`: none (R17). */
  readonly base: string;
};

/** Says that a step of giving back is done; said again, the last counts. */
export const sayStep = (ctx: Context, campaignId: string, input: StepInput): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.giveBack', async (tx, { campaign, today, said }) => {
    const { step, base, ...text } = input;
    refuseFuture(text.onDate, today, 'onDate');
    refuseDetails({ note: text.note });
    refuseSeen(campaign, step, base);
    const tallies = step === 'closed' ? await loadTallies(tx, [campaign], EVER) : new Map();
    refuse[step](text, campaign, onPaper(tallies));
    await insertStep(tx, { ...said(), kind: step, done: true, ...text });
    tx.audit({ action: 'restitution.step-said', object: `campaign:${campaignId}`, payload: { step } });
  });

type Told = Pick<StepInput, 'n' | 'note'>;
const refuse: Readonly<Record<Step, (told: Told, campaign: Campaign, papers: number) => void>> = {
  reportBackHeld: ({ n }) => {
    if ((n ?? 0) < FEWEST_MESSENGERS) throw fault('restitution.two-messengers', 'n');
  },
  residentsTold: ({ note }) => {
    if (note === null) throw fault('restitution.told-empty', 'note');
  },
  sheetsDestroyed: ({ n, note }) => {
    if (n === null) throw fault('restitution.number', 'n');
    if (note === null) throw fault('restitution.how-empty', 'note');
  },
  closed: ({ note }, campaign, papers) => {
    if (papers > 0 && saidStep(campaign, 'sheetsDestroyed') === null)
      throw new AppError('restitution.papers-first');
    if (missingSteps(campaign).length > 0 && note === null) throw fault('restitution.why-close', 'note');
  },
};

/** Takes a step back: what was said stays in the journal, and the step is to be done again. */
export const undoStep = (
  ctx: Context,
  campaignId: string,
  { step, base }: Pick<StepInput, 'step' | 'base'>,
): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.giveBack', async (tx, { campaign, said }) => {
    refuseSeen(campaign, step, base);
    await insertStep(tx, { ...said(), kind: step, done: false, onDate: null, n: null, note: null });
    tx.audit({ action: 'restitution.step-undone', object: `campaign:${campaignId}`, payload: { step } });
  });

const refuseSeen = ({ facts }: Campaign, step: Step, base: string): void => {
  if ((facts.get(step)?.id ?? '') !== base) throw new AppError('restitution.changed-meanwhile');
};
