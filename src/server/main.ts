import { fileURLToPath } from 'node:url';
import { openCurriculum } from '#src/features/curriculum/index.ts';
import { getSearchFiles } from '#src/features/search/index.ts';
import { serverWords } from '#src/i18n/server.fr.ts';
import { ConfigError, isLoopback, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { announceFirstLink } from './announce-first-link.ts';
import { createHandler } from './handle-request.ts';
import { createHttpServer } from './http-server.ts';
import { describeError, log, outliveReader, takeOverConsole } from './log.ts';
import { createKeptPages } from './kept-pages.ts';
import { openServices } from './open-services.ts';
import { openPages } from './pages.ts';
import { createReadiness } from './probes.ts';
import { securityHeaders } from './security-headers.ts';
import { provideServices } from './services.ts';
import { createShutdown } from './shutdown.ts';
import { loadStaticFiles } from './static-files.ts';
import { withoutDoors } from './door-lines.ts';
import { withVitals } from './vitals.ts';

/**
 * The process: checks the environment, reads the content that the pages were made from and its search indexes, opens and
 * migrates the database, reads the built files, serves.
 */
const start = async (): Promise<void> => {
  takeOverConsole(log);
  outliveReader();
  const config = readConfig(process.env);
  openCurriculum();
  getSearchFiles();
  const services = await openServices(config);
  const pages = openPages(log);
  provideServices({ ...services, keptPages: createKeptPages(pages, config.origin) });
  const { db, now } = services;
  const statics = await loadStaticFiles(fileURLToPath(new URL('../client', import.meta.url)));
  const { isDraining, watch } = createShutdown(log);
  const vitals = withoutDoors(withVitals(log));
  const readiness = createReadiness(db, isDraining, now);
  const handler = createHandler({
    config,
    log: vitals,
    pages,
    statics,
    readiness,
    isDraining,
  });
  const server = createHttpServer(handler, securityHeaders(config), log);
  watch({ server, close: () => db.close() });
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') process.stderr.write(`${serverWords.portTaken(config.port)}\n`);
    fail(error);
  });
  server.listen(config.port, config.host, () => {
    void announceFirstLink(services);
    announce(config, db.dialect);
  });
};

/** For the log, and for the person who started it by hand. */
const announce = ({ origin, demo }: Config, database: string): void => {
  const { protocol, hostname } = new URL(origin);
  log('info', 'listening', { origin, demo, database });
  if (protocol === 'http:' && !isLoopback(hostname)) log('warn', 'origin-without-https', { origin });
  if (process.stdout.isTTY) process.stdout.write(`\n${serverWords.open(origin)}\n\n`);
};

const fail = (error: unknown): never => {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log('error', 'not-started', describeError(error));
  process.exit(1);
};

start().catch(fail);
