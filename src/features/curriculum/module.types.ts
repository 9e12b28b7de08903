/** A module, its pages and its questions, as everybody else reads them. */
import type { Editorial } from './curriculum.types.ts';

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
