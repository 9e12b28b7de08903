import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { teamContract } from './team.contract.ts';

teamContract('PostgreSQL', postgresDatabase);
