/** What people answer to the forms of the checklist, and what the platform makes of it. */
import type { Check } from '#src/features/curriculum/index.ts';
import type { ComputedRule, RegisterName } from '#src/features/curriculum/curriculum.types.ts';
import type { Instant } from '#src/shared/time.ts';

/** Text, civil date and chosen option are texts; several options are a list. An absent key was not answered. */
export type PlainValue = string | number | boolean | readonly string[];
export type Row = Readonly<Record<string, PlainValue>>;
export type Answers = Readonly<Record<string, PlainValue | readonly Row[]>>;

/** What stands in the fields, before it is read: each field's texts as they were typed, whatever they are. */
export type TypedRow = Readonly<Record<string, readonly string[]>>;
export type Typed = {
  readonly plain: TypedRow;
  readonly rows: Readonly<Record<string, readonly TypedRow[]>>;
};

/** Something to mend or to add: the name of the field in the page (`equipe.0.nom`), and what to do. */
export type Fault = { readonly where: string; readonly sentence: string };

/** One thing the form asks to reach. */
export type CheckLine = {
  readonly measure: Check['measure'];
  readonly met: boolean;
  /** False: the number it looks at is not there yet, which is not zero. */
  readonly answered: boolean;
  readonly value: number;
  readonly target: number;
  /** The field or rows it looks at, for a link. */
  readonly where: string;
  /** « 12 alliés sur 15 » */
  readonly progress: string;
  /** What to do when it is not reached. */
  readonly message: string;
};

export type Evaluation = {
  /** Every required answer is there and every check is met. */
  readonly complete: boolean;
  /** What is missing: unmet checks, then unanswered questions in the order of the form. */
  readonly faults: readonly Fault[];
  readonly computed: readonly CheckLine[];
};

/** Answers to read: a label and its value, or its lines. */
export type SummaryEntry =
  | { readonly label: string; readonly value: string }
  | {
      readonly label: string;
      readonly rows: readonly {
        readonly title: string;
        readonly entries: readonly { readonly label: string; readonly value: string }[];
      }[];
    };
export type Summary = readonly SummaryEntry[];

/** What is stored of one saving: readable for ever, whatever the form asks later. */
export type StoredForm = { readonly answers: Answers; readonly summary: Summary };

/** One saving of an item's form; the last one not removed counts. */
export type FormVersion = StoredForm & {
  /** Id of the evidence. */
  readonly id: string;
  readonly itemId: string;
  readonly contentVersion: string;
  readonly byPersonId: string;
  readonly recordedAt: Instant;
};

/** What the platform finds for an AUTO item (R11); frozen with the list behind it when the milestone is sent. */
export type AutoValue = {
  readonly rule: ComputedRule;
  readonly value: number;
  readonly target: number;
  readonly reached: boolean;
  /** « 3 personnes différentes sur 3 » */
  readonly sentence: string;
  readonly list: readonly string[];
  /** The campaigns that it rests on, of which there are pages. */
  readonly campaignIds?: readonly string[];
};

/** Where the form of an item stands. */
export type FormState = {
  readonly itemId: string;
  readonly register: RegisterName | null;
  /** Something was saved. */
  readonly filled: boolean;
  readonly complete: boolean;
  /** What is missing, as sentences. */
  readonly lines: readonly string[];
  readonly checks: readonly CheckLine[];
  readonly summary: Summary;
  /** The saving that counts; null for a register. */
  readonly evidenceId: string | null;
  readonly savedAt: Instant | null;
  readonly savedBy: string | null;
  /** For an AUTO item that can be computed today; null for the others. */
  readonly auto: AutoValue | null;
};
