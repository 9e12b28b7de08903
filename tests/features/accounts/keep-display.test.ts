import { testDatabase } from '#tests/support/database.ts';
import { keepDisplayContract } from './keep-display.contract.ts';

keepDisplayContract('SQLite', testDatabase);
