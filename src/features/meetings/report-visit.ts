import { isUniqueViolation } from '#db/database.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { proveByVisit } from '#src/features/milestones/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { holdsPersonalDetails } from '#src/features/practice/index.ts';
import { proofWords } from '#src/i18n/meetings.fr.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { changeMeetings, factRow, meetingIn } from './change-meetings.ts';
import { isCall, isFarAway } from './meetings.rules.ts';
import { countField } from './meetings.schema.ts';
import type { ReportInput } from './meetings.schema.ts';
import type { Criteria, ReportText } from './meetings.types.ts';
import { insertReport, listReports } from './reports.store.ts';
import { gridOf } from './visit.rules.ts';

/**
 * The report of a visit, or its correction as another attempt: by team, nobody named. It may prove an item that asks for
 * one; the team then reads it among the proofs, where the last attempt stands.
 */
export const reportVisit = (
  ctx: Context,
  opened: OpenRun,
  { meetingId, ...input }: ReportInput & { readonly meetingId: string },
): Promise<void> => {
  const { attempt, itemId } = input;
  const report = checked(ctx, input);
  const written = changeMeetings(ctx, opened, 'report.write', async (tx) => {
    const meeting = await meetingIn(tx, opened, meetingId, ctx.now);
    if (isCall(meeting)) throw notFound();
    if (meeting.cancelled) throw new AppError('meetings.cancelled');
    const before = (await listReports(tx, meetingId)).map(({ id }) => id);
    if (attempt !== before.length + 1) throw new AppError('meetings.sent-meanwhile');
    const row = factRow(ctx, opened);
    await insertReport(tx, { ...row, ...report, meetingId, attempt });
    const text = proofWords(report, getCurriculum().observation.criteria);
    await proveByVisit(tx, row, { itemId, text, before });
    tx.audit({
      action: attempt === 1 ? 'meetings.visit-reported' : 'meetings.visit-corrected',
      object: `meeting:${meetingId}`,
      payload: { attempt, report: row.id, item: itemId },
    });
  });
  return written.catch((error: unknown) => {
    throw isUniqueViolation(error) ? new AppError('meetings.sent-meanwhile') : error;
  });
};

const fault = (code: ErrorCode, field: string, details = {}): AppError =>
  new AppError(code, details, { [field]: code });

const checked = ({ now }: Context, input: ReportInput): ReportText => {
  const { onDate, doors, seen, strength, axis, decision, nextOn, shared, itemId } = input;
  const today = parisDate(now);
  if (onDate > today) throw fault('meetings.to-come', 'onDate');
  if (isFarAway(onDate, today)) throw fault('meetings.date-far', 'onDate');
  if (nextOn !== null && isFarAway(nextOn, today)) throw fault('meetings.date-far', 'nextOn');
  const named = Object.entries({ seen, strength, axis, decision })
    .filter(([, text]) => text !== null && holdsPersonalDetails(text))
    .map(([field]) => [field, 'meetings.personal-details'] as const);
  if (named.length > 0) throw new AppError('meetings.personal-details', {}, Object.fromEntries(named));
  if (itemId !== null && !shared) throw fault('meetings.proof-hidden', 'shared');
  return { onDate, doors, criteria: gridIn(input), seen, strength, axis, decision, nextOn, shared };
};

const gridIn = ({ doors, counts }: ReportInput): Criteria | null => {
  const { criteria } = getCurriculum().observation;
  const grid = gridOf(
    doors,
    counts,
    criteria.map(({ id }) => id),
  );
  if ('criteria' in grid) return grid.criteria;
  const [first] = grid.faults;
  if (first === undefined || first.code === 'doors-missing') throw fault('meetings.doors-missing', 'doors');
  const criterion = criteria.find(({ id }) => id === first.criterionId)?.name ?? '';
  const details = { criterion, sum: first.sum, doors: doors ?? 0 };
  throw fault('meetings.criterion-sum', countField(first.criterionId, 'yes'), details);
};
