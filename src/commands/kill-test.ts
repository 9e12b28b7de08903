/** `npm run test:kill [-- 200]`: kills the database's process with -9 again and again, and prints what was lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeKillTest, runKillTest } from './kill-test.rounds.ts';

const kills = Number(process.argv[2] ?? 200);
const dataDir = mkdtempSync(join(tmpdir(), 'essaim-kill-'));
try {
  const figures = await runKillTest(dataDir, kills);
  console.log(describeKillTest(figures));
  for (const fault of figures.faults) console.log(fault);
  if (figures.faults.length + figures.lost + figures.ghosts + figures.torn > 0) process.exitCode = 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
