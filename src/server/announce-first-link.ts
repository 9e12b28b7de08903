import { firstHeadOfficeLink } from '#src/features/accounts/index.ts';
import { serverWords } from '#src/i18n/server.fr.ts';
import { routes } from '#src/routes.ts';
import type { Services } from './services.ts';

/** On an installation that nobody founded yet, prints the one-time link that creates the first head-office account. */
export const announceFirstLink = async ({ db, now, config }: Services): Promise<void> => {
  if (config.demo) return;
  const token = await firstHeadOfficeLink(db, now());
  if (token === null) return;
  process.stdout.write(`${serverWords.firstLink(new URL(routes.invitation(token), config.origin).href)}\n`);
};
