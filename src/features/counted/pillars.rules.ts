/** The indicators of each pillar of the adoption grid (domain.md 5d) that Essaim counts itself. Pure. */
import type { Ally } from '#src/features/forms/index.ts';
import { hideSmall } from '#src/features/indicators/index.ts';
import type { CampaignFigures, Figure, IndicatorId } from '#src/features/indicators/index.ts';
import type { TrainedTeam } from '#src/features/team/index.ts';
import { pillarIndicatorWords as words } from '#src/i18n/counted.fr.ts';

/** What is known of a run, without a name. */
export type Known = {
  readonly allies: readonly Pick<Ally, 'family' | 'readyToRefer'>[];
  readonly trained: TrainedTeam;
  readonly campaigns: readonly CampaignFigures[];
};

/** Where an indicator opens, as the page that shows it knows. */
export type OpensOn = 'allies' | 'campaigns' | 'campaign' | null;

export type PillarIndicator = {
  readonly label: string;
  /** Null: « pas encore compté ». */
  readonly value: string | null;
  readonly opensOn: OpensOn;
};

/** The indicators of a pillar; those that nobody counts yet are said to be so. */
export const pillarIndicators = (pillarId: string, known: Known): readonly PillarIndicator[] => {
  const computed = computedFor[pillarId]?.(known) ?? [];
  const waiting = words.waiting[pillarId] ?? [];
  return [...computed, ...waiting.map((label) => ({ label, value: null, opensOn: null }))];
};

const allyIndicators = ({ allies }: Known): PillarIndicator[] => {
  const counted = (label: string, n: number): PillarIndicator => ({
    label,
    value: allies.length === 0 ? null : words.number(n),
    opensOn: 'allies',
  });
  return [
    counted(words.allies, allies.length),
    counted(words.families, new Set(allies.map(({ family }) => family)).size),
    counted(words.readyToRefer, allies.filter(({ readyToRefer }) => readyToRefer).length),
  ];
};

const trainedIndicators = ({ trained: { trained, waiting } }: Known): PillarIndicator[] => {
  const all = trained.length + waiting.length;
  return [{ label: words.trained, value: all === 0 ? null : words.of(trained.length, all), opensOn: null }];
};

const campaignIndicators = ({ campaigns }: Known): PillarIndicator[] => {
  const last = campaigns.at(-1)?.campaign;
  const [messengers, act] = [last?.message?.messengers ?? null, last?.message?.act ?? null];
  const none = campaigns.length === 0;
  return [
    { label: words.campaigns, value: none ? null : words.number(campaigns.length), opensOn: 'campaigns' },
    {
      label: words.atWorkshop,
      value: messengers === null ? null : words.number(messengers),
      opensOn: 'campaign',
    },
    { label: words.act, value: none ? null : words.yesNo(act !== null), opensOn: 'campaign' },
    {
      label: words.themes,
      value: none ? null : words.number(new Set(campaigns.map(({ campaign }) => campaign.plan.theme)).size),
      opensOn: 'campaigns',
    },
  ];
};

/** Of the last campaign at whose doors somebody knocked; a count under ten is told by neither side of a share (R22). */
const doorIndicators = ({ campaigns }: Known): PillarIndicator[] => {
  const last = campaigns.findLast(({ figures }) => (figures.byId['IND-02'].value ?? 0) > 0);
  const share = (label: string, figure: Figure | undefined): PillarIndicator => ({
    label,
    value: figure === undefined ? null : shareOf(figure),
    opensOn: 'campaign',
  });
  const of = (id: IndicatorId): Figure | undefined => last?.figures.byId[id];
  const knocked = of('IND-02')?.value ?? null;
  return [
    {
      label: words.knocked,
      value: knocked === null ? null : words.atLeast(hideSmall(knocked)),
      opensOn: 'campaign',
    },
    share(words.contactRate, of('IND-09')),
    share(words.revisited, last?.figures.revisitShare),
    share(words.useful, of('IND-13')),
    share(words.intends, of('IND-14')),
  ];
};

const shareOf = ({ numerator, denominator }: Figure): string | null => {
  if (numerator === null || denominator === null || denominator === 0) return null;
  const hidden =
    hideSmall(numerator) === null || [1, 2, 3, 4, 5, 6, 7, 8, 9].includes(denominator - numerator);
  return hidden ? words.hidden : words.share(numerator, denominator);
};

const computedFor: Readonly<Record<string, (known: Known) => PillarIndicator[]>> = {
  p1: allyIndicators,
  p3: trainedIndicators,
  p5: campaignIndicators,
  p6: doorIndicators,
};
