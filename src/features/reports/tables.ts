import { getGridsTable, getGridTable } from '#src/features/adoption/index.ts';
import { getAgendaTable } from '#src/features/agenda/index.ts';
import { getOutingsTable } from '#src/features/campaigns/index.ts';
import { getContentsTable } from '#src/features/authoring/index.ts';
import { getAlliesTable, getNeedsTable } from '#src/features/forms/index.ts';
import { getBudgetTable, getCostTable } from '#src/features/costs/index.ts';
import { getHillTable } from '#src/features/hill/index.ts';
import {
  getPlannedHoursTable,
  getRecruitmentTable,
  getTeamMeetingsTable,
} from '#src/features/management/index.ts';
import { getMeetingsTable, getPromisesTable, getVisitsTable } from '#src/features/meetings/index.ts';
import {
  getAdaptationsTable,
  getAssignmentsTable,
  getChangesTable,
  getDecisionsTable,
  getMentorsTable,
  getNetworkTable,
  getPartnersTable,
  getPhasesTable,
  getQueueTable,
  getStallsTable,
} from '#src/features/mentoring/index.ts';
import { getHistoryTable, getItemsTable, getMilestonesTable } from '#src/features/milestones/index.ts';
import { getManagedTable } from '#src/features/organisations/index.ts';
import { getCommitmentsTable, getFindingsTable, getIncidentsTable } from '#src/features/restitution/index.ts';
import { getTeamTable } from '#src/features/team/index.ts';
import { getPaidTimeTable, getSessionsTable } from '#src/features/training/index.ts';
import { registerWords } from '#src/i18n/adaptations.fr.ts';
import { exportWords as gridWords, levelWords } from '#src/i18n/adoption.fr.ts';
import { agendaTableWords } from '#src/i18n/agenda.fr.ts';
import { outingsTableWords } from '#src/i18n/campaigns.fr.ts';
import { exportTables } from '#src/i18n/exports.fr.ts';
import { tableWords } from '#src/i18n/figures-exports.fr.ts';
import { hillTableWords } from '#src/i18n/hill.fr.ts';
import { exportWords as meetingWords } from '#src/i18n/meetings.fr.ts';
import { partnersWords, queueWords } from '#src/i18n/mentoring.fr.ts';
import { assignmentWords, reseauWords } from '#src/i18n/network.fr.ts';
import { managedWords } from '#src/i18n/organisations.fr.ts';
import { changesWords } from '#src/i18n/portfolio.fr.ts';
import { returnTables } from '#src/i18n/restitution-exports.fr.ts';
import { answerable, guides, partnerTeam } from '#src/policies.ts';
import { routes } from '#src/routes.ts';
import type { Context, Role } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { getCrossingsTable, getFiguresTable } from './export-figures.ts';

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
const ofRun = (words: Words, screen: string, load: Load): TakenTable => ({
  ...open([...partnerTeam, ...guides], words, screen, load),
  whole: partnerTeam,
});

const called = (title: string): Words => ({ title });
const everyStaff = [...partnerTeam, ...guides] as const;

const network = (title: string, load: Load): TakenTable =>
  open(['headOffice'], { title }, routes.network(), load);

/** What head office alone reads. */
const ofNetwork: Readonly<Record<string, TakenTable>> = {
  reseau: network(reseauWords.listTable, getNetworkTable),
  'par-mois-et-etat': network(reseauWords.phases, getPhasesTable),
  'points-qui-bloquent': network(reseauWords.stalls, getStallsTable),
  accompagnement: network(reseauWords.loads, getMentorsTable),
  'decisions-prises': network(reseauWords.taken, getDecisionsTable),
  associations: open(
    ['headOffice'],
    called(managedWords.listTitle),
    routes.managedPartners(),
    getManagedTable,
  ),
  'mentors-par-association': open(
    ['headOffice'],
    assignmentWords,
    routes.managedPartners(),
    getAssignmentsTable,
  ),
};

/** Every table by its name in an address: one line each, in the order of `/exports`. */
export const tables: Readonly<Record<string, TakenTable>> = {
  jalons: ofRun(exportTables.milestones, routes.milestones(), getMilestonesTable),
  'points-de-controle': ofRun(exportTables.items, routes.milestones(), getItemsTable),
  historique: { ...ofRun(exportTables.history, routes.milestones(), getHistoryTable), whole: [] },
  'grille-d-adoption': ofRun(called(levelWords.short), routes.selfAssessment(), getGridTable),
  'points-du-mois': ofRun(hillTableWords, routes.monthlyPoint(), getHillTable),
  appels: ofRun(called(meetingWords.calls), routes.calls(), getMeetingsTable),
  visites: ofRun(called(meetingWords.visits), routes.calls(), getVisitsTable),
  promesses: ofRun(called(meetingWords.promises), routes.calls(), getPromisesTable),
  agenda: open(everyStaff, agendaTableWords, routes.agenda(), getAgendaTable),
  adaptations: open(everyStaff, registerWords, routes.adaptations(), getAdaptationsTable),
  allies: naming(partnerTeam, exportTables.allies, routes.allies(), getAlliesTable),
  besoins: open(partnerTeam, exportTables.needs, routes.needs(), getNeedsTable),
  constats: open(partnerTeam, returnTables.findings, routes.campaigns(), getFindingsTable),
  engagements: open(partnerTeam, returnTables.commitments, routes.campaigns(), getCommitmentsTable),
  incidents: open(partnerTeam, returnTables.incidents, routes.campaigns(), getIncidentsTable),
  indicateurs: ofRun(tableWords.figures, routes.campaigns(), getFiguresTable),
  'indicateurs-croises': ofRun(tableWords.crossings, routes.campaigns(), getCrossingsTable),
  sorties: open(partnerTeam, outingsTableWords, routes.campaigns(), getOutingsTable),
  equipe: naming(answerable, exportTables.team, routes.team(), getTeamTable),
  seances: open(answerable, exportTables.sessions, routes.trainingSessions(), getSessionsTable),
  'temps-de-formation': naming(['director'], exportTables.paidTime, routes.paidTime(), getPaidTimeTable),
  reunions: open(answerable, exportTables.teamMeetings, routes.teamMeetings(), getTeamMeetingsTable),
  'heures-prevues': naming(
    ['director'],
    exportTables.plannedHours,
    routes.plannedHours(),
    getPlannedHoursTable,
  ),
  recrutement: open(answerable, exportTables.recruitment, routes.recruitment(), getRecruitmentTable),
  'cout-de-campagne': {
    ...open(['director', 'headOffice'], exportTables.cost, routes.campaigns(), getCostTable),
    whole: [],
  },
  budget: open(['director'], exportTables.budget, routes.budget(), getBudgetTable),
  partenaires: open(guides, called(partnersWords.tableTitle), routes.partners(), getPartnersTable),
  changements: open(guides, changesWords, routes.partners(), getChangesTable),
  'a-valider': open(guides, queueWords, routes.reviewQueue(), getQueueTable),
  'grilles-d-adoption': open(guides, called(gridWords.titleAll), routes.grids(), getGridsTable),
  ...ofNetwork,
  contenus: open(['headOffice'], exportTables.contents, routes.contents(), getContentsTable),
};

/** A table that a role may take; any other is like one that does not exist. */
export const tableFor = (role: Role, name: string): TakenTable => {
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!table?.roles.includes(role)) throw notFound();
  return table;
};
