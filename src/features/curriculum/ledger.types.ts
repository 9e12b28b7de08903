/** Every released text (R12, T1), every id that was replaced, every address. */

export type { ReleaseLine } from './ledger.schema.ts';

export type ChangeClass = 'typo' | 'clarification' | 'substance';

/** What is released as a whole. */
export type ReleaseKind = 'module' | 'item' | 'scenario';

/** What has a page of its own, at an address that an author may change. */
export type AddressedKind = 'module' | 'scenario' | 'tool';

/** One released version of a module, section, question or item; a ledger lists them oldest first. */
export type LedgerLine = {
  readonly version: string;
  readonly date: string;
  readonly class: ChangeClass;
  /** Minutes it takes to read what this release changed. */
  readonly minutes: number;
  /** Planned minutes of the module in this version (for payroll); 0 for a part of it and for an item. */
  readonly plannedMinutes?: number;
  /** What changed and why, in the words of its author. */
  readonly note?: string;
};

/** What an id may name. */
export type RedirectKind = 'module' | 'section' | 'question' | 'item' | 'scenario' | 'scene';

/**
 * An id that left the content, and the one that answers for it from that date on. An item that answers for
 * another is at least as old (`since`): it answers for the past as well.
 */
export type Redirect = { readonly from: string; readonly to: string; readonly on: string };

/** A part of a module or scenario, or a whole item, that was released anew; `null` where it did not exist. */
export type UnitChange = {
  readonly unitId: string;
  readonly kind: 'section' | 'question' | 'item' | 'scene';
  /** The last one released. */
  readonly version: string;
  /** The strongest of its changes. */
  readonly class: ChangeClass;
  /** Minutes it takes to read as it is now. */
  readonly minutes: number;
  /** Its text in the version asked about, and the last one released. */
  readonly before: string | null;
  readonly after: string | null;
};
