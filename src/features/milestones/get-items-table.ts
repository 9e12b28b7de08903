import type { OpenRun } from '#src/features/organisations/index.ts';
import { exportCellWords as words, exportFilterWords, exportTables } from '#src/i18n/exports.fr.ts';
import { checkWords } from '#src/i18n/history.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { askedInstant, openAskedRun, readRunAt } from './read-run-at.ts';
import type { RunAt } from './read-run-at.ts';
import type { ItemRead, MilestoneRead } from './read-milestones.ts';

/** Every item of a run; `declared` and `validated` say oui as often as the bars count. */
export const itemsTable = ({ organisation }: OpenRun, { read, asOf }: RunAt): ExportTable =>
  buildExport(
    exportTables.items,
    { name: 'points-de-controle', asOf, filters: [exportFilterWords.partner(organisation.name)] },
    read.milestones.flatMap((milestone) => milestone.items.map((item) => rowOf(milestone, item))),
  );

/** The same for an address: one's own run, or `?partenaire=`; on a past day, `?au=`. */
export const getItemsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const opened = await openAskedRun(ctx, search);
  return itemsTable(opened, await readRunAt(ctx, opened, askedInstant(search.get('au'), ctx.now)));
};

const rowOf = ({ month, milestone, progress }: MilestoneRead, read: ItemRead) => {
  const { item, state, evidence, lastLine, reservation } = read;
  const lastProof = evidence.at(-1);
  const kinds = Map.groupBy(evidence, ({ kind }) => kind);
  return {
    month: month.month,
    milestone: milestone.title,
    item: item.title,
    core: words.yesOrNo(item.core),
    validator: words.validators[item.validator],
    state: checkWords.statuses[state.status],
    counted: words.yesOrNo(progress.counted.includes(item.id)),
    declared: words.yesOrNo(progress.declared.includes(item.id)),
    declaredOn: state.fact === null ? null : parisDate(state.fact.recordedAt),
    validated: words.yesOrNo(progress.validated.includes(item.id)),
    answeredOn: lastLine === null ? null : parisDate(lastLine.recordedAt),
    reservation: reservation?.text ?? null,
    proofs: evidence.length,
    proofKinds:
      [...kinds].map(([kind, all]) => `${words.proofs[kind]} (${String(all.length)})`).join(', ') || null,
    lastProofOn: lastProof === undefined ? null : parisDate(lastProof.recordedAt),
  };
};
