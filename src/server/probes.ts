import type { OpenedDatabase } from '#db/types.ts';
import type { Exchange } from './exchange.ts';

export type Readiness = 'ready' | 'draining' | 'read-only' | 'migrations-pending' | 'database-unreachable';

/** A write lock is taken to answer; this often at most, however often it is asked. */
const KEPT_MS = 1000;

/** Whether this process may be sent requests: a write could begin now, and the tables are those of this code. */
export const createReadiness = (
  db: Pick<OpenedDatabase, 'status'>,
  isDraining: () => boolean,
  now: () => number,
): (() => Promise<Readiness>) => {
  let asked = Number.NEGATIVE_INFINITY;
  let kept: Promise<Readiness> = Promise.resolve('database-unreachable');
  return async () => {
    if (isDraining()) return 'draining';
    if (Math.abs(now() - asked) >= KEPT_MS) {
      asked = now();
      kept = readStatus(db);
    }
    return kept;
  };
};

const readStatus = async (db: Pick<OpenedDatabase, 'status'>): Promise<Readiness> => {
  try {
    const { writable, pending } = await db.status();
    if (!writable) return 'read-only';
    return pending.length > 0 ? 'migrations-pending' : 'ready';
  } catch {
    return 'database-unreachable';
  }
};

/** `GET /health`: 200 as long as the process answers. `GET /ready`: 503 while it should get no requests. */
export const sendProbe = ({ req, res }: Exchange, status: Readiness | 'alive'): void => {
  const body = JSON.stringify({ status });
  res.statusCode = status === 'alive' || status === 'ready' ? 200 : 503;
  res.setHeader('content-type', 'application/json; charset=utf-8');
  res.setHeader('content-length', Buffer.byteLength(body));
  res.end(req.method === 'HEAD' ? undefined : body);
};
