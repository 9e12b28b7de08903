import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { changeMember, refuseIfGone } from './open-team.ts';
import { insertAssignment } from './team.store.ts';

export type GivenInput = { readonly moduleId: string; readonly dueOn: IsoDate };

/** A module to have read by a day; giving it again changes the day. */
export const giveModule = (ctx: Context, personId: string, { moduleId, dueOn }: GivenInput): Promise<void> =>
  changeMember(ctx, personId, async (tx, { member, told, today }) => {
    refuseIfGone(member, today);
    if (getCurriculum().moduleById(moduleId)?.audience !== 'messenger') {
      throw new AppError('team.module-missing', {}, { moduleId: 'team.module-missing' });
    }
    if (dueOn < today) throw new AppError('team.date-past', {}, { dueOn: 'team.date-past' });
    await insertAssignment(tx, { ...told, moduleId, dueOn });
    tx.audit({ action: 'team.module-given', object: `person:${personId}`, payload: { moduleId, dueOn } });
  });

/** She need not read it by a day any more; what she read of it stays. */
export const withdrawModule = (ctx: Context, personId: string, moduleId: string): Promise<void> =>
  changeMember(ctx, personId, async (tx, { told }) => {
    await insertAssignment(tx, { ...told, moduleId, dueOn: null });
    tx.audit({ action: 'team.module-withdrawn', object: `person:${personId}`, payload: { moduleId } });
  });
