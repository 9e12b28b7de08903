import { testDatabase } from '#tests/support/database.ts';
import { teamContract } from './team.contract.ts';

teamContract('SQLite', testDatabase);
