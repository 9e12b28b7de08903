import { isBuildCurrent, spawnBuild, spawnServer } from './built-server.ts';
import { follow } from './follow.ts';

/** `npm start`: builds when there is no build or the sources are newer, then serves until a signal ends it. */
const run = { env: process.env, stdio: 'inherit' } as const;
const exitCode = isBuildCurrent() ? 0 : await follow(spawnBuild(run));
process.exitCode = exitCode === 0 ? await follow(spawnServer(run)) : exitCode;
