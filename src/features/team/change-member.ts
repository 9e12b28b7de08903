import { changePicker, resetPin } from '#src/features/accounts/index.ts';
import type { Picker } from '#src/features/accounts/index.ts';
import {
  endMembership,
  insertMembership,
  renamePerson,
  reopenMembership,
} from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { requireName } from './add-people.ts';
import { nameKey } from './names.rules.ts';
import { changeMember, refuseIfGone } from './open-team.ts';
import { hasLeft } from './team.rules.ts';
import { listTeam } from './team.store.ts';

/** Another first name, with a new initial for example; two people of a team never have the same. */
export const renameMember = (ctx: Context, personId: string, typed: string): Promise<void> => {
  const name = requireName(typed);
  return changeMember(ctx, personId, async (tx, { told: { organisationId } }) => {
    const others = (await listTeam(tx, organisationId)).filter((other) => other.personId !== personId);
    if (others.some((other) => nameKey(other.name) === nameKey(name))) {
      throw new AppError('team.name-taken', { name }, { name: 'team.name-taken' });
    }
    await renamePerson(tx, { personId, organisationId, displayName: name });
    tx.audit({ action: 'team.person-renamed', object: `person:${personId}` });
  });
};

/** Another colour or picture for « Qui êtes-vous ? »; two people of the team never have the same pair. */
export const changeFace = (ctx: Context, personId: string, picker: Picker): Promise<void> =>
  changeMember(ctx, personId, async (tx, { member, told: { organisationId }, today }) => {
    refuseIfGone(member, today);
    const other = (await listTeam(tx, organisationId)).find(
      ({ personId: id, colour, picture }) =>
        id !== personId && colour === picker.colour && picture === picker.picture,
    );
    if (other !== undefined) {
      throw new AppError('team.picker-taken', { name: other.name }, { picture: 'team.picker-taken' });
    }
    await changePicker(tx, { personId, organisationId, picker });
    tx.audit({ action: 'team.picker-changed', object: `person:${personId}` });
  });

/** Her last day, or another one than was said; from the next one on, her card opens nothing. */
export const noteLeaving = (ctx: Context, personId: string, endsOn: IsoDate): Promise<void> =>
  changeMember(ctx, personId, async (tx, { member, told: { organisationId }, today }) => {
    if (endsOn < today) throw new AppError('team.last-day-past', {}, { endsOn: 'team.last-day-past' });
    refuseIfGone(member, today);
    const { membershipId } = member;
    if (member.endsOn !== null) await reopenMembership(tx, { membershipId, organisationId });
    await endMembership(tx, { membershipId, organisationId, endsOn });
    tx.audit({ action: 'team.leaving-noted', object: `membership:${membershipId}`, payload: { endsOn } });
  });

/** Until her last day is over she stays by one press; after it she comes back from today, with the card she held. */
export const keepMember = (ctx: Context, personId: string): Promise<void> =>
  changeMember(ctx, personId, async (tx, { member, told: { organisationId }, today }) => {
    const { membershipId, endsOn } = member;
    if (endsOn === null) throw notFound();
    if (hasLeft(member, today)) {
      await insertMembership(tx, { personId, organisationId, role: 'messenger', startsOn: today });
    } else {
      await reopenMembership(tx, { membershipId, organisationId });
    }
    tx.audit({ action: 'team.person-kept', object: `person:${personId}` });
  });

/** « Nouveau code secret »: she chooses another one when she next shows her card; every phone of hers asks for it. */
export const resetSecret = (ctx: Context, personId: string): Promise<void> =>
  changeMember(ctx, personId, async (tx, { member: { accountId } }) => {
    await resetPin(tx, { accountId, now: ctx.now });
  });
