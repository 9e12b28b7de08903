import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { insertPass } from './doors.store.ts';
import { openOuting } from './open-outing.ts';
import { readSheets } from './tallies.store.ts';

/** « Premier passage » or « Second passage »: what was planned of the outing changes, until its sheet is closed. */
export const changePass = async (
  ctx: Context,
  input: { readonly campaign: string; readonly outing: string; readonly pass: '1' | '2' },
): Promise<void> => {
  const { db, viewer, now } = ctx;
  const of = { campaignId: input.campaign, outingId: input.outing };
  const { opened, outing } = await openOuting(ctx, of, 'doors.count');
  const pass = input.pass === '2' ? 2 : 1;
  if (outing.pass === pass) return;
  await db.write(opened.scope, async (tx) => {
    const sheet = (await readSheets(tx, [outing.id], '9999-12-31')).get(outing.id);
    if (sheet?.closed === true) throw new AppError('doors.sheet-closed');
    await insertPass(tx, outing.versionId, {
      ...{ id: newId(), pass, byPersonId: viewer.personId, recordedAt: now },
    });
    tx.audit({ action: 'doors.pass-changed', object: `outing:${outing.id}`, payload: { pass } });
  });
};
