/** The four pages of a campaign's report: what was planned, counted, found and promised, and what did not work. Pure. */
import type { NeedTheme } from '#db/schema/lists.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import type { ShownFigures } from '#src/features/indicators/index.ts';
import { hideSmall } from '#src/features/indicators/index.ts';
import { commitmentStateWords, figureWords, reportWords as words } from '#src/i18n/restitution.fr.ts';
import { needThemeWords } from '#src/i18n/lists.fr.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { commitmentState } from './follow-ups.rules.ts';
import type {
  CampaignReportDocument,
  Commitment,
  Finding,
  ReportBack,
  ReportBlock,
  ReportFigure,
  ReportPage,
  ReportTexts,
} from './restitution.types.ts';
import { saidStep } from './steps.rules.ts';

/** More would not fit on its page; the others are read in Essaim. */
const MOST_FINDINGS = 5;
const MOST_COMMITMENTS = 4;

export type ReportKnown = {
  readonly organisation: string;
  readonly campaign: Campaign;
  readonly figures: ShownFigures;
  readonly reportFigures: readonly ReportFigure[];
  /** Outings that were counted, by pass. */
  readonly counted: readonly [first: number, second: number];
  readonly back: ReportBack;
  readonly asOf: IsoDate;
};

const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
/** Each line of a text as it was written; what is not written says so. */
const written = (text: string): ReportBlock[] => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (lines.length === 0 ? [words.empty] : lines).map((line) => ({ kind: 'text', text: line }));
};
const line = (text: string): ReportBlock => ({ kind: 'text', text });

const planPage = ({ campaign, counted }: ReportKnown, { done }: ReportTexts): ReportPage => {
  const { plan, sectors, message } = campaign;
  const doors = sectors.reduce((sum, sector) => sum + sector.doors, 0);
  const said = (text: string | null): string => text ?? words.notSaid;
  const rows = [
    [words.plan.commissioningPartner, said(plan.commissioningPartner)],
    [words.plan.deliveryPartner, said(plan.deliveryPartner)],
    [words.plan.aim, said(plan.aim)],
    [words.plan.audience, said(plan.audience)],
    [words.plan.expectedAct, said(plan.expectedAct)],
    [words.plan.dates, words.dates(plan.startsOn, plan.endsOn)],
    [words.plan.target, words.target(plan.targetHouseholds)],
    [words.plan.sectors, words.sectors(sectors.length, doors)],
    [words.plan.outings, words.outings(...counted)],
  ];
  const spoken =
    message === null ? [] : [message.spoken ?? '', ...message.points].filter((text) => text !== '');
  return {
    id: 'plan',
    title: words.pages.plan,
    blocks: [
      { kind: 'table', label: words.planTable, heads: words.planHeads, rows },
      heading(words.message),
      ...(spoken.length === 0 ? [words.noMessage] : spoken).map(line),
      heading(words.done),
      ...written(done),
    ],
  };
};

/** Themes as they may be said: the most heard first, those that may not be told counted together. */
const themesLine = ({ themes }: ShownFigures): string => {
  const heard = (Object.entries(themes) as [NeedTheme, ShownFigures['themes'][NeedTheme]][]).filter(
    ([, { state }]) => state !== 'none',
  );
  const shown = heard
    .flatMap(([theme, { value }]) => (value === null ? [] : [[needThemeWords[theme], value] as const]))
    .sort(([, a], [, b]) => b - a);
  return heard.length === 0 ? words.noThemes : words.themes(shown, heard.length - shown.length);
};

const figuresPage = ({ figures, reportFigures, back }: ReportKnown, { heard }: ReportTexts): ReportPage => ({
  id: 'figures',
  title: words.pages.figures,
  blocks: [
    {
      kind: 'table',
      label: words.figuresTable,
      heads: words.figuresHeads,
      rows: reportFigures.map(({ label, said }) => [label, said]),
    },
    heading(words.themesTitle),
    line(themesLine(figures)),
    ...(heard === '' ? [] : [heading(words.heard), ...written(heard)]),
    ...(back.uptakes.length === 0
      ? []
      : [
          heading(words.uptakeTitle),
          ...[...back.uptakes].sort((a, b) => a.afterMonths - b.afterMonths).map(uptakeLine),
        ]),
    heading(words.limitsTitle),
    ...words.limits.map(line),
  ],
});

const uptakeLine = ({ afterMonths, n, source }: ReportBack['uptakes'][number]): ReportBlock =>
  line(words.uptake(afterMonths, hideSmall(n) === null ? figureWords.small : figureWords.number(n), source));

const findingBlocks =
  (figures: readonly ReportFigure[]) =>
  ({ text, indicatorId, limits, request }: Finding, index: number): ReportBlock[] => {
    const figure = figures.find(({ id }) => id === indicatorId);
    return [
      heading(words.finding(index + 1)),
      line(text),
      line(
        figure === undefined
          ? words.limitsOf(limits)
          : `${words.figure(figure.label, figure.said)} ${words.limitsOf(limits)}`,
      ),
      ...(request === null ? [] : [line(words.request(request))]),
    ];
  };

const commitmentBlocks = (commitments: readonly Commitment[]): ReportBlock[] => {
  if (commitments.length === 0) return [line(words.noCommitments)];
  const rows = commitments.slice(0, MOST_COMMITMENTS).map((one) => {
    const state = commitmentState(one);
    const where = state === null ? words.notFollowed : commitmentStateWords[state];
    return [one.text, `${one.structure}, ${one.function}`, words.day(one.dueOn), where];
  });
  const more = commitments.length - rows.length;
  return [
    { kind: 'table', label: words.commitments, heads: words.commitmentHeads, rows },
    ...(more > 0 ? [line(words.moreCommitments(more))] : []),
  ];
};

const findingsPage = ({ back, reportFigures }: ReportKnown): ReportPage => {
  const validated = back.findings.filter((finding) => finding.validated && !finding.removed);
  return {
    id: 'findings',
    title: words.pages.findings,
    blocks: [
      ...(validated.length === 0
        ? [line(words.noFindings)]
        : validated.slice(0, MOST_FINDINGS).flatMap(findingBlocks(reportFigures))),
      heading(words.commitments),
      ...commitmentBlocks(back.commitments.filter(({ removed }) => !removed)),
    ],
  };
};

const failedPage = ({ campaign }: ReportKnown, { failed, next }: ReportTexts): ReportPage => {
  const [held, told, destroyed] = (['reportBackHeld', 'residentsTold', 'sheetsDestroyed'] as const).map(
    (step) => saidStep(campaign, step),
  );
  return {
    id: 'failed',
    title: words.pages.failed,
    blocks: [
      heading(words.failed),
      ...written(failed),
      heading(words.next),
      ...written(next),
      ...(held?.onDate ? [line(words.held(held.onDate, held.n ?? 0))] : []),
      ...(held?.note ? [line(words.opinion(held.note))] : []),
      ...(told?.onDate ? [line(words.told(told.onDate, told.note ?? ''))] : []),
      ...(destroyed?.onDate ? [line(words.destroyed(destroyed.onDate))] : []),
    ],
  };
};

/** A report as it would be published with these texts and this knowledge. */
export const campaignReport = (known: ReportKnown, texts: ReportTexts): CampaignReportDocument => ({
  v: 1,
  title: words.title(known.campaign.plan.title),
  organisation: known.organisation,
  asOf: known.asOf,
  head: words.head(known.organisation, known.asOf),
  pages: [planPage(known, texts), figuresPage(known, texts), findingsPage(known), failedPage(known, texts)],
  figures: known.reportFigures,
});
