/** How an outbox is emptied, whatever holds it and whatever carries it: the phone's script and the tests run this. */
import { fateOf, fitting, seenBy, settled, spent, toSend } from './outbox.rules.ts';
import type { Body, Entry, Result } from './outbox.rules.ts';

/** Where entries are kept; `B` is how their body is written there. */
export type Outbox<B> = {
  readonly list: () => Promise<Entry<B>[]>;
  readonly change: (entries: readonly Entry<B>[], to: (entry: Entry<B>) => Entry<B>) => Promise<void>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** What was done, in clear; null while its key is not there. */
  readonly read: (entry: Entry<B>) => Promise<Body | null>;
};

export type Answer = {
  readonly results?: readonly Result[];
  readonly at?: number;
  readonly seenUpTo?: number;
  readonly sentence?: string;
  /** Of each outing whose doors were sent: what was counted there. */
  readonly doors?: Readonly<Record<string, object>>;
};

/** Sends events and answers what came back; throws when nothing did. */
export type Post = (
  events: readonly object[],
) => Promise<{ readonly status: number; readonly json: () => Promise<unknown> }>;

/** What can be read of a batch: the rest is sealed, and waits for its person. */
const readable = async <B>(
  box: Outbox<B>,
  entries: readonly Entry<B>[],
): Promise<{ entry: Entry<B>; event: object }[]> => {
  const read = entries.map(async (entry) => {
    const body = await box.read(entry);
    return body === null ? [] : [{ entry, event: { ...body.fields, id: entry.id, kind: body.kind } }];
  });
  return (await Promise.all(read)).flat();
};

const record = async <B>(box: Outbox<B>, sent: readonly Entry<B>[], answer: Answer): Promise<void> => {
  const { results = [], at = 0, seenUpTo } = answer;
  const resultOf = new Map(results.map((result) => [result.id, result]));
  try {
    await box.change(sent, (old) => settled(old, resultOf.get(old.id), at));
  } catch (full) {
    // A full phone can write no word of it, but can forget: what the server has must not be sent for ever.
    const received = results.filter(({ state }) => state === 'received');
    await box.remove(received.map(({ id }) => id));
    if (received.length < sent.length) throw full;
  }
  const all = await box.list();
  await box.change(all, (old) => seenBy(old, seenUpTo));
  await box.remove(spent(all).map(({ id }) => id));
};

/**
 * Sends everything that waits; true when there is nothing to try again. Safe to stop anywhere, and to run twice. What
 * was answered is told, once it is recorded.
 */
export const emptyOutbox = async <B>(
  box: Outbox<B>,
  post: Post,
  told: (answer: Answer) => unknown = () => undefined,
): Promise<boolean> => {
  let most = Infinity;
  for (;;) {
    const read = await readable(box, toSend(await box.list()).slice(0, most));
    const batch = fitting(read, ({ event }) => event);
    if (batch.length === 0) return true;
    const response = await post(batch.map(({ event }) => event));
    const fate = fateOf(response.status);
    if (fate === 'later' || fate === 'signIn') return fate === 'signIn';
    const sent = batch.map(({ entry }) => entry);
    const answer = (await response.json()) as Answer;
    if (fate === 'read') {
      if (answer.results?.length !== sent.length) return false;
      await record(box, sent, answer);
      await told(answer);
    }
    // Refused whole: each alone, so that one bad event holds nothing back.
    else if (sent.length > 1) most = 1;
    else
      await record(box, sent, {
        results: sent.map(({ id }) => ({ id, state: 'refused', sentence: answer.sentence ?? '' })),
      });
  }
};
