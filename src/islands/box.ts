/** The outbox of one person in this phone's database: one record an entry, so that two tabs never overwrite each other. */
import { createStore, delMany, promisifyRequest, update, values } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import type { Outbox } from '#src/features/outbox/delivery.rules.ts';
import { inState, nextOrder } from '#src/features/outbox/outbox.rules.ts';
import type { Body, Entry } from '#src/features/outbox/outbox.rules.ts';
import { seal, unseal } from './seal.ts';
import type { Sealed } from './seal.ts';
import type { Who } from './who.ts';

export type Kept = Entry<Body | Sealed>;

export type Box = Outbox<Body | Sealed> & {
  /** Throws when the phone is full, or keeps nothing. */
  readonly add: (id: string, body: Body, door?: string) => Promise<void>;
  /** At sign-out: everything but what the server does not have yet, and refusals that nobody put away. */
  readonly clear: () => Promise<void>;
};

export const openBox = ({ person, shared }: Who): Box => {
  const store: UseStore = createStore(`essaim-${person}`, 'outbox');
  const list = (): Promise<Kept[]> => values<Kept>(store);
  let last: Promise<number> | undefined;
  return {
    list,
    add: async (id, body, door) => {
      const kept = shared ? await seal(person, body) : body;
      // Asked once: a door must not wait for all those before it to be read again.
      last = Promise.resolve(last ?? list().then((all) => nextOrder(all) - 1)).then((order) => order + 1);
      const entry: Kept = { id, order: await last, state: 'waiting', body: kept, ...(door && { door }) };
      // Sent twice by an impatient finger, it is one entry.
      await update<Kept>(id, (old) => old ?? entry, store);
    },
    change: async (entries, to) => {
      const changing = entries.filter((entry) => to(entry) !== entry);
      if (changing.length === 0) return;
      await store('readwrite', (records) => {
        for (const entry of changing) {
          const found = records.get(entry.id) as IDBRequest<Kept | undefined>;
          found.onsuccess = () => void records.put(to(found.result ?? entry), entry.id);
        }
        return promisifyRequest(records.transaction);
      });
    },
    remove: (ids) => delMany([...ids], store),
    read: async ({ body }) => ('iv' in body ? unseal<Body>(person, body) : body),
    clear: async () => {
      const all = await list();
      const gone = [...inState(all, 'received'), ...inState(all, 'seen')];
      await delMany(
        gone.map(({ id }) => id),
        store,
      );
    },
  };
};
