/**
 * The shapes of what content/ holds, as read at start and frozen. Every other feature imports them from here.
 * Ids are permanent; `version` is the hash of the normalised text (design.md 1.3).
 */

import type { References, Word } from './references.types.ts';
import type { Scenario } from './scenario.types.ts';
import type { Tool } from './tool.types.ts';

export type * from './references.types.ts';

export type ContentStatus = 'proposition' | 'relu' | 'validé par VoisinMalin';
export type Source = { readonly title: string; readonly url: string; readonly supports: string };

/** What every content file says about itself. */
export type Editorial = {
  readonly status: ContentStatus;
  /** Civil date of the last change of substance. */
  readonly updated: string;
  /** Numbers of the open questions (domain.md 7) that the file depends on. */
  readonly toConfirm: readonly number[];
  readonly sources: readonly Source[];
};

// --- The twelve months ---------------------------------------------------------------------------------

export type Month = Editorial & {
  /** 1–12. */
  readonly month: number;
  readonly theme: string;
  readonly aim: string;
  readonly milestone: Milestone;
};

/** Whose review is the final one: the mentor's, or head office's for J01, J10 and J12 (R4). */
export type SettledBy = 'mentor' | 'headOffice';

export type Milestone = {
  /** `j01` … `j12`. */
  readonly id: string;
  readonly month: number;
  readonly title: string;
  readonly settledBy: SettledBy;
  readonly items: readonly Item[];
};

/** Who settles an item (R1): AUTO, RESP, DIR, MENTOR, NAT. */
export type Validator = 'platform' | 'manager' | 'director' | 'mentor' | 'headOffice';

/** What an item asks for; what is handed in has its own kinds (`evidenceKinds` in db/schema/lists.ts). */
export type RequiredEvidence = 'document' | 'form' | 'computed' | 'visitReport' | 'photo' | 'statement';

export type Item = {
  /** Permanent, e.g. `j03-allies-rencontres`. */
  readonly id: string;
  readonly milestoneId: string;
  /** 1-based rank in the milestone; for display only. */
  readonly position: number;
  readonly title: string;
  readonly help: string;
  readonly evidence: RequiredEvidence;
  readonly validator: Validator;
  /** Touches the core of the method: can never be judged « ne nous concerne pas » (R7). */
  readonly core: boolean;
  /** Programme date from which the item exists. */
  readonly since: string;
  /** The adoption pillar it feeds, `p1` … `p8`. */
  readonly pillar: string;
  readonly form: FormDefinition | null;
  readonly computed: Computation | null;
  readonly version: string;
};

export type ComputedRule =
  | 'distinct-people'
  | 'self-assessment'
  | 'messengers-trained'
  | 'meeting-day'
  | 'indicators'
  | 'outing-plan'
  | 'doors-knocked'
  | 'coverage'
  | 'second-pass'
  | 'target-reached'
  | 'second-campaign'
  | 'three-voices'
  | 'core-levels';

export type Computation = {
  readonly rule: ComputedRule;
  /** False until campaigns exist in Essaim: the item is declared with a document, marked « sera calculé » (R11). */
  readonly available: boolean;
};

// --- Forms ---------------------------------------------------------------------------------------------

export type Option = { readonly id: string; readonly label: string };

type FieldBase = {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
};

/** A field of a form, or a column of its rows. */
export type PlainField = FieldBase &
  (
    | { readonly kind: 'text' | 'longText' | 'date' | 'yesNo' }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly unit?: string }
    | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }
  );

/** Rows are flat: no rows inside rows. */
export type RowsField = FieldBase & {
  readonly kind: 'rows';
  readonly rowLabel: string;
  readonly addLabel: string;
  readonly fields: readonly PlainField[];
};

export type Field = PlainField | RowsField;
export type FieldKind = Field['kind'];

/** `rule` follows the grammar of month.yaml, e.g. `distinct(equipe.nom) >= 3`; `message` says what to do. */
export type FormCheck = { readonly rule: string; readonly message: string };

export type RegisterName = 'allies' | 'needs' | 'selfAssessment';

export type RegisterForm = {
  readonly register: RegisterName;
  readonly intro?: string;
  readonly checks: readonly FormCheck[];
};

export type FieldsForm = {
  readonly intro?: string;
  readonly fields: readonly Field[];
  readonly checks: readonly FormCheck[];
};

/** A form either opens a register (`'register' in form`) or has fields of its own. */
export type FormDefinition = RegisterForm | FieldsForm;

// --- Modules -------------------------------------------------------------------------------------------

/** Nested: what messengers may read staff may too, and mentors and head office read everything. */
export type Audience = 'staff' | 'messenger' | 'mentor';

export type Module = Editorial & {
  /** Permanent, e.g. `M03-A`, `MSG-01`, `MEN-01`. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: Audience;
  /** 1–12 for staff, null for the others. */
  readonly month: number | null;
  readonly order: number;
  /** Planned minutes: reading and questions, plus the field action when the file declares one. */
  readonly minutes: number;
  /** The part of `minutes` that the field action takes, as the file declares it. */
  readonly activityMinutes: number;
  readonly synonyms: readonly string[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  readonly version: string;
};

export type SectionKind =
  'situation' | 'method' | 'example' | 'pitfalls' | 'action' | 'discussion' | 'takeaway';

export type Section = {
  readonly id: string;
  readonly kind: SectionKind;
  readonly title: string;
  readonly words: number;
  readonly version: string;
};

export type QuestionOption = {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  readonly reason: string;
};

export type Question = {
  readonly id: string;
  readonly kind: 'single' | 'multiple';
  readonly text: string;
  readonly options: readonly QuestionOption[];
  readonly words: number;
  readonly version: string;
};

// --- The ledger: every released text (R12, T1) ---------------------------------------------------------

export type ChangeClass = 'typo' | 'clarification' | 'substance';

/** One released version of a module, section, question or item; a ledger lists them oldest first. */
export type LedgerLine = {
  readonly version: string;
  readonly date: string;
  readonly class: ChangeClass;
  /** Minutes it takes to read what this release changed. */
  readonly minutes: number;
  /** Planned minutes of the module in this version (for payroll); 0 for a part of it and for an item. */
  readonly plannedMinutes?: number;
};

/**
 * An id that left the content, and the one that answers for it from that date on. An item that answers for
 * another is at least as old (`since`): it answers for the past as well.
 */
export type Redirect = { readonly from: string; readonly to: string; readonly on: string };

/** A part of a module or scenario, or a whole item, that was released anew; `null` where it did not exist. */
export type UnitChange = {
  readonly unitId: string;
  readonly kind: 'section' | 'question' | 'item' | 'scene';
  readonly class: ChangeClass;
  readonly minutes: number;
  /** Its text in the version asked about, and the last one released. */
  readonly before: string | null;
  readonly after: string | null;
};

// --- The adoption grid ---------------------------------------------------------------------------------

export type AdoptionLevel = { readonly name: string; readonly sign: string };

export type Pillar = {
  /** `p1` … `p8`. */
  readonly id: string;
  readonly title: string;
  readonly core: readonly string[];
  readonly adaptable: readonly string[];
  /** Levels 1 to 5, in order. */
  readonly levels: readonly AdoptionLevel[];
  readonly indicators: readonly string[];
};

export type AdoptionGrid = Editorial & { readonly pillars: readonly Pillar[] };

// --- The whole -----------------------------------------------------------------------------------------

export type SectionPlace = { readonly module: Module; readonly section: Section; readonly position: number };
export type QuestionPlace = {
  readonly module: Module;
  readonly question: Question;
  readonly position: number;
};

/**
 * All that content/ holds, frozen. Look-ups by id follow content/redirects.yaml and answer null for what never
 * existed; positions count from 1.
 */
export type Curriculum = References & {
  /** In the order of the year. */
  readonly months: readonly Month[];
  /** Items of every milestone, in order. */
  readonly items: readonly Item[];
  /** In the order of the path: messengers', then staff's by month, then mentors'. */
  readonly modules: readonly Module[];
  /** In their own order. */
  readonly scenarios: readonly Scenario[];
  /** By the month in which they first serve. */
  readonly tools: readonly Tool[];
  readonly grid: AdoptionGrid;
  readonly redirects: readonly Redirect[];
  monthByNumber(month: number): Month | null;
  milestoneById(id: string): Milestone | null;
  itemById(id: string): Item | null;
  /** The form an item asks for, or null. */
  formOf(itemId: string): FormDefinition | null;
  moduleById(id: string): Module | null;
  moduleBySlug(slug: string): Module | null;
  scenarioBySlug(slug: string): Scenario | null;
  modulesOfMonth(month: number): readonly Module[];
  toolBySlug(slug: string): Tool | null;
  toolsOfModule(moduleId: string): readonly Tool[];
  toolsOfItem(itemId: string): readonly Tool[];
  sectionById(id: string): SectionPlace | null;
  questionById(id: string): QuestionPlace | null;
  pillarById(id: string): Pillar | null;
  wordById(id: string): Word | null;
  /** The words of the glossary that a section uses, in its order; none for a text of staff or mentors. */
  wordsOfSection(sectionId: string): readonly Word[];
  /** The text of a section, in Markdown; empty when there is none. */
  textOfSection(sectionId: string): string;
  /** The releases of a module, section, question or item, oldest first; empty before the first release. */
  ledgerOf(id: string): readonly LedgerLine[];
  /** The units of a module or item released anew after one of its versions, each once, with its strongest class. */
  changesSince(id: string, version: string): readonly UnitChange[];
};
