import { expect, it } from 'vitest';
import { emptyOutbox } from '#src/features/outbox/delivery.rules.ts';
import type { Post } from '#src/features/outbox/delivery.rules.ts';
import { aPhoneBox } from '#tests/support/phone-box.ts';

/** Refuses what is called so, receives the rest; counts what it was sent. */
const aServer = (refusing: readonly string[] = []) => {
  const sent: string[][] = [];
  const post: Post = (events) => {
    const ids = events.map((event) => (event as { id: string }).id);
    sent.push(ids);
    const results = ids.map((id) =>
      refusing.includes(id) ? { id, state: 'refused', sentence: 'Non.' } : { id, state: 'received' },
    );
    return Promise.resolve({ status: 200, json: () => Promise.resolve({ at: 1, results }) });
  };
  return { post, sent };
};

const aFullPhone = async (ids: readonly string[]) => {
  const phone = aPhoneBox();
  for (const id of ids) await phone.keep(id, { kind: 'sectionSeen', label: id, fields: {} });
  phone.fill();
  return phone;
};

it('a full phone forgets what the server has, instead of sending it for ever', async () => {
  const [phone, { post, sent }] = [await aFullPhone(['a', 'b']), aServer()];
  expect(await emptyOutbox(phone.box, post)).toBe(true);
  expect(await emptyOutbox(phone.box, post)).toBe(true);
  expect(sent).toEqual([['a', 'b']]);
  expect(phone.records.size).toBe(0);
});

it('a full phone keeps what was refused until it can tell it', async () => {
  const [phone, { post }] = [await aFullPhone(['a', 'b']), aServer(['b'])];
  await expect(emptyOutbox(phone.box, post)).rejects.toThrow();
  expect([...phone.records.values()].map(({ id, state }) => [id, state])).toEqual([['b', 'waiting']]);
});
