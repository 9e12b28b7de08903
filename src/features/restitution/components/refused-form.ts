/** Where a page shows a text that was refused: the links of the error summary lead there, and nothing typed is lost. */
import type { Failure } from '#src/shared/context.ts';
import type { DebriefsPage } from '../get-debriefs.ts';
import type { Debrief } from '../restitution.types.ts';

/** By action, the field that names what its form is about; the other forms add something. */
const SUBJECTS: Readonly<Record<string, string>> = {
  'restitution.sayStep': 'step',
  'restitution.correctSentence': 'id',
  'restitution.correctFinding': 'findingId',
  'restitution.followIncident': 'incidentId',
  'restitution.followCommitment': 'commitmentId',
};

const typed = ({ values }: Failure, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};

/** The beginning of the ids of a form's fields; `ADDING` is that of the form that adds. */
export const prefixOf = (subject: string, month?: number | string): string =>
  [subject.slice(0, 8), ...(month === undefined || month === '' ? [] : [String(month)])].join('-');
export const ADDING = 'add';

/** The prefix of the form that was refused: the one that adds when what it corrected is no more shown (R17). */
export const refusedAt = (failure: Failure | null, shown: readonly string[] = []): string => {
  if (failure === null) return ADDING;
  const subject = typed(failure, SUBJECTS[failure.action] ?? '');
  return prefixOf(shown.includes(subject) ? subject : ADDING, typed(failure, 'afterMonths'));
};

/** What the form that adds shows again: what was refused of its own, or of a correction whose text is gone. */
export const refusedAdding = (
  failure: Failure | null,
  actions: readonly string[],
  shown: readonly string[],
): Failure | null =>
  failure !== null && actions.includes(failure.action) && refusedAt(failure, shown) === ADDING
    ? failure
    : null;

/**
 * The debrief under which a refused one is shown: the one it corrects, or the one that somebody wrote meanwhile over
 * the same outings, so that the two are compared. Null: the form of a new one.
 */
export const debriefRefused = (
  failure: Failure | null,
  { debriefs, waiting }: Pick<DebriefsPage, 'debriefs' | 'waiting'>,
): Debrief | null => {
  if (failure?.action !== 'restitution.debrief') return null;
  const [base, outingIds] = [typed(failure, 'base'), failure.values.getAll('outingIds')];
  return (
    debriefs.find(({ id }) => id === base) ??
    debriefs.find((one) => one.outingIds.some((id) => outingIds.includes(id))) ??
    (waiting.length === 0 ? debriefs[0] : null) ??
    null
  );
};
