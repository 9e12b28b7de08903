import type { ReadTx } from '#db/types.ts';
import { namesOfPersons, openOwnRun } from '#src/features/organisations/index.ts';
import type { Context, Failure } from '#src/shared/context.ts';
import { can } from './forms.access.ts';
import { fitAnswers, readAnswers } from './form-answers.rules.ts';
import { asideSubject, draftSubject } from './draft-items.rules.ts';
import { findDraft } from './drafts.store.ts';
import type { DraftRow } from './drafts.store.ts';
import { evaluate } from './form-evaluation.rules.ts';
import { summaryOf } from './form-summary.rules.ts';
import { parseTyped, readTyped, typedOf } from './form-typed.rules.ts';
import { listFormVersions } from './forms.store.ts';
import type { Evaluation, Fault, FormVersion, Summary, Typed } from './forms.types.ts';
import { askedForm } from './open-item-form.ts';
import type { AskedForm, FormPlace } from './open-item-form.ts';

/** One saving, to read. */
export type ShownVersion = {
  readonly id: string;
  readonly byName: string;
  readonly recordedAt: number;
  readonly summary: Summary;
};

export type ItemFormView = AskedForm & {
  /** What stands in the fields: what was just sent, else one's own draft, else what is saved. */
  readonly typed: Typed;
  /** Texts that cannot be read, of what was just sent. */
  readonly unreadable: readonly Fault[];
  /** Of what stands in the fields. */
  readonly evaluation: Evaluation;
  readonly editable: boolean;
  /** The saving that this page has shown (R17). */
  readonly base: string;
  readonly stamp: string;
  /** When the draft in the fields was kept; null when the fields hold something else. */
  readonly draftKeptAt: number | null;
  /** A draft was put aside and can be taken back. */
  readonly aside: boolean;
  /** A saving made since these fields were opened. */
  readonly newer: ShownVersion | null;
  /** A draft kept elsewhere since these fields were opened. */
  readonly otherDraft: Summary | null;
  /** The last one first. */
  readonly versions: readonly ShownVersion[];
};

/** The page of an item's form: 404 when the address has none. */
export const getItemForm = async (
  ctx: Context,
  place: FormPlace,
  failure: Failure | null,
): Promise<ItemFormView> => {
  const asked = askedForm(place);
  const opened = await openOwnRun(ctx);
  const key = (subject: string) => ({ personId: ctx.viewer.personId, runId: opened.run.id, subject });
  const found = await ctx.db.read(opened.scope, async (tx) => ({
    versions: await shownVersions(tx, opened.run.id, asked.item.id),
    draft: await findDraft(tx, key(draftSubject(asked.item.id))),
    aside: (await findDraft(tx, key(asideSubject(asked.item.id)))) !== null,
  }));
  const editable = can(ctx.viewer, 'form.write', opened.access);
  return { ...asked, ...shownFields(asked, found, editable ? failure : null), editable, aside: found.aside };
};

type Found = { readonly versions: readonly (ShownVersion & FormVersion)[]; readonly draft: DraftRow | null };

const shownFields = (
  { form }: AskedForm,
  { versions, draft }: Found,
  failure: Failure | null,
): Omit<ItemFormView, keyof AskedForm | 'editable' | 'aside'> => {
  const [last] = versions;
  const kept = draft === null ? null : parseTyped(draft.text);
  const saved = typedOf(form, fitAnswers(form, last?.answers ?? {}));
  const typed = failure === null ? (kept ?? saved) : readTyped(form, failure.values);
  const { answers, faults } = readAnswers(form, typed);
  const opened = failure === null ? (kept === null ? last?.id : draft?.baseFactId) : text(failure, 'base');
  const clash = failure?.code === 'forms.draft-elsewhere' ? kept : null;
  return {
    typed,
    unreadable: failure?.code === 'forms.unreadable' ? faults : [],
    evaluation: evaluate(form, answers),
    base: last?.id ?? '',
    stamp: failure === null || clash !== null ? String(draft?.updatedAt ?? '') : text(failure, 'draft'),
    draftKeptAt: failure === null && kept !== null ? (draft?.updatedAt ?? null) : null,
    newer: last !== undefined && (opened ?? '') !== last.id ? last : null,
    otherDraft: clash === null ? null : summaryOf(form, readAnswers(form, clash).answers),
    versions,
  };
};

const text = (failure: Failure, name: string): string => {
  const value = failure.values.get(name);
  return typeof value === 'string' ? value : '';
};

/** Every saving with the name of who made it. */
export const shownVersions = async (
  tx: ReadTx,
  runId: string,
  itemId: string,
): Promise<(ShownVersion & FormVersion)[]> => {
  const versions = await listFormVersions(tx, runId, itemId);
  const names = await namesOfPersons(tx, [...new Set(versions.map(({ byPersonId }) => byPersonId))]);
  return versions.map((version) => ({ ...version, byName: names.get(version.byPersonId) ?? '' }));
};
