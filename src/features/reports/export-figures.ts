import { halfDays, needThemes } from '#db/schema/lists.ts';
import { costFigures } from '#src/features/costs/index.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import { figureText } from '#src/features/indicators/components/figure-words.ts';
import { figureLines, figuresQuery, loadAllPublished, shownFigures } from '#src/features/indicators/index.ts';
import type { CampaignFigures, FigureLine, NarrowedBy, ShownFigure } from '#src/features/indicators/index.ts';
import { openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import { figureCells as words, tableWords } from '#src/i18n/figures-exports.fr.ts';
import { figuresWords } from '#src/i18n/indicators.fr.ts';
import { capitalise } from '#src/i18n/format.ts';
import { halfDayWords, needThemeWords } from '#src/i18n/lists.fr.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

type Asked = {
  readonly counted: readonly CampaignFigures[];
  readonly costs: ReadonlyMap<string, ShownFigure>;
  readonly day: IsoDate;
  readonly filters: readonly string[];
};

/** The campaigns of one's own association, or of the partner named by `partenaire`; one of them with `campagne`. */
const read = async (ctx: Context, search: URLSearchParams): Promise<Asked> => {
  const own = PARTNER_TEAM.some((role) => role === ctx.viewer.role);
  const opened = await (own ? openOwnRun(ctx) : openPartnerRun(ctx, search.get('partenaire') ?? ''));
  const asked = search.get('campagne');
  const { day } = figuresQuery(search, { sectorById: new Map() }, parisDate(ctx.now));
  return ctx.db.read(opened.scope, async (tx) => {
    const all = await loadCampaigns(tx, [opened.organisation.id], ctx.now);
    const campaigns = asked === null ? all : all.filter(({ id }) => id === asked);
    const [only] = campaigns;
    if (asked !== null && only === undefined) throw notFound();
    const published = await loadAllPublished(tx, campaigns, ctx.now);
    const counted = campaigns.flatMap((campaign) => {
      const known = published.get(campaign.id);
      if (known === undefined) return [];
      return { campaign, published: known, figures: shownFigures(campaign, known, { day }) };
    });
    const costs = await costFigures(tx, ctx, { counted, at: Math.min(ctx.now, endOfDay(day)) });
    const filters = asked === null || only === undefined ? [] : [words.only(only.plan.title)];
    return { counted, costs, day, filters };
  });
};

const passes = [undefined, 1, 2] as const;
const passName = (pass: NarrowedBy['pass']): string =>
  figuresWords.passes.find(({ value }) => value === String(pass))?.label ?? words.bothPasses;

const cellsOf = ({ id, title, figure }: FigureLine) => ({
  ...{ id, indicator: title, said: figureText(figure) },
  value: figure.value === null ? null : Math.round(figure.value * 10_000) / 10_000,
  ...{ numerator: figure.numerator, denominator: figure.denominator },
});

/** Every figure of campaigns, for both passes and for each, as their pages say them (R22); IND-22 for who reads it. */
export const getFiguresTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { counted, costs, day, filters } = await read(ctx, search);
  const rows = counted.flatMap(({ campaign, published }) =>
    passes.flatMap((pass) => {
      const figures = shownFigures(campaign, published, { narrowedBy: { pass }, day });
      const cost = pass === undefined ? (costs.get(campaign.id) ?? null) : null;
      return figureLines(campaign, figures, cost).map((line) => ({
        ...{ campaign: campaign.plan.title, pass: passName(pass) },
        ...cellsOf(line),
      }));
    }),
  );
  return buildExport(tableWords.figures, { name: 'indicateurs', asOf: day, filters }, rows);
};

/** What campaigns are told by, besides their passes. */
const crossingsOf = ({ campaign }: CampaignFigures) => [
  ...campaign.sectors.map(({ id, name }) => ({
    by: words.by.sector,
    of: name,
    narrowedBy: { sectorId: id },
  })),
  ...halfDays.map((halfDay) => ({
    by: words.by.halfDay,
    of: capitalise(halfDayWords[halfDay]),
    narrowedBy: { halfDay },
  })),
  ...needThemes.map((theme) => ({ by: words.by.theme, of: needThemeWords[theme], narrowedBy: { theme } })),
];

/** The same by sector, half-day and theme; what a crossing has no figure of is left out. */
export const getCrossingsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { counted, day, filters } = await read(ctx, search);
  const rows = counted.flatMap((one) =>
    crossingsOf(one).flatMap(({ by, of, narrowedBy }) =>
      passes.flatMap((pass) => {
        const { campaign, published } = one;
        const figures = shownFigures(campaign, published, { narrowedBy: { pass, ...narrowedBy }, day });
        return figureLines(campaign, figures, null)
          .filter(({ figure }) => figure.state !== 'none')
          .map((line) => ({
            ...{ campaign: campaign.plan.title, pass: passName(pass), by, of },
            ...cellsOf(line),
          }));
      }),
    ),
  );
  return buildExport(tableWords.crossings, { name: 'indicateurs-croises', asOf: day, filters }, rows);
};
