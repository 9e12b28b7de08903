export { AGENDA_ROLES } from './agenda.access.ts';
export { agendaKinds, agendaQuery, NEXT_DAYS } from './agenda.rules.ts';
export type { AgendaGroup, AgendaQuery } from './agenda.rules.ts';
export type * from './agenda.types.ts';
export { getAgendaTable } from './agenda-table.ts';
export { getAgenda } from './get-agenda.ts';
export type { AgendaPage } from './get-agenda.ts';
export { offeredMeeting } from './offered-meeting.ts';
export { readFeed } from './read-feed.ts';
