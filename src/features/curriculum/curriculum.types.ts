/**
 * The shapes of what content/ holds, as read at start and frozen. Every other feature imports them from here.
 * Ids are permanent; `version` is the hash of the normalised text (design.md 1.3).
 */

import type { FormDefinition } from './form.types.ts';
import type { Help } from './help.types.ts';
import type { Language, LanguagePage, Recording } from './languages.types.ts';
import type { AddressedKind, LedgerLine, Redirect, ReleaseLine, UnitChange } from './ledger.types.ts';
import type { Module, Question, Section } from './module.types.ts';
import type { References, Source, Word } from './references.types.ts';
import type { Scenario } from './scenario.types.ts';
import type { Tool } from './tool.types.ts';

export type * from './form.types.ts';
export type * from './help.types.ts';
export type * from './ledger.types.ts';
export type * from './module.types.ts';
export type * from './references.types.ts';

export type ContentStatus = 'proposition' | 'relu' | 'validé par VoisinMalin';

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

type Beside = References & Help;

/**
 * All that content/ holds, frozen. Look-ups by id follow content/redirects.yaml and answer null for what never
 * existed; positions count from 1.
 */
export type Curriculum = Beside & {
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
  /** The Markdown of a section, as authors wrote it; empty when there is none. */
  textOfSection(sectionId: string): string;
  /** Somebody's voice reading a messenger's page, in French or in another language; null when nobody recorded it. */
  recordingOf(sectionId: string, language?: Language | 'fr'): Recording | null;
  /** What a messenger's page says in other languages; none for most. */
  languagesOf(sectionId: string): readonly LanguagePage[];
  pillarById(id: string): Pillar | null;
  wordById(id: string): Word | null;
  /** The words of the glossary that a section uses, in its order; none for a text of staff or mentors. */
  wordsOfSection(sectionId: string): readonly Word[];
  /** The releases of a module, section, question or item, oldest first; empty before the first release. */
  ledgerOf(id: string): readonly LedgerLine[];
  /** The same with every text, so that any version can be shown and compared; of modules, items and scenarios. */
  releasesOf(id: string): readonly ReleaseLine[];
  /** Everything that was ever released, by the id it had then. */
  readonly releases: ReadonlyMap<string, readonly ReleaseLine[]>;
  /** The text of a section, question, item or scene in one of its released versions; null when it had none such. */
  textOf(id: string, version: string): string | null;
  /** Where a text is read today, from an address it has or had; null for an address that nothing ever had. */
  slugNow(kind: AddressedKind, slug: string): string | null;
  /** The units of a module or item released anew after one of its versions, each once, with its strongest class. */
  changesSince(id: string, version: string): readonly UnitChange[];
};
