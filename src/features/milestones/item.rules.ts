/** R1, R5, R7, R17: what the partner and the platform have said of one checklist item. */
import type { EvidenceKind } from '#db/schema/lists.ts';
import type { Item, LedgerLine } from '#src/features/curriculum/curriculum.types.ts';
import { inOrder } from '#src/shared/facts.ts';
import type { EvidenceFact, ItemFact } from './milestones.types.ts';

export type ItemStatus = 'todo' | 'missing' | 'declared' | 'confirmed' | 'automatic' | 'notApplicable';

/** What is still needed before the item is complete; `computation` is the platform's, `proof` anybody's. */
export type ItemNeed =
  'declaration' | 'proof' | 'managerConfirmation' | 'directorConfirmation' | 'computation';

export type ItemState = {
  readonly status: ItemStatus;
  /** The fact that made the status what it is; null for `todo` and `automatic`. */
  readonly fact: ItemFact | null;
  /** « Il manque … parce que … », when that is the status (R5). */
  readonly missingSentence: string | null;
  /** « Pour la direction »: confirmed by the manager where no director is named (R1). */
  readonly onBehalfOfDirector: boolean;
  readonly needs: readonly ItemNeed[];
};

const TOLD: readonly EvidenceKind[] = ['note', 'link', 'file'];

/** Proofs that satisfy an item, by what it asks for; « Pas de document ? Racontez en quelques mots. » */
const accepts: Record<Item['evidence'], readonly EvidenceKind[] | null> = {
  document: TOLD,
  photo: TOLD,
  visitReport: ['visitReport', ...TOLD],
  form: ['form'],
  computed: TOLD,
  /** The dated tick is the statement. */
  statement: null,
};

/**
 * R1, R11: found by the platform, so that nobody can tick it; declared with a document until it computes. What asks for
 * nothing but a computation is so whoever settles it (J12: the mentor, head office). `waits`: the run has nothing yet to
 * compute it of.
 */
export const isAutomatic = (item: Item, waits = false): boolean =>
  !waits &&
  item.computed?.available === true &&
  (item.validator === 'platform' || item.evidence === 'computed');

/** R7: an item of the core always concerns the partner. */
export const mayBeNotApplicable = (item: Item): boolean => !item.core;

type Told = {
  readonly declared: ItemFact | null;
  readonly confirmed: ItemFact | null;
  readonly missing: ItemFact | null;
  readonly notApplicable: ItemFact | null;
};
const untold: Told = { declared: null, confirmed: null, missing: null, notApplicable: null };

/** One transition of an item (R1, R5, R7). Declaring again takes no confirmation back. */
const afterFact = (told: Told, fact: ItemFact): Told => {
  switch (fact.kind) {
    case 'declared':
      return { ...told, declared: fact, missing: null };
    case 'undeclared':
      return { ...untold, notApplicable: told.notApplicable };
    case 'confirmed':
      return { ...told, confirmed: fact, missing: null };
    case 'unconfirmed':
      return { ...told, confirmed: null };
    case 'missing':
      return { ...untold, notApplicable: told.notApplicable, missing: fact };
    case 'notApplicable':
      return { ...told, notApplicable: fact };
    case 'applicable':
      return { ...told, notApplicable: null };
  }
};

const statusOf = (item: Item, told: Told, reached: boolean): [ItemStatus, ItemFact | null] => {
  if (told.notApplicable !== null && mayBeNotApplicable(item)) return ['notApplicable', told.notApplicable];
  if (reached) return ['automatic', null];
  if (told.confirmed !== null) return ['confirmed', told.confirmed];
  if (told.declared !== null) return ['declared', told.declared];
  if (told.missing !== null) return ['missing', told.missing];
  return ['todo', null];
};

const hasProof = (item: Item, evidence: readonly EvidenceFact[]): boolean => {
  const kinds = accepts[item.evidence];
  return (
    kinds === null ||
    evidence.some(
      (proof) => proof.removedAt === null && proof.itemIds.includes(item.id) && kinds.includes(proof.kind),
    )
  );
};

const needsOf = (item: Item, status: ItemStatus, proven: boolean, waits: boolean): ItemNeed[] => {
  if (status === 'notApplicable' || status === 'automatic') return [];
  if (isAutomatic(item, waits) && status !== 'declared' && status !== 'confirmed') return ['computation'];
  const needs: ItemNeed[] = [];
  if (status === 'todo' || status === 'missing') needs.push('declaration');
  if (!proven) needs.push('proof');
  if (item.validator === 'manager' && status !== 'confirmed') needs.push('managerConfirmation');
  if (item.validator === 'director' && status !== 'confirmed') needs.push('directorConfirmation');
  return needs;
};

/**
 * The state of an item from the facts and proofs of its run (those of other items are ignored) and from
 * whether the platform finds it reached. A declaration made before an item became computed stays.
 */
export const itemState = (
  item: Item,
  facts: readonly ItemFact[],
  evidence: readonly EvidenceFact[],
  reached: boolean,
  waits = false,
): ItemState => {
  const told = inOrder(facts.filter((fact) => fact.itemId === item.id)).reduce(afterFact, untold);
  const [status, fact] = statusOf(item, told, reached);
  return {
    status,
    fact,
    missingSentence: status === 'missing' ? (fact?.note ?? null) : null,
    onBehalfOfDirector:
      status === 'confirmed' && item.validator === 'director' && fact?.actingRole === 'manager',
    needs: needsOf(item, status, hasProof(item, evidence), waits),
  };
};

/**
 * The same item, knowing where its form stands: only a complete form proves it, whether its answers are a saving or
 * the lines of a register.
 */
export const withForm = (item: Item, state: ItemState, complete: boolean): ItemState => {
  if (item.evidence !== 'form' || ['notApplicable', 'automatic'].includes(state.status)) return state;
  const others = state.needs.filter((need) => need !== 'proof' && need !== 'declaration');
  const declaration = state.needs.filter((need) => need === 'declaration');
  return { ...state, needs: [...declaration, ...(complete ? [] : (['proof'] as const)), ...others] };
};

/** R2: counts in *Déclaré*. */
export const isDeclared = (status: ItemStatus): boolean =>
  status === 'declared' || status === 'confirmed' || status === 'automatic';

export type DeclareProblem = 'automatic' | 'proof-needed' | 'not-applicable';

/** Why an item cannot be ticked now, or null (R1: tick and required proof; nobody ticks an AUTO item). */
export const declareProblem = (
  item: Item,
  state: ItemState,
  automatic = isAutomatic(item),
): DeclareProblem | null => {
  if (automatic) return 'automatic';
  if (state.status === 'notApplicable') return 'not-applicable';
  return state.needs.includes('proof') ? 'proof-needed' : null;
};

/** Why an item cannot be unticked, or null: what is sent is with the reviewer, what is accepted stays (R4). */
export const undeclareProblem = (of: {
  readonly submitted: boolean;
  readonly accepted: boolean;
}): 'submitted' | 'accepted' | null => {
  if (of.accepted) return 'accepted';
  return of.submitted ? 'submitted' : null;
};

/** Why « il manque … parce que … » cannot be said of an item, or null (R5). */
export const missingProblem = (
  state: ItemState,
  accepted: boolean,
): 'item-accepted' | 'not-applicable' | null => {
  if (accepted) return 'item-accepted';
  return state.status === 'notApplicable' ? 'not-applicable' : null;
};

/** Why an item cannot be confirmed, or null (R1: RESP and DIR items, once declared). */
export const confirmProblem = (
  item: Item,
  state: ItemState,
): 'not-confirmable' | 'not-declared' | 'already-confirmed' | null => {
  if (item.validator !== 'manager' && item.validator !== 'director') return 'not-confirmable';
  if (state.status === 'confirmed') return 'already-confirmed';
  return state.status === 'declared' ? null : 'not-declared';
};

/**
 * R17: the facts on an item that somebody had not seen, oldest first. `seenFactId` is the last fact her form
 * showed, null when it showed none; a fact that is not found was never shown, so all are new.
 */
export const newerFacts = (seenFactId: string | null, facts: readonly ItemFact[]): ItemFact[] => {
  const ordered = inOrder(facts);
  return ordered.slice(ordered.findIndex((fact) => fact.id === seenFactId) + 1);
};

/**
 * R12: whether the text has changed of substance since the version somebody declared or had accepted; takes nothing
 * away. A version that was never released of this item says nothing.
 */
export const textChangedSince = (ledger: readonly LedgerLine[], version: string): boolean => {
  const at = ledger.findLastIndex((line) => line.version === version);
  return at >= 0 && ledger.slice(at + 1).some((line) => line.class === 'substance');
};
