import { noDoors } from '#src/features/doors/index.ts';
import type { Campaign, DoorCounts, Outing, OutingSheet, OutingTally } from '#src/features/doors/index.ts';
import { publish, shownFigures } from '#src/features/indicators/index.ts';
import type { CampaignFigures } from '#src/features/indicators/index.ts';
import { campaignOf } from './arbitrary-campaign.ts';

/** An outing of the first pass, of the first of February, with what was counted in it. */
type Told = Partial<DoorCounts> & { readonly out?: Partial<Outing>; readonly sheet?: Partial<OutingSheet> };
/** A campaign of these outings, with what may be shown of it on a day of March. */
export const figuresOf = (
  { plan, ...over }: Partial<Omit<Campaign, 'plan'>> & { readonly plan?: Partial<Campaign['plan']> },
  ...told: readonly Told[]
): CampaignFigures => {
  const outings = told.map(({ out }, rank): Outing => ({
    ...{
      id: `o${rank}`,
      campaignId: 'c',
      meetsAt: null,
      place: null,
      minutes: 120,
      cancelled: false,
      pass: 1,
    },
    ...{
      memberIds: [],
      versionId: `v${rank}`,
      sectorId: 's1',
      onDate: '2027-02-01',
      halfDay: 'morning',
      ...out,
    },
  }));
  const base = campaignOf(outings);
  const campaign = { ...base, ...over, plan: { ...base.plan, ...plan } };
  const tallies = told.map(({ out: _out, sheet, ...doors }, rank): [string, OutingTally] => {
    const filled = {
      ...{
        version: 1,
        source: 'phone' as const,
        closed: true,
        paper: null,
        minutes: 120,
        people: 2,
        own: [],
      },
      ...{ incidents: {}, otherLanguage: 0, previouslyUnaware: 0, foundUseful: 0, intendsAction: 0 },
      ...{ immediateActions: 0, handovers: 0, leaflets: 0, filledOn: '2027-02-01', ...sheet },
    };
    const counted = { ...noDoors, ...doors };
    return [`o${rank}`, { outingId: `o${rank}`, doors: counted, sheet: sheet === undefined ? null : filled }];
  });
  const published = publish(campaign, new Map(tallies));
  return { campaign, published, figures: shownFigures(campaign, published, { day: '2027-03-04' }) };
};
