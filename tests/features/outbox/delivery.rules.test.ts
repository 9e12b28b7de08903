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

const aPhone = async (ids: readonly string[]) => {
  const phone = aPhoneBox();
  for (const id of ids) await phone.keep(id, { kind: 'sectionSeen', label: id, fields: { unit: 'u' } });
  const states = () => [...phone.records.values()].map(({ id, state }) => `${id} ${state}`);
  return { ...phone, states };
};
const answering =
  (status: number, answer: object, sent: string[][] = []): Post =>
  (events) => {
    sent.push(events.map((event) => (event as { id: string }).id));
    return Promise.resolve({ status, json: () => Promise.resolve(answer) });
  };

it.each([
  [503, false],
  [401, true],
])('an answer %i changes nothing and is tried again later: done is %s', async (status, done) => {
  const [phone, sent, told] = [await aPhone(['a', 'b']), [] as string[][], [] as unknown[]];
  expect(await emptyOutbox(phone.box, answering(status, {}, sent), (answer) => told.push(answer))).toBe(done);
  expect([phone.states(), sent, told]).toEqual([['a waiting', 'b waiting'], [['a', 'b']], []]);
});

it('an answer that does not speak of everything that was sent is not believed', async () => {
  const phone = await aPhone(['a', 'b']);
  const results = [{ id: 'a', state: 'received' }];
  expect(await emptyOutbox(phone.box, answering(200, { at: 1, results }))).toBe(false);
  expect(await emptyOutbox(phone.box, answering(200, { at: 1 }))).toBe(false);
  expect(phone.states()).toEqual(['a waiting', 'b waiting']);
});

it('what is refused whole is sent one by one, and refused alone', async () => {
  const [phone, { post, sent }] = [await aPhone(['a', 'b', 'c']), aServer()];
  const picky: Post = (events) =>
    events.some((event) => (event as { id: string }).id === 'b')
      ? answering(400, { sentence: 'Illisible.' }, sent)(events)
      : post(events);
  const told: unknown[] = [];
  expect(await emptyOutbox(phone.box, picky, (answer) => told.push(answer))).toBe(true);
  expect(sent).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
  expect(phone.states()).toEqual(['a received', 'b refused', 'c received']);
  expect([phone.records.get('b')?.sentence, told.length]).toEqual(['Illisible.', 2]);
});

it('what was done is sent with its kind and its fields, and is seen once the manager saw it', async () => {
  const [phone, sent] = [await aPhone(['a']), [] as object[]];
  const post: Post = (events) => {
    sent.push(...events);
    return answering(200, { at: 5, seenUpTo: 5, results: [{ id: 'a', state: 'received' }] })(events);
  };
  expect(await emptyOutbox(phone.box, post)).toBe(true);
  expect(sent).toEqual([{ unit: 'u', id: 'a', kind: 'sectionSeen' }]);
  expect(phone.states()).toEqual(['a seen']);
});
