import fc from 'fast-check';
import type { Database } from '#db/types.ts';
import type { Post } from '#src/features/outbox/delivery.rules.ts';
import { receiveEvents } from '#src/features/outbox/index.ts';
import type { Context } from '#src/shared/context.ts';

/** What goes wrong between a phone and the server, at any instant. */

type Fault = 'none' | 'lostBefore' | 'lostAfter' | 'dies' | 'twice' | 'held';

/** A phone sends, over such a network, or what was held on the way arrives at last. */
export const networkSteps = [
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      phone: fc.nat(1),
      fault: fc.constantFrom<Fault>('none', 'lostBefore', 'lostAfter', 'dies', 'twice', 'held'),
      writes: fc.oneof(fc.constant(Infinity), fc.nat(6)),
      before: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('arrive' as const), which: fc.nat(5) }) },
] as const;

/** A database that dies after so many more writes of one request. */
const dying = (db: Database, writes: number): Database => {
  let left = writes;
  return {
    ...db,
    write: (scope, fn) => (left-- > 0 ? db.write(scope, fn) : Promise.reject(new Error('the server died'))),
  };
};

/** Carries sendings to the server as that person; what is held stays in the list until it arrives. */
export const carrier = (ctx: Context, fault: Fault, before: number, held: (readonly object[])[]): Post => {
  const receive = async (events: readonly object[], db = ctx.db): Promise<Awaited<ReturnType<Post>>> => {
    const answer = await receiveEvents(
      { ...ctx, db },
      { v: 1, events: JSON.parse(JSON.stringify(events)) as unknown },
    );
    return { status: 200, json: () => Promise.resolve(answer) };
  };
  return async (events) => {
    if (fault === 'lostBefore') throw new TypeError('Failed to fetch');
    if (fault === 'held') {
      held.push(events);
      throw new TypeError('Failed to fetch');
    }
    if (fault === 'dies')
      return receive(events, dying(ctx.db, before)).catch(() => ({
        status: 500,
        json: () => Promise.resolve({}),
      }));
    if (fault === 'twice') await receive(events);
    const answer = await receive(events);
    if (fault === 'lostAfter') throw new TypeError('Failed to fetch');
    return answer;
  };
};
