/** What a page says in another language, and its voice. */
import type { languages } from './languages.schema.ts';

export type Language = (typeof languages)[number];

export type LanguagePage = {
  readonly language: Language;
  /** Read by somebody whose language it is. */
  readonly checked: boolean;
  readonly summary: string;
  readonly words: readonly { readonly fr: string; readonly said: string }[];
};

/** A sound file of content/ (`content/…`): somebody's voice, reading a page. */
export type Recording = {
  readonly path: string;
  readonly bytes: number;
  /** Null when the file does not tell. */
  readonly seconds: number | null;
};
