import { openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { can } from './milestones.access.ts';
import { findEvidenceFile, readFileContent } from './milestones.store.ts';

export type ProofFile = { readonly name: string; readonly mediaType: string; readonly content: Buffer };

/**
 * The file of a proof, for the team of its association, a mentor of its run today, and head office; for anybody else,
 * and once it was taken away, the 404 of R20.
 */
export const getProofFile = async (ctx: Context, evidenceId: string): Promise<ProofFile> => {
  const found = await ctx.db.read(ctx.viewer.scope, (tx) => findEvidenceFile(tx, evidenceId));
  if (found === null || found.removed) throw notFound();
  const opened = await runOf(ctx, found);
  if (!can(ctx.viewer, 'milestone.read', opened.access)) throw notFound();
  const content = await ctx.db.read(opened.scope, (tx) =>
    readFileContent(tx, found.fileId, opened.organisation.id),
  );
  if (content === null) throw notFound();
  return { name: found.name, mediaType: found.mediaType, content };
};

const runOf = async (ctx: Context, of: { organisationId: string; slug: string }): Promise<OpenRun> => {
  if (ctx.viewer.organisationId === of.organisationId) return openOwnRun(ctx);
  return openPartnerRun(ctx, of.slug);
};
