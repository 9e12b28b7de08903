/** A process that reads a counter, adds one and writes it, n times: `increment.child.ts <data folder or URL> <n>`. */
import { openDatabase } from '#db/database.ts';
import { increment } from './increment.ts';

const [place = '', times = '0'] = process.argv.slice(2);
const db = await openDatabase(place.includes('://') ? { url: place } : { dataDir: place });
for (let done = 0; done < Number(times); done += 1) await increment(db);
await db.close();
