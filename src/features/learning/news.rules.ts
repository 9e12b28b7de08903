/** R12: what is new to somebody in a text she read. It moves no figure and takes nothing away. */
import type {
  Curriculum,
  LedgerLine,
  Redirect,
  UnitChange,
} from '#src/features/curriculum/curriculum.types.ts';
import { currentId } from '#src/shared/facts.ts';
import type { LearnerFacts } from './learning.rules.ts';

/** What the rules ask of content. */
export type Texts = Pick<Curriculum, 'ledgerOf' | 'changesSince' | 'redirects'>;

/** A text that somebody had before her, under the id that it had then. */
type Seen = { readonly id: string; readonly version: string };

/** The day on which the last of its heirs took over from an id; null when it stands. */
const replacedOn = (id: string, redirects: readonly Redirect[]): string | null => {
  const own = redirects.find(({ from }) => from === id);
  if (own === undefined) return null;
  const others = redirects.filter((redirect) => redirect !== own);
  return replacedOn(own.to, others) ?? own.on;
};

/**
 * The last line of a ledger that somebody knows; -1 when she knows none. Who only knew a text that this one replaced
 * knows it as it was on the day it took over: what is released later is new to her, too.
 */
const lastKnown = (
  ledger: readonly LedgerLine[],
  seen: readonly Seen[],
  redirects: readonly Redirect[],
): number => {
  const direct = ledger.findLastIndex((line) => seen.some(({ version }) => version === line.version));
  if (direct >= 0) return direct;
  const days = seen.flatMap(({ id }) => replacedOn(id, redirects) ?? []);
  return ledger.findLastIndex(({ date }) => days.some((day) => date <= day));
};

const ofSubstance = (lines: readonly LedgerLine[]): readonly LedgerLine[] =>
  lines.filter((line) => line.class === 'substance');

// --- A section or a question ------------------------------------------------------------------------------

const seenOfUnit = (
  unitId: string,
  { events, answers }: LearnerFacts,
  redirects: readonly Redirect[],
): Seen[] =>
  [
    ...events.flatMap(({ unitId: id, contentVersion }) =>
      id === null ? [] : { id, version: contentVersion },
    ),
    ...answers.map(({ questionId, contentVersion }) => ({ id: questionId, version: contentVersion })),
  ].filter(({ id }) => currentId(id, redirects) === unitId);

/** The version somebody knows of a section or question that changed of substance since; null when nothing is new. */
export const knownBeforeChange = (unitId: string, facts: LearnerFacts, texts: Texts): string | null => {
  const ledger = texts.ledgerOf(unitId);
  const at = lastKnown(ledger, seenOfUnit(unitId, facts, texts.redirects), texts.redirects);
  return at >= 0 && ofSubstance(ledger.slice(at + 1)).length > 0 ? (ledger[at]?.version ?? null) : null;
};

/** Whether somebody has its text of today before her, but for what is not of substance. */
const isKnown = (unitId: string, facts: LearnerFacts, texts: Texts): boolean => {
  const ledger = texts.ledgerOf(unitId);
  const at = lastKnown(ledger, seenOfUnit(unitId, facts, texts.redirects), texts.redirects);
  return at >= 0 && ofSubstance(ledger.slice(at + 1)).length === 0;
};

/** Whether a text was ever changed of substance since it came out: nobody needs to be asked about the others. */
export const everChanged = (unitId: string, { ledgerOf }: Pick<Texts, 'ledgerOf'>): boolean =>
  ofSubstance(ledgerOf(unitId).slice(1)).length > 0;

// --- A module ---------------------------------------------------------------------------------------------

export type News = {
  readonly minutes: number;
  /** Sections and questions, in the order of the module. */
  readonly changes: readonly UnitChange[];
};

/** The texts of a finished module that the person knows: as she finished it, and after each « J'ai vu ». */
const seenOfModule = (
  moduleId: string,
  { events }: LearnerFacts,
  redirects: readonly Redirect[],
): readonly Seen[] => {
  const ofModule = events.filter((event) => currentId(event.moduleId, redirects) === moduleId);
  if (!ofModule.some(({ kind }) => kind === 'moduleFinished')) return [];
  return ofModule
    .filter(({ kind, unitId }) => kind === 'moduleFinished' || (kind === 'changeSeen' && unitId === null))
    .map((event) => ({ id: event.moduleId, version: event.contentVersion }));
};

/**
 * « Du nouveau : 2 minutes » on a finished module: what changed of substance since it was finished or since « J'ai vu »,
 * less what its reader has read since, or read elsewhere before it was moved here.
 */
export const moduleNews = (moduleId: string, facts: LearnerFacts, texts: Texts): News | null => {
  const ledger = texts.ledgerOf(moduleId);
  const at = lastKnown(ledger, seenOfModule(moduleId, facts, texts.redirects), texts.redirects);
  const known = ledger[at];
  if (known === undefined || ofSubstance(ledger.slice(at + 1)).length === 0) return null;
  const changes = texts
    .changesSince(moduleId, known.version)
    .filter((change) => change.class === 'substance' && !isKnown(change.unitId, facts, texts));
  return changes.length === 0
    ? null
    : { minutes: changes.reduce((sum, { minutes }) => sum + minutes, 0), changes };
};
