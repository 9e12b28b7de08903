import { getContentsTable } from '#src/features/authoring/index.ts';
import { getAlliesTable, getNeedsTable } from '#src/features/forms/index.ts';
import { getHistoryTable, getItemsTable, getMilestonesTable } from '#src/features/milestones/index.ts';
import { getTeamTable } from '#src/features/team/index.ts';
import { getPaidTimeTable, getSessionsTable } from '#src/features/training/index.ts';
import { exportTables } from '#src/i18n/exports.fr.ts';
import { answerable, guides, partnerTeam } from '#src/policies.ts';
import { routes } from '#src/routes.ts';
import type { Context, Role } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import type { ExportTable } from '#src/shared/export-table.ts';

/** A table that leaves the product. */
export type TakenTable = {
  readonly title: string;
  /** Who may take it; its use case says whose rows. */
  readonly roles: readonly Role[];
  /** For whom it needs nothing more in its address, so that it is offered away from its page too. */
  readonly whole: readonly Role[];
  /** It names people who are no staff: it is posted for, and the journal says who took it. */
  readonly named: boolean;
  readonly screen: string;
  readonly load: (ctx: Context, search: URLSearchParams) => Promise<ExportTable>;
};

type Words = { readonly title: string };
type Load = TakenTable['load'];

/** What a role reads on a page of its own. */
const open = (roles: readonly Role[], { title }: Words, screen: string, load: Load): TakenTable => ({
  ...{ title, screen, load, roles, whole: roles },
  named: false,
});

/** The same with names of people who are no staff. */
const naming = (...table: Parameters<typeof open>): TakenTable => ({ ...open(...table), named: true });

/** What a team reads of its own run, and its guides with `?partenaire=`. */
const ofRun = (words: Words, load: Load): TakenTable => ({
  ...open([...partnerTeam, ...guides], words, routes.milestones(), load),
  whole: partnerTeam,
});

/** Every table by its name in an address: one line each, in the order of `/exports`. */
export const tables: Readonly<Record<string, TakenTable>> = {
  jalons: ofRun(exportTables.milestones, getMilestonesTable),
  'points-de-controle': ofRun(exportTables.items, getItemsTable),
  historique: { ...ofRun(exportTables.history, getHistoryTable), whole: [] },
  allies: naming(partnerTeam, exportTables.allies, routes.allies(), getAlliesTable),
  besoins: open(partnerTeam, exportTables.needs, routes.needs(), getNeedsTable),
  equipe: naming(answerable, exportTables.team, routes.team(), getTeamTable),
  seances: open(answerable, exportTables.sessions, routes.trainingSessions(), getSessionsTable),
  'temps-de-formation': naming(['director'], exportTables.paidTime, routes.paidTime(), getPaidTimeTable),
  contenus: open(['headOffice'], exportTables.contents, routes.contents(), getContentsTable),
};

/** A table that a role may take; any other is like one that does not exist. */
export const tableFor = (role: Role, name: string): TakenTable => {
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!table?.roles.includes(role)) throw notFound();
  return table;
};
