import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#db/database.ts';
import { seedDemo } from '#db/seed/demo.ts';
import { readConfig } from '#src/server/config.ts';
import { isBuildCurrent, spawnBuild, spawnServer } from './built-server.ts';
import { follow } from './follow.ts';

/** `npm run demo`: builds, makes the demonstration's database afresh in its own folder, serves on this computer. */
const env = { ...process.env, ESSAIM_DEMO: '1' };
const config = readConfig(env);
const dataDir = join(config.dataDir, 'demonstration');

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const makeDatabase = async (): Promise<void> => {
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  let clock = Date.now();
  const db = await openDatabase({ dataDir, now: () => clock });
  await seedDemo(db, { now: Date.now(), setClock: (at) => (clock = at), say });
  await db.close();
};

say('1/3 Construction du site…');
const built = isBuildCurrent() ? 0 : await follow(spawnBuild({ env, stdio: 'inherit' }));
if (built === 0) {
  say('2/3 Données inventées de la démonstration…');
  await makeDatabase();
  say(`3/3 Démarrage. Ouvrez ${config.origin}/demo`);
  const serverEnv = { ...env, ESSAIM_DATA_DIR: dataDir };
  process.exitCode = await follow(spawnServer({ env: serverEnv, stdio: 'inherit' }));
} else {
  process.exitCode = built;
}
