import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { cardSignInContract } from './card-sign-in.contract.ts';

cardSignInContract('PostgreSQL', postgresDatabase);
