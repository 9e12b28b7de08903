import { getCurriculum } from '#src/features/curriculum/index.ts';
import { listContacts } from '#src/features/organisations/index.ts';
import type { Contact } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { currentId } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { waitingHelp } from './team.rules.ts';
import { insertHelp, listHelp } from './team.store.ts';

/** `id` is made by the page or the phone: sent twice, it counts once. `module` is the one she was in, if any. */
export type HelpInput = { readonly id: string; readonly module: string | null };

/** « Demander de l'aide »: her manager sees it. A module that is no more is left out, the request never is. */
export const askForHelp = async ({ db, viewer, now }: Context, { id, module }: HelpInput): Promise<void> => {
  if (viewer.role !== 'messenger') throw forbidden();
  const { personId, organisationId, scope } = viewer;
  const { moduleById, redirects } = getCurriculum();
  const moduleId = module === null ? null : (moduleById(currentId(module, redirects))?.id ?? null);
  await db.write(scope, async (tx) => {
    const added = await insertHelp(tx, { id, personId, organisationId, moduleId, now });
    tx.audit({
      action: 'team.help-asked',
      object: `person:${personId}`,
      payload: added ? {} : { repeated: true },
    });
  });
};

export type OwnHelp = {
  /** The day of the first request that waits; null when none does. */
  readonly askedOn: IsoDate | null;
  readonly contacts: readonly Contact[];
};

/**
 * Where the viewer's requests stand and whom she may call; null for those who do not ask here. `whole` is false where
 * the button alone is shown: pages of modules ask the database nothing for it.
 */
export const getOwnHelp = async (ctx: Context, whole = true): Promise<OwnHelp | null> => {
  const { db, viewer } = ctx;
  if (viewer.role !== 'messenger') return null;
  if (!whole) return { askedOn: null, contacts: [] };
  const [first] = waitingHelp(
    await db.read(viewer.scope, (tx) => listHelp(tx, { personId: viewer.personId })),
  );
  return {
    askedOn: first === undefined ? null : parisDate(first.receivedAt),
    contacts: await listContacts(ctx),
  };
};
