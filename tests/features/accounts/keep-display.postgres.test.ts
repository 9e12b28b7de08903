import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { keepDisplayContract } from './keep-display.contract.ts';

keepDisplayContract('PostgreSQL', postgresDatabase);
