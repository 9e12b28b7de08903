import { listMembers } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { latest } from '#src/shared/facts.ts';
import { says } from '#src/shared/says.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { isUnusual } from './contracts.rules.ts';
import { isFarContract } from './far-date.rules.ts';
import { insertContract, listContracts } from './contracts.store.ts';
import type { ContractTerms } from './management.types.ts';
import { messengersBetween } from './messengers.rules.ts';
import { changeLife } from './open-life.ts';

/** People who left less than a year ago still have a last contract to write. */
const DAYS_BACK = 400;

/** What the form of a contract sends; `seen` is the version that it was typed over (`''`: none). */
export type ContractInput = ContractTerms & {
  readonly personId: string;
  readonly seen: string;
  /** « C'est bien ce que dit le contrat »: hours outside of 12 to 19. */
  readonly confirmed: boolean;
};

/** Writes the hours of somebody's contract from a day on. */
export const writeContract = (ctx: Context, { seen, confirmed, ...input }: ContractInput): Promise<void> => {
  if (isUnusual(input.minutesPerMonth) && !confirmed)
    throw new AppError('management.hours-unusual', {}, { confirmed: 'management.hours-unusual' });
  if (input.endsOn !== null && input.endsOn < input.startsOn)
    throw new AppError('management.ends-before', {}, { endsOn: 'management.ends-before' });
  const today = parisDate(ctx.now);
  for (const field of ['startsOn', 'endsOn'] as const)
    if (isFarContract(input[field], today))
      throw new AppError('management.date', {}, { [field]: 'management.date' });
  return changeLife(ctx, 'contracts.write', async (tx, said) => {
    const people = messengersBetween(
      await listMembers(tx, said.organisationId),
      addDays(today, -DAYS_BACK),
      today,
    );
    if (!people.some(({ id }) => id === input.personId))
      throw new AppError('management.who', {}, { personId: 'management.who' });
    const own = (await listContracts(tx, [said.organisationId])).filter(
      ({ personId }) => personId === input.personId,
    );
    const last = latest(own);
    const repeated = last !== null && last.id !== seen && says(last, input);
    if ((last?.id ?? '') !== seen && !repeated) throw new AppError('management.changed-since');
    if (!repeated) await insertContract(tx, said, input);
    tx.audit({
      action: 'management.contract-written',
      object: `person:${input.personId}`,
      payload: repeated ? { repeated } : {},
    });
  });
};
