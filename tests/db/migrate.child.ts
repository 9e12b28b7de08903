/** A process that migrates one file, to be killed on the way: `migrate.child.ts <file> <folder of migrations>`. */
import BetterSqlite3 from 'better-sqlite3';
import { migrateSqlite } from '#db/migrate.ts';

const [file = '', folder = ''] = process.argv.slice(2);
const db = new BetterSqlite3(file);
process.stdout.write('migrating\n');
migrateSqlite(db, folder);
db.close();
