import { dropDraft } from '#src/features/forms/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { newId, sha256 } from '#src/shared/ids.ts';
import type { AcceptedFile } from './accept-file.ts';
import { changeRun, factColumns, itemIn, refuseIfSent } from './change-run.ts';
import type { KnownRun } from './change-run.ts';
import { draftSubject } from './draft-subject.rules.ts';
import { insertEvidence, insertFile } from './milestones.store.ts';
import type { WriteTx } from '#db/types.ts';

/** Where a proof goes: the item whose page it was given on, and others of the same milestone that it also serves. */
export type ProofTarget = { readonly itemId: string; readonly alsoFor: readonly string[] };

/** A few words: « Pas de document ? Racontez en quelques mots. » The draft they came from is dropped. Each answers what it added. */
export const addNote = (
  ctx: Context,
  opened: OpenRun,
  { text, ...target }: ProofTarget & { text: string },
): Promise<string> =>
  addProof(ctx, opened, target, async (tx, itemIds) => {
    const row = { ...factColumns(ctx, opened), kind: 'note', text, url: null, fileId: null } as const;
    await insertEvidence(tx, row, itemIds);
    const { personId } = ctx.viewer;
    await dropDraft(
      tx,
      { personId, runId: opened.run.id, subject: draftSubject('note', target.itemId) },
      ctx.now,
    );
    tx.audit({ action: 'milestones.note-added', object: `evidence:${row.id}` });
    return row.id;
  });

/** An address, with a word on what is there. Nothing is ever fetched from it. */
export const addLink = (
  ctx: Context,
  opened: OpenRun,
  { url, text, ...target }: ProofTarget & { url: string; text: string | null },
): Promise<string> =>
  addProof(ctx, opened, target, async (tx, itemIds) => {
    const row = { ...factColumns(ctx, opened), kind: 'link', text, url, fileId: null } as const;
    await insertEvidence(tx, row, itemIds);
    tx.audit({ action: 'milestones.link-added', object: `evidence:${row.id}` });
    return row.id;
  });

/** Files already accepted and cleaned (`acceptFile`): each is a proof of its own, all written together. */
export const addFiles = (
  ctx: Context,
  opened: OpenRun,
  { files, text, ...target }: ProofTarget & { files: readonly AcceptedFile[]; text: string | null },
): Promise<string[]> =>
  addProof(ctx, opened, target, async (tx, itemIds) => {
    const ids: string[] = [];
    for (const { content, name, mediaType } of files) {
      const [fileId, columns] = [newId(), factColumns(ctx, opened)];
      const { organisationId, recordedAt } = columns;
      const file = { id: fileId, organisationId, sha256: sha256(content), name, mediaType, recordedAt };
      await insertFile(tx, file, content);
      await insertEvidence(tx, { ...columns, kind: 'file', text, url: null, fileId }, itemIds);
      tx.audit({
        action: 'milestones.file-added',
        object: `evidence:${columns.id}`,
        payload: { fileId, bytes: content.length, mediaType },
      });
      ids.push(columns.id);
    }
    return ids;
  });

const addProof = <T>(
  ctx: Context,
  opened: OpenRun,
  target: ProofTarget,
  write: (tx: WriteTx, itemIds: readonly string[]) => Promise<T>,
): Promise<T> => changeRun(ctx, opened, 'evidence.add', (tx, known) => write(tx, servedItems(known, target)));

/** The items a proof serves: of one milestone, which is not with the reviewer. */
const servedItems = (known: KnownRun, { itemId, alsoFor }: ProofTarget): string[] => {
  const { of } = itemIn(known, itemId);
  refuseIfSent(of);
  const inMilestone = new Set(of.items.map(({ item }) => item.id));
  const wanted = [...new Set([itemId, ...alsoFor])];
  if (!wanted.every((id) => inMilestone.has(id))) throw new AppError('bad-request');
  return wanted;
};
