import { deepStrictEqual } from 'node:assert';
import { setTimeout as wait } from 'node:timers/promises';
import { apart, delayAfter } from '#src/features/outbox/outbox.rules.ts';
import { routes } from '#src/routes.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { processorTime } from '#tests/support/contents-time.ts';
import {
  compare,
  faultsOf,
  noAnswers,
  openCrowd,
  readWhile,
  sync,
  tapAll,
} from '#tests/support/door-crowd.ts';
import type { Answers, Crowd, Tapped } from '#tests/support/door-crowd.ts';

const PHONES = 60;
const ROUNDS = 3;
/** Twenty evenings that were counted before. */
const doors = { talked: 25, noTime: 8, revisit: 4, nobody: 22, refused: 5, needsHelp: 3 };
const sheet = { minutes: 120, people: 2, foundUseful: 15, intendsAction: 12, leaflets: 20 };
const pastOf = (today: string) =>
  Array.from({ length: 20 }, (_, rank) => ({ onDate: addDays(today, rank - 20), doors, sheet }));

type Wave = { readonly what: string; readonly taps: number; readonly wait: (rank: number) => number };
const waves: readonly Wave[] = [
  { what: 'taps sent as they come', taps: 5, wait: (rank) => (10_000 * rank) / PHONES },
  { what: 'network found again at one instant', taps: 60, wait: () => apart(Math.random()) },
];

/** As a phone does (src/islands/send.ts). */
const pause = (failures: number): number => delayAfter(failures) + apart(Math.random());

const ms = (time: number): string => `${time.toFixed(0)} ms`;
const say = (what: string, { ms: times }: Answers): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => ms(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  return `${what} ${String(times.length)}: p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)}`;
};

/** Every phone sends, each with a cut or a sending that comes twice, while the manager reads. */
const send = async (
  crowd: Crowd,
  { what, taps, ...wave }: Wave,
  seed: number,
): Promise<readonly Tapped[]> => {
  const tapped = await tapAll(crowd, taps, seed);
  const [sent, before] = [noAnswers(), processorTime(crowd.server.pid)];
  const sending = Promise.all(
    crowd.phones.map(async (phone, rank) => {
      await wait(wave.wait(rank));
      await sync(crowd, phone, faultsOf(rank + seed), sent, pause);
    }),
  );
  const pages = [routes.campaign(crowd.campaign), routes.campaignFigures(crowd.campaign)];
  const read = await readWhile(crowd, pages, sending);
  await sending;
  const spent = processorTime(crowd.server.pid) - before;
  const said = [say('sendings', sent), say('pages', read), `processor ${ms(spent)}`];
  console.log(`phones: ${String(PHONES)}, ${String(taps)} taps each, ${what}: ${said.join('; ')}`);
  const wrong = [...sent.statuses, ...read.statuses].filter((status) => status !== 200);
  if (wrong.length > 0) throw new Error(`The server answered ${wrong.join(', ')}.`);
  return tapped;
};

/** Sixty phones that sync while a manager reads: no answer over 500 ms, nothing lost or doubled. */
export const benchPhones = async (): Promise<void> => {
  const crowd = await openCrowd(PHONES, pastOf(parisDate(Date.now())));
  try {
    // The first pages read every text; they are no measure of the next ones.
    await readWhile(crowd, [routes.campaign(crowd.campaign)], Promise.resolve());
    const tapped: Tapped[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const wave of waves) tapped.push(...(await send(crowd, wave, tapped.length + 1)));
    const { counted, expected } = await compare(crowd, tapped);
    deepStrictEqual(counted, expected);
    console.log(`phones: ${String(tapped.length)} taps, none lost nor doubled`);
  } finally {
    await crowd.end();
  }
};
