import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Item, Pillar } from '#src/features/curriculum/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { decisionWords, registerFilters, registerWords as words } from '#src/i18n/adaptations.fr.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { decisionOf, filterRegister, registerQuery } from './adaptations.rules.ts';
import type { Adaptation, RegisterQuery } from './adaptations.rules.ts';
import { loadRegister, readableRuns } from './load-register.ts';
import { canOnMentoring } from './mentoring.access.ts';
import { consenting } from './sharing.rules.ts';
import { listConsents } from './sharing.store.ts';

/** What an association said of being named, for its own team; null for those who accompany. */
export type Sharing = {
  readonly given: boolean;
  readonly mayDecide: boolean;
  readonly history: readonly { readonly given: boolean; readonly by: string; readonly recordedAt: number }[];
};

export type AdaptationsPage = {
  readonly query: RegisterQuery;
  readonly shown: readonly Adaptation[];
  readonly total: number;
  /** What the filters offer: only what the register holds. */
  readonly offered: {
    readonly pillars: readonly Pillar[];
    readonly items: readonly Item[];
    readonly partners: readonly { readonly name: string; readonly slug: string }[];
  };
  readonly sharing: Sharing | null;
};

/** The register of adaptations: a partner's own, or those of every partner one accompanies. */
export const getAdaptations = async (ctx: Context, search: URLSearchParams): Promise<AdaptationsPage> => {
  const query = registerQuery(search);
  const runs = await readableRuns(ctx);
  const all = await loadRegister(ctx, runs);
  const [own] = runs;
  const isOwn = own?.organisation.id === ctx.viewer.organisationId;
  return {
    query,
    shown: filterRegister(all, query),
    total: all.length,
    offered: offeredBy(all),
    sharing: own !== undefined && isOwn ? await sharingOf(ctx, own) : null,
  };
};

const offeredBy = (all: readonly Adaptation[]): AdaptationsPage['offered'] => {
  const { grid, items } = getCurriculum();
  const of = <T>(pick: (one: Adaptation) => T): ReadonlySet<T> => new Set(all.map(pick));
  const [pillarIds, itemIds] = [of(({ item }) => item.pillar), of(({ item }) => item.id)];
  const partners = new Map(all.map(({ partner }) => [partner.slug, partner]));
  return {
    pillars: grid.pillars.filter(({ id }) => pillarIds.has(id)),
    items: items.filter(({ id }) => itemIds.has(id)),
    partners: [...partners.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr')),
  };
};

const sharingOf = async (ctx: Context, own: OpenRun): Promise<Sharing> => {
  const consents = await ctx.db.read(own.scope, (tx) => listConsents(tx, ctx.now, own.organisation.id));
  return {
    given: consenting(consents).has(own.organisation.id),
    mayDecide: canOnMentoring(ctx.viewer, 'sharing.decide', own.access),
    history: consents.map(({ given, byName, recordedAt }) => ({ given, by: byName, recordedAt })),
  };
};

export type AdaptationPage = { readonly one: Adaptation; readonly mayFollowUp: boolean };

/** One adaptation with all that was seen of it; the 404 of R20 for somebody else's. */
export const getAdaptation = async (ctx: Context, id: string): Promise<AdaptationPage> => {
  const runs = await readableRuns(ctx);
  const one = (await loadRegister(ctx, runs)).find((adaptation) => adaptation.id === id);
  const opened = runs.find(({ run }) => run.id === one?.runId);
  if (one === undefined || opened === undefined) throw notFound();
  return { one, mayFollowUp: canOnMentoring(ctx.viewer, 'adaptation.followUp', opened.access) };
};

/** The register as a table that leaves the product: the same query as the page. */
export const getAdaptationsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { shown, query, offered } = await getAdaptations(ctx, search);
  return adaptationsTable(shown, registerFilters(query, offered), parisDate(ctx.now));
};

/** The rows of the register for CSV, .xlsx and print. */
export const adaptationsTable = (
  shown: readonly Adaptation[],
  filters: readonly string[],
  asOf: IsoDate,
): ExportTable => ({
  name: 'adaptations',
  title: words.title,
  asOf,
  filters,
  columns: [
    { id: 'association', label: words.columns.partner, kind: 'text', definition: null },
    { id: 'pilier', label: words.columns.pillar, kind: 'text', definition: null },
    { id: 'point', label: words.columns.item, kind: 'text', definition: null },
    { id: 'ce_qui_change', label: words.columns.what, kind: 'text', definition: null },
    { id: 'pourquoi', label: words.columns.why, kind: 'text', definition: null },
    { id: 'reponse', label: words.columns.answer, kind: 'text', definition: words.definitions.answer },
    { id: 'repondu_par', label: words.columns.by, kind: 'text', definition: null },
    { id: 'repondu_le', label: words.columns.on, kind: 'date', definition: null },
    { id: 'noyau', label: words.columns.core, kind: 'text', definition: words.definitions.core },
    { id: 'partageable', label: words.columns.share, kind: 'text', definition: words.definitions.share },
    { id: 'suivis', label: words.columns.followUps, kind: 'number', definition: null },
    { id: 'suite', label: words.columns.decision, kind: 'text', definition: words.definitions.decision },
    { id: 'vu_le', label: words.columns.seenOn, kind: 'date', definition: null },
    { id: 'ce_qui_a_ete_vu', label: words.columns.seen, kind: 'text', definition: null },
  ],
  rows: shown.map((one) => {
    const decision = decisionOf(one);
    const last = one.followUps.at(-1);
    return [
      one.partner.name,
      getCurriculum().pillarById(one.item.pillar)?.title ?? one.item.pillar,
      one.item.title,
      one.what,
      one.why,
      one.accepted ? words.accepted : words.notAccepted,
      one.by,
      one.on,
      words.yesNo(one.touchesCore),
      words.yesNo(one.shareConsent),
      one.followUps.length,
      decision === null ? null : decisionWords[decision],
      last === undefined ? null : parisDate(last.recordedAt),
      last?.seen ?? null,
    ];
  }),
});
