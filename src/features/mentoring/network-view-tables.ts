/** The lists of the network view as tables that leave the product: same rows, same filters. */
import { queueWords, statusWords } from '#src/i18n/mentoring.fr.ts';
import { networkFilters, phaseWords, reseauWords as words } from '#src/i18n/network.fr.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportColumn, ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { decisionSentence, waitingSentence, whyOf } from './components/sentences.ts';
import { getNetworkView } from './get-network.ts';
import type { NetworkView } from './get-network.ts';
import { phaseOf } from './network.rules.ts';
import { STATUS_ORDER } from './partner-status.rules.ts';

const text = (id: string, label: string): ExportColumn => ({ id, label, kind: 'text', definition: null });

/** What narrows the list of the network, in words. */
export const networkFiltersOf = ({ query, loads, stalls, low }: NetworkView): string[] =>
  networkFilters(
    {
      ...query,
      mentor: loads.find(({ mentorId }) => mentorId === query.mentor)?.name ?? query.mentor,
      item: stalls.find(({ item }) => item.id === query.item)?.item.title ?? query.item,
      pillar: low.find(({ pillar }) => pillar.id === query.pillar)?.pillar.title ?? query.pillar,
    },
    query.item,
  );

/** The partners behind a figure of the network, or all of them. */
export const getNetworkTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const view = await getNetworkView(ctx, search);
  return {
    name: 'reseau',
    title: words.listTable,
    asOf: parisDate(ctx.now),
    filters: networkFiltersOf(view),
    columns: [
      text('association', words.columns.partner),
      text('mois', words.phase),
      text('etat', words.state),
      text('pourquoi', words.why),
      text('accompagnement', words.accompanied),
      { ...text('ce_qui_attend', words.waits), definition: queueWords.definitions.promised },
    ],
    rows: view.shown.map((row) => [
      row.opened.organisation.name,
      phaseWords(phaseOf(row)),
      statusWords[row.status.status],
      whyOf(row),
      row.mentors.length === 0 ? null : row.mentors.join(', '),
      row.waiting.length === 0 ? null : waitingSentence(row),
    ]),
  };
};

/** How many partners are in each month, by status; a column for every status, so that columns stay where they are. */
export const getPhasesTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { phases } = await getNetworkView(ctx, search);
  return {
    name: 'par-mois-et-etat',
    title: words.phases,
    asOf: parisDate(ctx.now),
    filters: [],
    columns: [
      text('mois', words.phase),
      ...STATUS_ORDER.map((status): ExportColumn => ({
        ...text(status, statusWords[status]),
        kind: 'number',
      })),
      { ...text('toutes', words.total), kind: 'number' },
    ],
    rows: phases.lines.map(({ phase, counts, total }) => [
      phaseWords(phase),
      ...STATUS_ORDER.map((status) => counts.find((one) => one.status === status)?.count ?? 0),
      total,
    ]),
  };
};

/** What head office settled, newest first. */
export const getDecisionsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { taken } = await getNetworkView(ctx, search);
  return {
    name: 'decisions-prises',
    title: words.taken,
    asOf: parisDate(ctx.now),
    filters: [],
    columns: [
      { ...text('jour', words.when), kind: 'date' },
      text('association', words.columns.partner),
      text('decision', words.what),
      text('par', words.by),
    ],
    rows: taken.map((one) => [
      one.on,
      one.partner.name,
      decisionSentence(one),
      one.kind === 'end' ? null : one.by,
    ]),
  };
};
