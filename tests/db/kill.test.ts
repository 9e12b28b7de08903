import { expect, it } from 'vitest';
import { describeKillTest, runKillTest } from '#src/commands/kill-test.rounds.ts';
import { testFolder } from '#tests/support/folder.ts';

const KILLS = 20;

it('20 kills with -9 under 16 writers lose no acknowledged write', { timeout: 120_000 }, async () => {
  const figures = await runKillTest(testFolder(), KILLS);
  console.log(describeKillTest(figures));
  expect(figures).toMatchObject({ kills: KILLS, lost: 0, ghosts: 0, torn: 0, faults: [], chains: 16 });
  expect(figures.acknowledged).toBeGreaterThan(KILLS);
});
