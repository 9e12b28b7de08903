/** What the checklist shows, ready to print: the page and the island draw the same thing from it. */

export type ChecklistForm = {
  /** Name of the action that the form posts. */
  readonly action: string;
  readonly label: string;
  /** The words for those who listen: they name the item. */
  readonly fullLabel: string;
};

export type ChecklistTag = {
  readonly tone: 'plain' | 'outline' | 'door' | 'sun' | 'plum' | 'info' | 'quiet';
  readonly words: string;
};

export type ChecklistItem = {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** R17: the last fact this page shows of the item. */
  readonly base: string;
  readonly box: 'ticked' | 'empty' | 'none';
  /** The box in words. */
  readonly boxWords: string;
  /** Ticking or unticking, where the viewer may. */
  readonly tick: ChecklistForm | null;
  readonly confirm: ChecklistForm | null;
  readonly lines: readonly string[];
  /** What a reviewer said last, while it asks for something. */
  readonly answer: string | null;
  readonly tags: readonly ChecklistTag[];
  /** The one thing to do before it can be ticked. */
  readonly next: { readonly href: string; readonly label: string } | null;
};

/** How many, and « 2 sur 6 ». */
export type ChecklistBar = { readonly value: number; readonly share: string };

export type ChecklistView = {
  /** Where the forms are posted. */
  readonly page: string;
  /** Where the island reads the checklist again. */
  readonly stateUrl: string;
  readonly items: readonly ChecklistItem[];
  readonly bars: {
    readonly declared: ChecklistBar;
    readonly validated: ChecklistBar;
    readonly total: number;
  };
};
