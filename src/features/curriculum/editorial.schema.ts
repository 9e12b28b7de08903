import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { isIsoDate } from '#src/shared/time.ts';

/** A text that must be there and is not only blanks. */
export const text = z.string().trim().min(1, words.empty);

/** A civil date that exists, written 2026-11-24. */
export const date = z.string().refine(isIsoDate, words.date);

/** Lower-case words joined by hyphens: ids of sections, questions, items; slugs. */
export const kebab = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, words.kebab);

/** An id inside a file (option, field, row): permanent there, no space, no accent. */
export const innerId = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, words.innerId);

/** Ids of a list are unique in it. */
export const uniqueIds = (list: readonly { readonly id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length;

/** Where what the file says comes from. */
export const source = z.strictObject({
  /** Who published it, and the name of the text. */
  title: text,
  /** Its address, or « fiche du programme » for the founding document. */
  url: z.string().regex(/^(?:https?:\/\/\S+|fiche du programme)$/, words.url),
  /** What in the file it supports. */
  supports: text,
});

/** What every content file says about itself. */
export const editorial = {
  /** Who answers for the text today. */
  status: z.enum(['proposition', 'relu', 'validé par VoisinMalin']),
  /** Day of the last change of substance. */
  updated: date,
  /** Numbers of the points of `to-confirm.yaml` on which the file depends; may be empty. */
  toConfirm: z.array(z.int().min(1)),
  /** At least one. */
  sources: z.array(source).min(1, words.noSource),
};
