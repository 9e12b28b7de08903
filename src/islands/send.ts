/** Sends what waits in the outbox, whenever there may be a network; what is not answered for stays. */
import { emptyOutbox } from '#src/features/outbox/delivery.rules.ts';
import type { Post } from '#src/features/outbox/delivery.rules.ts';
import { apart, delayAfter } from '#src/features/outbox/outbox.rules.ts';
import type { Box } from './box.ts';
import { tellDoors } from './door-counts.ts';
import { places } from './places.ts';
import type { Who } from './who.ts';

const PATIENCE = 15_000;

/** After so long, no answer is a network that fails; old browsers wait longer. */
export const soon = (ms: number): AbortSignal | undefined =>
  'timeout' in AbortSignal ? AbortSignal.timeout(ms) : undefined;

const postAs =
  ({ person }: Who): Post =>
  (events) =>
    fetch(places.sendings, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ v: 1, person, events }),
      signal: soon(PATIENCE),
    });

/**
 * One tab at a time where the browser can tell; elsewhere ids make what is sent twice harmless. It waits for its turn: the
 * page that one just left may hold the lock a moment longer.
 */
const alone = (work: () => Promise<boolean>): Promise<boolean> =>
  'locks' in navigator ? navigator.locks.request('essaim-send', work) : work();

/** Sends now, then again after a while as long as it fails. */
export const createSender = (who: Who, box: Box, after: () => void): (() => Promise<void>) => {
  let failures = 0;
  let timer = 0;
  const send = async (): Promise<void> => {
    clearTimeout(timer);
    const done = await alone(() => emptyOutbox(box, postAs(who), ({ doors }) => tellDoors(who, doors))).catch(
      () => false,
    );
    failures = done ? 0 : failures + 1;
    if (!done) timer = window.setTimeout(() => void send(), delayAfter(failures) + apart(Math.random()));
    after();
  };
  return send;
};
