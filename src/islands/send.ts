/** Sends what waits in the outbox, whenever there may be a network; what is not answered for stays. */
import { delayAfter, fateOf, seenBy, settled, spent, toSend } from '#src/features/outbox/outbox.rules.ts';
import type { Result } from '#src/features/outbox/outbox.rules.ts';
import type { Box, Kept } from './box.ts';
import { places } from './places.ts';
import type { Who } from './who.ts';

const PATIENCE = 15_000;

type Answer = {
  readonly results?: readonly Result[];
  readonly at?: number;
  readonly seenUpTo?: number;
  readonly sentence?: string;
};

/** After so long, no answer is a network that fails; old browsers wait longer. */
export const soon = (ms: number): AbortSignal | undefined =>
  'timeout' in AbortSignal ? AbortSignal.timeout(ms) : undefined;

const post = (person: string, events: readonly unknown[]): Promise<Response> =>
  fetch(places.sendings, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ v: 1, person, events }),
    signal: soon(PATIENCE),
  });

/** What this tab can read of a batch: the rest is sealed, and waits for its person. */
const readable = async (box: Box, entries: readonly Kept[]): Promise<{ entry: Kept; event: object }[]> => {
  const read = entries.map(async (entry) => {
    const body = await box.read(entry);
    return body === null ? [] : [{ entry, event: { ...body.fields, id: entry.id, kind: body.kind } }];
  });
  return (await Promise.all(read)).flat();
};

const record = async (box: Box, sent: readonly Kept[], answer: Answer): Promise<void> => {
  const { results = [], at = 0, seenUpTo } = answer;
  for (const entry of sent)
    await box.change(entry, (old) =>
      settled(
        old,
        results.find(({ id }) => id === old.id),
        at,
      ),
    );
  const all = await box.list();
  for (const entry of all) await box.change(entry, (old) => seenBy(old, seenUpTo));
  await box.remove(spent(all).map(({ id }) => id));
};

/** Sends everything; true when nothing waits any more. */
const sendAll = async ({ person }: Who, box: Box): Promise<boolean> => {
  let most = Infinity;
  for (;;) {
    const batch = await readable(box, toSend(await box.list()).slice(0, most));
    if (batch.length === 0) return true;
    const response = await post(
      person,
      batch.map(({ event }) => event),
    );
    const fate = fateOf(response.status);
    if (fate === 'later' || fate === 'signIn') return fate === 'signIn';
    const sent = batch.map(({ entry }) => entry);
    const answer = (await response.json()) as Answer;
    if (fate === 'read') {
      if (answer.results?.length !== sent.length) return false;
      await record(box, sent, answer);
    } else if (sent.length > 1) most = 1;
    else
      await record(box, sent, {
        results: sent.map(({ id }) => ({ id, state: 'refused', sentence: answer.sentence ?? '' })),
      });
  }
};

/** One tab at a time where the browser can tell; elsewhere ids make what is sent twice harmless. */
const alone = (work: () => Promise<boolean>): Promise<boolean> =>
  'locks' in navigator
    ? navigator.locks.request('essaim-send', { ifAvailable: true }, (lock) => (lock === null ? true : work()))
    : work();

/** Sends now, then again after a while as long as it fails. */
export const createSender = (who: Who, box: Box, after: () => void): (() => Promise<void>) => {
  let failures = 0;
  let timer = 0;
  const send = async (): Promise<void> => {
    clearTimeout(timer);
    const done = await alone(() => sendAll(who, box)).catch(() => false);
    failures = done ? 0 : failures + 1;
    if (!done) timer = window.setTimeout(() => void send(), delayAfter(failures));
    after();
  };
  return send;
};
