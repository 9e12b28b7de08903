import type { ReadTx, WriteTx } from '#db/types.ts';
import { insertAccount } from '#src/features/accounts/index.ts';
import { insertMembership, insertPerson } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { MOST_NAMES, namesToAdd, planNames, readName, splitNames } from './names.rules.ts';
import type { KnownName, NameRow } from './names.rules.ts';
import { openTeam } from './open-team.ts';
import { hasLeft } from './team.rules.ts';
import { listTeam } from './team.store.ts';

const knownNames = async (tx: ReadTx, organisationId: string, today: IsoDate): Promise<KnownName[]> =>
  (await listTeam(tx, organisationId)).map((member) => ({
    personId: member.personId,
    name: member.name,
    leftOn: hasLeft(member, today) ? member.endsOn : null,
  }));

/** Adds one person; returns her id. */
export const addToTeam = async (ctx: Context, typed: string): Promise<string> => {
  const { organisation, scope } = await openTeam(ctx, 'team.change');
  const name = requireName(typed);
  return ctx.db.write(scope, async (tx) => {
    const [row] = planNames(name, await knownNames(tx, organisation.id, parisDate(ctx.now)));
    if (row?.fate === 'there') throw refused('team.name-taken', { name: row.name });
    if (row?.fate === 'left') throw refused('team.name-of-somebody-gone', { name: row.name });
    return insertMember(tx, ctx, organisation.id, name);
  });
};

/** The name as it is kept; throws the sentence of what it looks like instead. */
export const requireName = (typed: string): string => {
  const read = readName(typed);
  if ('fault' in read) throw refused(`team.name-${read.fault}`);
  return read.name;
};

const refused = (code: ErrorCode, details: Readonly<Record<string, string>> = {}): AppError =>
  new AppError(code, details, { name: code });

/** Adds the new names of a list, whatever else it holds; the same list again adds nobody. Returns how many came. */
export const addList = async (ctx: Context, text: string): Promise<number> => {
  const { organisation, scope } = await openTeam(ctx, 'team.change');
  requireLength(text);
  return ctx.db.write(scope, async (tx) => {
    const known = await knownNames(tx, organisation.id, parisDate(ctx.now));
    const names = namesToAdd(planNames(text, known));
    for (const name of names) await insertMember(tx, ctx, organisation.id, name);
    tx.audit({
      action: 'team.list-added',
      object: `organisation:${organisation.id}`,
      payload: { added: names.length },
    });
    return names.length;
  });
};

/** What would become of each line of a list; writes nothing. */
export const tryList = async (ctx: Context, text: string): Promise<NameRow[]> => {
  const { organisation, scope } = await openTeam(ctx, 'team.change');
  requireLength(text);
  return ctx.db.read(scope, async (tx) =>
    planNames(text, await knownNames(tx, organisation.id, parisDate(ctx.now))),
  );
};

const requireLength = (text: string): void => {
  const { length } = splitNames(text);
  const code = length === 0 ? 'team.list-empty' : length > MOST_NAMES ? 'team.list-too-long' : null;
  if (code !== null) throw new AppError(code, { count: length }, { list: code });
};

const insertMember = async (
  tx: WriteTx,
  { now }: Context,
  organisationId: OpenRun['organisation']['id'],
  name: string,
): Promise<string> => {
  const [personId, accountId, startsOn] = [newId(), newId(), parisDate(now)];
  await insertPerson(tx, { id: personId, organisationId, displayName: name, now });
  await insertMembership(tx, { personId, organisationId, role: 'messenger', startsOn });
  await insertAccount(tx, { id: accountId, emailKey: null, personId, startsOn, now });
  tx.audit({ action: 'team.person-added', object: `person:${personId}` });
  return personId;
};
