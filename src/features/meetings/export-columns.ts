import type { ExportColumn } from '#src/shared/export-table.ts';
import { exportWords as words } from '#src/i18n/meetings.fr.ts';

type ColumnId = keyof typeof words.columns;

const column = (id: ColumnId, kind: ExportColumn['kind'] = 'text'): ExportColumn => ({
  id,
  kind,
  label: words.columns[id],
  definition: words.definitions[id] ?? null,
});

export const meetingColumns = [
  column('partner'),
  column('date', 'date'),
  column('startsAt'),
  column('minutes', 'number'),
  column('place'),
  column('state'),
  column('points', 'number'),
  column('minutesSentOn', 'date'),
  column('versions', 'number'),
] as const;

export const visitColumns = [
  column('partner'),
  column('date', 'date'),
  column('format'),
  column('state'),
  column('doors', 'number'),
  column('strength'),
  column('axis'),
  column('decision'),
  column('nextOn', 'date'),
  column('shared'),
] as const;

export const promiseColumns = [
  column('partner'),
  column('promise'),
  column('side'),
  column('who'),
  column('promisedOn', 'date'),
  column('dueOn', 'date'),
  column('outcome'),
  column('daysOverdue', 'number'),
  column('note'),
] as const;
