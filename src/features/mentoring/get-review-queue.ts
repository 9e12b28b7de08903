import { queueWords as words } from '#src/i18n/mentoring.fr.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { loadPortfolio } from './load-portfolio.ts';
import { namesOfSenders } from './network.store.ts';
import { queueOf } from './overview.rules.ts';
import { changedSinceReturn, workingDaysOver } from './review-queue.rules.ts';

export type QueueLine = ReturnType<typeof queueOf>[number] & {
  readonly sentBy: string;
  /** Working days by which the promise is passed; 0 while it is not. */
  readonly over: number;
  /** Titles of the items told or proved anew since it came back. */
  readonly changed: readonly string[];
};

/** Sendings that wait for this viewer, oldest first; counters of the page are those of this list. */
export const getReviewQueue = async (ctx: Context): Promise<readonly QueueLine[]> => {
  const { db, viewer, now } = ctx;
  const { rows } = await loadPortfolio(ctx);
  const queue = queueOf(rows, viewer.role === 'headOffice' ? 'headOffice' : 'mentor').flatMap((line) => {
    const read = line.row.milestones.find(({ milestone }) => milestone.id === line.milestoneId);
    const sent = read?.state.sent.waiting;
    return read === undefined || !sent ? [] : { line, read, submissionId: sent.id };
  });
  const names = await db.read(viewer.scope, (tx) =>
    namesOfSenders(
      tx,
      queue.map(({ submissionId }) => submissionId),
    ),
  );
  const today = parisDate(now);
  return queue.map(({ line, read, submissionId }) => ({
    ...line,
    sentBy: names.get(submissionId) ?? '',
    over: workingDaysOver(line.promisedOn, today),
    changed: changedSinceReturn(read),
  }));
};

/** The queue as a table that leaves the product: the same list as the page. */
export const getQueueTable = async (ctx: Context, _search: URLSearchParams): Promise<ExportTable> =>
  queueTable(await getReviewQueue(ctx), parisDate(ctx.now));

/** The rows of the queue for CSV, .xlsx and print. */
export const queueTable = (queue: readonly QueueLine[], asOf: IsoDate): ExportTable => ({
  name: 'a-valider',
  title: words.title,
  asOf,
  filters: [],
  columns: [
    { id: 'association', label: words.columns.partner, kind: 'text', definition: null },
    { id: 'jalon', label: words.columns.milestone, kind: 'text', definition: null },
    { id: 'envoi', label: words.columns.round, kind: 'number', definition: words.definitions.round },
    { id: 'envoye_par', label: words.columns.sentBy, kind: 'text', definition: null },
    { id: 'envoye_le', label: words.columns.sentOn, kind: 'date', definition: null },
    {
      id: 'promis_le',
      label: words.columns.promisedOn,
      kind: 'date',
      definition: words.definitions.promised,
    },
    {
      id: 'jours_ouvres_de_depassement',
      label: words.columns.over,
      kind: 'number',
      definition: words.definitions.over,
    },
    { id: 'change_depuis_le_retour', label: words.columns.changed, kind: 'text', definition: null },
  ],
  rows: queue.map(({ row, title, round, sentBy, sentOn, promisedOn, over, changed }) => [
    row.opened.organisation.name,
    title,
    round,
    sentBy,
    sentOn,
    promisedOn,
    over,
    changed.length === 0 ? null : changed.join(' ; '),
  ]),
});
