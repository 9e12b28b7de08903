import { testDatabase } from '#tests/support/database.ts';
import { cardSignInContract } from './card-sign-in.contract.ts';

cardSignInContract('SQLite', testDatabase);
