import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { openOwnRun } from './open-run.ts';
import { canOnRun } from './organisations.access.ts';
import { listPhones, updatePhone } from './people.store.ts';

export type Contact = { readonly name: string; readonly phone: string };

/** The manager's professional number, ten figures, shown to the messengers of her team; empty takes it away. */
export const setPhone = async (ctx: Context, phone: string): Promise<void> => {
  const { access, scope, organisation } = await openOwnRun(ctx);
  if (!canOnRun(ctx.viewer, 'team.manage', access)) throw forbidden();
  const { personId } = ctx.viewer;
  await ctx.db.write(scope, async (tx) => {
    await updatePhone(tx, { personId, organisationId: organisation.id, phone: phone === '' ? null : phone });
    tx.audit({ action: 'organisations.phone-set', object: `person:${personId}` });
  });
};

/** The managers whom the viewer's team may call today. */
export const listContacts = async ({ db, viewer, now }: Context): Promise<Contact[]> => {
  const { organisationId } = viewer;
  const managers = await db.read(viewer.scope, (tx) =>
    listPhones(tx, { organisationId, role: 'manager', today: parisDate(now) }),
  );
  return managers.flatMap(({ name, phone }) => (phone === null ? [] : [{ name, phone }]));
};

/** The viewer's own number as her team sees it; null when she may show none, empty when she shows none. */
export const getOwnPhone = async ({ db, viewer, now }: Context): Promise<string | null> => {
  if (viewer.role !== 'manager') return null;
  const { organisationId, personId } = viewer;
  const managers = await db.read(viewer.scope, (tx) =>
    listPhones(tx, { organisationId, role: 'manager', today: parisDate(now) }),
  );
  return managers.find((each) => each.personId === personId)?.phone ?? '';
};
