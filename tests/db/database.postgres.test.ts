import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { databaseContract } from './database.contract.ts';

databaseContract('PostgreSQL', {
  dialect: 'postgres',
  open: () => postgresDatabase(),
  readsBesideWrites: true,
});
