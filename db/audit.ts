import { createHash } from 'node:crypto';
import { asc, desc, eq, gt, and, sql } from 'drizzle-orm';
import { DatabaseMisuse } from './errors.ts';
import type { AuditInput, Database, ReadTx, Scope } from './types.ts';

/** What the first line of a chain follows. */
export const CHAIN_START = '0'.repeat(64);

const PAGE = 1000;

type Line = {
  chain: string;
  seq: number;
  at: number;
  accountId: string | null;
  action: string;
  object: string;
  result: string;
  payload: string;
};

/** The chain that a scope writes: its organisation's, or the installation's own. */
export const chainOf = (scope: Scope): string => scope.organisationId ?? 'system';

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : Number(a > b));

/** The payload as text, keys sorted: these bytes are hashed and stored, and never serialised again (model T4). */
export const canonicalPayload = (payload: AuditInput['payload'] = {}): string =>
  JSON.stringify(Object.fromEntries(Object.entries(payload).sort(byName)));

/** SHA-256 (hex) of the previous hash and of every column of the line, in a fixed order. */
const hashLine = (prevHash: string, line: Line): string => {
  const { chain, seq, at, accountId, action, object, result, payload } = line;
  const text = JSON.stringify([chain, seq, at, accountId, action, object, result, payload]);
  return createHash('sha256').update(`${prevHash}\n${text}`).digest('hex');
};

const readHead = (tx: Pick<ReadTx, 'prepared'>) =>
  tx.prepared<{ seq: number; hash: string }>('audit.head', (q, t) =>
    q
      .select({ seq: t.auditEntry.seq, hash: t.auditEntry.hash })
      .from(t.auditEntry)
      .where(eq(t.auditEntry.chain, sql.placeholder('chain')))
      .orderBy(desc(t.auditEntry.seq))
      .limit(1),
  );

const columns = [
  'chain',
  'seq',
  'at',
  'accountId',
  'action',
  'object',
  'result',
  'payload',
  'prevHash',
  'hash',
] as const;

const insertLine = (tx: Pick<ReadTx, 'prepared'>) =>
  tx.prepared('audit.insert', (q, t) => {
    const values = Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)]));
    return q
      .insert(t.auditEntry)
      .values(values as unknown as typeof t.auditEntry.$inferInsert)
      .returning({ seq: t.auditEntry.seq });
  });

/**
 * Adds the lines of one write to the chain of its organisation, inside the same transaction.
 * Throws when there is none: nothing may change without a trace, save what is counted at the doors (null).
 */
export const appendAudit = async (
  tx: Pick<ReadTx, 'prepared'>,
  scope: Scope,
  entries: readonly AuditInput[] | null,
  at: number,
): Promise<void> => {
  if (entries === null) return;
  if (entries.length === 0)
    throw new DatabaseMisuse('A write must call tx.audit at least once: it was rolled back.');
  const chain = chainOf(scope);
  const accountId = scope.kind === 'member' ? scope.accountId : null;
  const [head] = await readHead(tx)({ chain });
  let { seq, hash: prevHash } = head ?? { seq: 0, hash: CHAIN_START };
  for (const { action, object, result = 'done', payload } of entries) {
    seq += 1;
    const line: Line = {
      chain,
      seq,
      at,
      accountId,
      action,
      object,
      result,
      payload: canonicalPayload(payload),
    };
    const hash = hashLine(prevHash, line);
    await insertLine(tx)({ ...line, prevHash, hash });
    prevHash = hash;
  }
};

export type ChainCheck =
  | { readonly ok: true; readonly lines: number; readonly head: string }
  /** `brokenAt`: the first line that is missing, out of place or altered. */
  | { readonly ok: false; readonly brokenAt: number };

const readPage = (db: Database, chain: string, after: number) =>
  db.read({ kind: 'system', organisationId: null }, async ({ q, t: { auditEntry } }) =>
    q
      .select()
      .from(auditEntry)
      .where(and(eq(auditEntry.chain, chain), gt(auditEntry.seq, after)))
      .orderBy(asc(auditEntry.seq))
      .limit(PAGE),
  );

/**
 * Recomputes a whole chain: says how many lines hold together and the last hash, or where it breaks. Lines cut off the
 * end leave a shorter chain that still holds: compare `head` with a copy kept elsewhere.
 */
export const verifyChain = async (db: Database, chain: string): Promise<ChainCheck> => {
  let [lines, head] = [0, CHAIN_START];
  for (;;) {
    const page = await readPage(db, chain, lines);
    for (const row of page) {
      const right = row.seq === lines + 1 && row.prevHash === head && row.hash === hashLine(head, row);
      if (!right) return { ok: false, brokenAt: lines + 1 };
      [lines, head] = [row.seq, row.hash];
    }
    if (page.length < PAGE) return { ok: true, lines, head };
  }
};
