import type { Outbox } from '#src/features/outbox/delivery.rules.ts';
import { nextOrder } from '#src/features/outbox/outbox.rules.ts';
import type { Body, Entry } from '#src/features/outbox/outbox.rules.ts';

class Killed extends Error {}
class Full extends Error {}

export type PhoneBox = {
  readonly records: ReadonlyMap<string, Entry>;
  readonly box: Outbox<Body>;
  /** The page is killed after so many more writes. */
  readonly killAfter: (writes: number) => void;
  readonly revive: () => void;
  /** From now on it holds no more and can only forget. */
  readonly fill: () => void;
  readonly keep: (id: string, body: Body) => Promise<void>;
};

/** What a phone keeps, without a browser: what is written stays, a killed page writes no more. */
export const aPhoneBox = (): PhoneBox => {
  const records = new Map<string, Entry>();
  let left = Infinity;
  let full = false;
  const writing = (write: () => void): Promise<void> => {
    if (left === 0) return Promise.reject(new Killed());
    left -= 1;
    write();
    return Promise.resolve();
  };
  const storing = (write: () => void): Promise<void> => (full ? Promise.reject(new Full()) : writing(write));
  const box: Outbox<Body> = {
    list: () => Promise.resolve([...records.values()]),
    read: ({ body }) => Promise.resolve(body),
    change: async (entries, to) => {
      for (const entry of entries) {
        const old = records.get(entry.id) ?? entry;
        if (to(old) !== old) await storing(() => void records.set(entry.id, to(old)));
      }
    },
    remove: (ids) => writing(() => ids.forEach((id) => records.delete(id))),
  };
  const entry = (id: string, body: Body): Entry => ({
    ...{ id, order: nextOrder([...records.values()]), state: 'waiting', body },
    ...(body.kind === 'door' && { door: true }),
  });
  return {
    records,
    box,
    killAfter: (writes) => void (left = writes),
    revive: () => void (left = Infinity),
    fill: () => void (full = true),
    keep: (id, body) => storing(() => void records.set(id, entry(id, body))),
  };
};
