/**
 * npm run admin -- reset <e-mail>   prints a one-time link (30 minutes) to choose a new passphrase
 * npm run admin -- list             prints the accounts
 */
import { openDatabase } from '#db/database.ts';
import { listAccounts, resetPassphrase } from '#src/features/accounts/index.ts';
import { routes } from '#src/routes.ts';
import { readConfig } from '#src/server/config.ts';

const help = `Commandes :
  npm run admin -- reset <e-mail>   un lien à usage unique, valable 30 minutes
  npm run admin -- list             les comptes`;

const run = async ([command, argument]: readonly string[]): Promise<number> => {
  if (command !== 'list' && !(command === 'reset' && argument !== undefined)) {
    console.log(help);
    return command === undefined ? 0 : 2;
  }
  const config = readConfig(process.env);
  const db = await openDatabase(config.database);
  try {
    if (command === 'list') {
      const accounts = await db.read({ kind: 'system', organisationId: null }, listAccounts);
      for (const { emailKey, disabledAt } of accounts) {
        console.log(`${emailKey ?? '(carte)'}${disabledAt === null ? '' : ' – fermé'}`);
      }
      return 0;
    }
    const token = await resetPassphrase({ db, now: Date.now() }, argument ?? '');
    if (token === null) {
      console.log('Aucun compte n’a cette adresse. `npm run admin -- list` les montre.');
      return 1;
    }
    console.log(
      `Lien à usage unique, valable 30 minutes :\n${new URL(routes.invitation(token), config.origin).href}`,
    );
    return 0;
  } finally {
    await db.close();
  }
};

process.exitCode = await run(process.argv.slice(2));
