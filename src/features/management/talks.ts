import { listMembers } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { says } from '#src/shared/says.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { isFarDay } from './far-date.rules.ts';
import { can } from './management.access.ts';
import { messengersBetween, messengersOn } from './messengers.rules.ts';
import { changeLife, openLife } from './open-life.ts';
import { quarterOf, talkLines } from './talks.rules.ts';
import type { TalkLine } from './talks.rules.ts';
import { deleteRemoval, insertRemoval, insertTalk, listTalks, talkExists } from './talks.store.ts';

/** Notes that somebody had her talk that day, once, and answers its id; nothing of what was said. */
export const noteTalk = (
  ctx: Context,
  input: { personId: string; onDate: IsoDate; minutes: number },
): Promise<string> =>
  changeLife(ctx, 'life.write', async (tx, said) => {
    const today = parisDate(ctx.now);
    if (input.onDate > today || isFarDay(input.onDate, today))
      throw new AppError('management.talk-date', {}, { onDate: 'management.talk-date' });
    const members = await listMembers(tx, said.organisationId);
    if (!messengersOn(members, input.onDate).includes(input.personId))
      throw new AppError('management.who', {}, { personId: 'management.who' });
    const noted = (await listTalks(tx, [said.organisationId])).find((talk) => says(talk, input));
    const id = noted?.id ?? newId();
    const repeated = noted !== undefined;
    if (!repeated) await insertTalk(tx, { id, ...said, ...input });
    tx.audit({
      action: 'management.talk-noted',
      object: `talk:${id}`,
      payload: repeated ? { repeated } : {},
    });
    return id;
  });

/** Takes a talk off, or puts it back. */
export const setTalkRemoved = (
  ctx: Context,
  { talkId, removed }: { talkId: string; removed: boolean },
): Promise<void> =>
  changeLife(ctx, 'life.write', async (tx, said) => {
    const { organisationId } = said;
    if (!(await talkExists(tx, { talkId, organisationId }))) throw notFound();
    if (removed) await insertRemoval(tx, { ...said, talkId });
    else await deleteRemoval(tx, { talkId, organisationId });
    tx.audit({
      action: removed ? 'management.talk-removed' : 'management.talk-restored',
      object: `talk:${talkId}`,
    });
  });

export type TalksPage = {
  readonly lines: readonly TalkLine[];
  readonly quarter: ReturnType<typeof quarterOf>;
  /** Messengers of today without a talk this quarter. */
  readonly left: number;
  readonly talks: number;
  readonly today: IsoDate;
  /** The talk that was asked about, when it is taken off. */
  readonly removed: string | null;
  readonly editable: boolean;
};

/** Who had her talk and when; `asked`: a talk that was just taken off, to be put back. */
export const getTalks = async (ctx: Context, asked: string | null = null): Promise<TalksPage> => {
  const { scope, organisation, access } = await openLife(ctx, 'life.read');
  const today = parisDate(ctx.now);
  const place = { talkId: asked ?? '', organisationId: organisation.id };
  const { talks, members, known } = await ctx.db.read(scope, async (tx) => ({
    talks: await listTalks(tx, [organisation.id]),
    members: await listMembers(tx, organisation.id),
    known: asked !== null && (await talkExists(tx, place)),
  }));
  const lines = talkLines(messengersBetween(members, today, today), talks, today);
  return {
    ...{ lines, today, quarter: quarterOf(today), talks: talks.length },
    left: lines.filter(({ thisQuarter }) => thisQuarter === 0).length,
    removed: known && !talks.some(({ id }) => id === asked) ? asked : null,
    editable: can(ctx.viewer, 'life.write', access),
  };
};
