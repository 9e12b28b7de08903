/** The allies notebook and the needs register of an association: state; meetings with allies are facts. */
import { and, eq } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Ally, Need } from './registers.rules.ts';

export type AllyRecord = Ally & { readonly removedAt: number | null };
export type NeedRecord = Need & { readonly removedAt: number | null };

/** The whole notebook, lines taken out included; two queries. */
export const listAllyRecords = async (tx: ReadTx, organisationId: string): Promise<AllyRecord[]> => {
  const { ally, allyContact } = tx.t;
  const rows = await tx.q
    .select({
      id: ally.id,
      structure: ally.structure,
      function: ally.function,
      family: ally.family,
      name: ally.name,
      readyToRefer: ally.readyToRefer,
      note: ally.note,
      updatedAt: ally.updatedAt,
      byPersonId: ally.byPersonId,
      removedAt: ally.removedAt,
    })
    .from(ally)
    .where(eq(ally.organisationId, organisationId));
  const contacts = await tx.q
    .select({ allyId: allyContact.allyId, onDate: allyContact.onDate })
    .from(allyContact)
    .where(eq(allyContact.organisationId, organisationId));
  const datesOf = Map.groupBy(contacts, ({ allyId }) => allyId);
  return rows.map((row) => ({
    ...row,
    contacts: [...new Set((datesOf.get(row.id) ?? []).map(({ onDate }) => onDate))].sort(),
  }));
};

export type AllyValues = Pick<Ally, 'structure' | 'function' | 'family' | 'name' | 'readyToRefer' | 'note'>;
type Owned = { readonly id: string; readonly organisationId: string; readonly byPersonId: string };

export const insertAlly = async (
  tx: WriteTx,
  owned: Owned & { readonly now: number },
  values: AllyValues,
): Promise<void> => {
  const { now, ...row } = owned;
  await tx.q
    .insert(tx.t.ally)
    .values({ ...row, ...values, recordedAt: now, updatedAt: now })
    .returning({ id: tx.t.ally.id });
};

/** False when the line is not the association's. */
export const updateAlly = async (
  tx: WriteTx,
  { id, organisationId }: Pick<Owned, 'id' | 'organisationId'>,
  values: Partial<AllyValues> & { updatedAt: number; removedAt?: number | null },
): Promise<boolean> => {
  const { ally } = tx.t;
  const rows = await tx.q
    .update(ally)
    .set(values)
    .where(and(eq(ally.id, id), eq(ally.organisationId, organisationId)))
    .returning({ id: ally.id });
  return rows.length > 0;
};

export const insertContact = async (
  tx: WriteTx,
  { now, ...row }: Owned & { readonly allyId: string; readonly onDate: string; readonly now: number },
): Promise<void> => {
  await tx.q
    .insert(tx.t.allyContact)
    .values({ ...row, recordedAt: now })
    .returning({ id: tx.t.allyContact.id });
};

/** The whole register, lines taken out included. */
export const listNeedRecords = (tx: ReadTx, organisationId: string): Promise<NeedRecord[]> => {
  const { need } = tx.t;
  return tx.q
    .select({
      id: need.id,
      theme: need.theme,
      description: need.description,
      source: need.source,
      priority: need.priority,
      recordedAt: need.recordedAt,
      updatedAt: need.updatedAt,
      byPersonId: need.byPersonId,
      removedAt: need.removedAt,
    })
    .from(need)
    .where(eq(need.organisationId, organisationId));
};

export type NeedValues = Pick<Need, 'theme' | 'description' | 'source' | 'priority'>;

export const insertNeed = async (
  tx: WriteTx,
  { now, ...row }: Owned & { readonly now: number },
  values: NeedValues,
): Promise<void> => {
  await tx.q
    .insert(tx.t.need)
    .values({ ...row, ...values, recordedAt: now, updatedAt: now })
    .returning({ id: tx.t.need.id });
};

/** False when the line is not the association's. */
export const updateNeed = async (
  tx: WriteTx,
  { id, organisationId }: Pick<Owned, 'id' | 'organisationId'>,
  values: Partial<NeedValues> & { updatedAt: number; removedAt?: number | null },
): Promise<boolean> => {
  const { need } = tx.t;
  const rows = await tx.q
    .update(need)
    .set(values)
    .where(and(eq(need.id, id), eq(need.organisationId, organisationId)))
    .returning({ id: need.id });
  return rows.length > 0;
};
