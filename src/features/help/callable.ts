import { listContacts } from '#src/features/organisations/index.ts';
import type { Contact } from '#src/features/organisations/index.ts';
import type { PublicContext, Viewer } from '#src/shared/context.ts';

/** Whom a messenger may call when she needs help; nobody for the others. */
export const callable = async (ctx: PublicContext, viewer: Viewer | null): Promise<Contact[]> =>
  viewer?.role === 'messenger' ? listContacts({ ...ctx, viewer }) : [];
