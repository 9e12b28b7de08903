import { budgetWords, costWords } from '#src/i18n/costs.fr.ts';
import { exportCellWords, exportTables } from '#src/i18n/exports.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { hypotheses } from './budget.rules.ts';
import { getBudget } from './get-budget.ts';
import { getCost } from './get-cost.ts';

/** The cost of the campaign `?campagne=`, line by line, its sums last. */
export const getCostTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { title, lines, sums, perHousehold } = await getCost(ctx, search.get('campagne') ?? '');
  const sum = (label: string, cents: number | null) => ({
    ...{ post: null, label, euros: cents === null ? null : cents / 100, how: null, lent: null },
  });
  return buildExport(
    exportTables.cost,
    { name: 'cout-de-campagne', asOf: parisDate(ctx.now), filters: [title] },
    [
      ...lines.map(({ item, label, cents, how, lent }) => ({
        ...{ post: costWords.posts[item], label, euros: cents / 100, how },
        lent: exportCellWords.yesOrNo(lent),
      })),
      sum(costWords.total, sums?.total ?? null),
      sum(costWords.paid, sums?.paid ?? null),
      sum(costWords.perHousehold, perHousehold),
    ],
  );
};

/** The budget in both hypotheses, line by line, the balance of each quarter last. */
export const getBudgetTable = async (ctx: Context): Promise<ExportTable> => {
  const page = await getBudget(ctx);
  const cells = (values: readonly number[]) => {
    const [q1, q2, q3, q4, q5, q6, q7, q8] = values.map((cents) => cents / 100);
    const known = (value: number | undefined): number => value ?? 0;
    return {
      ...{ q1: known(q1), q2: known(q2), q3: known(q3), q4: known(q4) },
      ...{ q5: known(q5), q6: known(q6), q7: known(q7), q8: known(q8) },
    };
  };
  return buildExport(
    exportTables.budget,
    { name: 'budget', asOf: parisDate(ctx.now) },
    hypotheses.flatMap((name) => {
      const hypothesis = budgetWords.hypotheses[name];
      return [
        ...page.budget.lines.map((line) => ({
          ...{ hypothesis, side: budgetWords.sides[line.side], label: line.label },
          ...{ mission: exportCellWords.yesOrNo(line.mission), ...cells(line[name]) },
        })),
        {
          ...{ hypothesis, side: null, label: budgetWords.balance, mission: null },
          ...cells(page[name].quarters.map(({ balance }) => balance)),
        },
      ];
    }),
  );
};
