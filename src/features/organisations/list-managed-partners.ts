import { managedWords as words } from '#src/i18n/organisations.fr.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportColumn, ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { listOpenRuns } from './list-open-runs.ts';
import { leadOn } from './mentors.rules.ts';
import { programmeClock } from './programme-clock.rules.ts';

export type ManagedLine = {
  readonly name: string;
  readonly slug: string;
  /** Month, mentor and state, in words. */
  readonly month: string;
  readonly mentor: string;
  readonly state: string;
};

/** Every partner with the month it is in, who accompanies it, and whether its run goes on. */
export const listManagedPartners = async (ctx: Context): Promise<readonly ManagedLine[]> => {
  const today = parisDate(ctx.now);
  return (await listOpenRuns(ctx)).map(({ organisation, run, pauses, assignments }) => {
    const clock = programmeClock(run, pauses, today);
    const lead = leadOn(assignments, today);
    return {
      name: organisation.name,
      slug: organisation.slug,
      month: words.month(clock.month, clock.extendedBy),
      mentor: assignments.find(({ personId }) => personId === lead)?.displayName ?? words.noMentor,
      state: clock.endReason === null ? words.states[clock.status] : words.ends[clock.endReason],
    };
  });
};

const column = (id: string, label: string): ExportColumn => ({ id, label, kind: 'text', definition: null });

/** The same as a table that leaves the product. */
export const getManagedTable = async (ctx: Context): Promise<ExportTable> => ({
  name: 'associations',
  title: words.listTitle,
  asOf: parisDate(ctx.now),
  filters: [],
  columns: [
    column('association', words.columns.name),
    column('mois', words.columns.month),
    column('mentor', words.columns.mentor),
    column('compagnonnage', words.columns.state),
  ],
  rows: (await listManagedPartners(ctx)).map(({ name, month, mentor, state }) => [
    name,
    month,
    mentor,
    state,
  ]),
});
