import { eq } from 'drizzle-orm';
import type { Database, WriteTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Milestone } from '#src/features/curriculum/index.ts';
import type { Frozen } from '#src/features/milestones/index.ts';
import { newId } from '#src/shared/ids.ts';
import { addDays, addMonths, parisDate, startOfDay } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { exchange } from './network-exchanges.ts';
import { aNetwork, aPartner } from './network.ts';
import type { Network, Partner } from './network.ts';

/** A network after some years: partners that began one after the other, most of them done, each with all its facts. */
export type Years = { readonly partners: number; readonly years: number; readonly people: number };

const PROGRAMME = 12;
const EVENTS = 40;
const CHUNK = 400;

/** Fills a database that is empty; answers the network and its partners, the last to begin first, to sign somebody in. */
export const aNetworkOfYears = async (
  db: Database,
  size: Years,
  now: Instant,
): Promise<Network & { readonly partners: readonly Partner[] }> => {
  const partners: Partner[] = [];
  const network = await aNetwork(db, now - size.years * 366 * 86_400_000);
  const thisMonth = `${parisDate(now).slice(0, 7)}-01`;
  for (let index = 0; index < size.partners; index += 1) {
    const ago = Math.floor(((index + 1) * size.years * PROGRAMME) / size.partners);
    const startMonth = addMonths(thisMonth, -ago);
    const name = `Association ${String(index + 1)}`;
    const began = startOfDay(startMonth);
    const options = { name, slug: `association-${String(index + 1)}`, startMonth, now: began };
    const partner = await aPartner(db, network, options);
    partners.push(partner);
    await readers(db, partner, Math.floor(size.people / size.partners), began);
    for (const [month, milestone] of getCurriculum().months.map((one) => [one.month, one.milestone] as const))
      if (month <= ago) {
        const begins = addMonths(startMonth, month - 1);
        await handIn(db, network, partner, milestone, begins);
        await exchange(db, network, partner, { month, begins, now });
      }
    if (ago > PROGRAMME) await ends(db, partner, addDays(addMonths(startMonth, PROGRAMME), 10));
  }
  return { ...network, partners };
};

const insertAll = async <Row>(rows: readonly Row[], insert: (some: Row[]) => PromiseLike<unknown>) => {
  for (let from = 0; from < rows.length; from += CHUNK) await insert(rows.slice(from, from + CHUNK));
};

/** Everything of one month: declared, proved, spoken of, sent and accepted. */
const handIn = (
  db: Database,
  network: Network,
  partner: Partner,
  milestone: Milestone,
  begins: string,
): Promise<void> =>
  db.write({ kind: 'system', organisationId: partner.place.id }, async (tx) => {
    const { q, t } = tx;
    const { runId, place, staff, manager } = partner;
    const of = (who: string, day: number) => ({
      ...{ id: newId(), runId, organisationId: place.id, byPersonId: who },
      recordedAt: startOfDay(addDays(begins, day)) + 36_000_000,
    });
    const { items } = milestone;
    const told = items.flatMap((item, at) =>
      (['declared', 'confirmed'] as const).map((kind) => ({
        ...of(staff.personId, 3 + at),
        ...{
          itemId: item.id,
          kind,
          actingRole: 'manager' as const,
          contentVersion: item.version,
          note: null,
        },
      })),
    );
    const proofs = items.map((item, at) => ({
      proof: {
        ...of(staff.personId, 2 + at),
        kind: 'note' as const,
        text: 'Nous les avons vus mardi. '.repeat(8),
      },
      itemId: item.id,
    }));
    await q.insert(t.itemFact).values(told).returning({ id: t.itemFact.id });
    await q
      .insert(t.evidence)
      .values(proofs.map(({ proof }) => proof))
      .returning({ id: t.evidence.id });
    await q
      .insert(t.evidenceItem)
      .values(proofs.map(({ proof, itemId }) => ({ evidenceId: proof.id, itemId })))
      .returning({ id: t.evidenceItem.itemId });
    const sent = { ...of(manager.personId, 24), milestoneId: milestone.id, round: 1 };
    const frozen: Frozen = {
      settledBy: milestone.settledBy,
      reachedItemIds: [],
      items: items.map((item, at) => ({
        ...{ id: item.id, version: item.version, status: 'confirmed', missing: null, value: null },
        evidenceIds: [proofs[at]?.proof.id ?? ''],
      })),
    };
    await q
      .insert(t.submission)
      .values({ ...sent, frozen })
      .returning({ id: t.submission.id });
    await accept(tx, network, { ...of(network.mentor.personId, 27), submissionId: sent.id }, milestone);
    const words = [5, 9, 14, 20].map((day) => ({
      ...{
        ...of(staff.personId, day),
        milestoneId: milestone.id,
        itemId: null,
        text: 'Bonjour, où en êtes-vous ?',
      },
    }));
    await q.insert(t.comment).values(words).returning({ id: t.comment.id });
    for (const { id } of told) tx.audit({ action: 'scene.told', object: `item:${id}` });
  });

/** By the mentor, and by head office where it decides. */
const accept = async (
  { q, t }: WriteTx,
  { headOffice }: Network,
  fact: {
    id: string;
    runId: string;
    organisationId: string;
    byPersonId: string;
    recordedAt: number;
    submissionId: string;
  },
  { id: milestoneId, items, settledBy }: Milestone,
): Promise<void> => {
  const opinion = { ...fact, milestoneId, capacity: 'mentor' as const, attempt: 1 };
  const decision = {
    ...opinion,
    id: newId(),
    capacity: 'national' as const,
    byPersonId: headOffice.personId,
  };
  const reviews = settledBy === 'headOffice' ? [opinion, decision] : [opinion];
  await q.insert(t.review).values(reviews).returning({ id: t.review.id });
  const lines = reviews.flatMap(({ id: reviewId }) =>
    items.map((item) => ({ reviewId, itemId: item.id, verdict: 'accepted' as const })),
  );
  await q.insert(t.reviewItem).values(lines).returning({ id: t.reviewItem.itemId });
};

/** Messengers and what they read. */
const readers = (db: Database, { place }: Partner, people: number, now: Instant): Promise<void> =>
  db.write({ kind: 'system', organisationId: place.id }, async (tx) => {
    const { q, t } = tx;
    const modules = getCurriculum().modules.filter(({ audience }) => audience === 'messenger');
    const ids = Array.from({ length: people }, newId);
    const of = { organisationId: place.id };
    await q
      .insert(t.person)
      .values(ids.map((id) => ({ ...of, id, displayName: 'Lina', recordedAt: now })))
      .returning({ id: t.person.id });
    const member = { ...of, role: 'messenger' as const, startsOn: parisDate(now) };
    await q
      .insert(t.membership)
      .values(ids.map((personId) => ({ ...member, id: newId(), personId })))
      .returning({ id: t.membership.id });
    const events = ids.flatMap((personId) =>
      Array.from({ length: EVENTS }, (_, event) => {
        const module = modules[event % modules.length];
        const finished = event < modules.length;
        return {
          ...{
            ...of,
            id: newId(),
            personId,
            moduleId: module?.id ?? '',
            contentVersion: module?.version ?? '',
          },
          kind: finished ? ('moduleFinished' as const) : ('sectionSeen' as const),
          ...{
            unitId: finished ? null : (module?.sections[0]?.id ?? null),
            receivedAt: now + event * 86_400_000,
          },
        };
      }),
    );
    await insertAll(events, (some) =>
      q.insert(t.learningEvent).values(some).returning({ id: t.learningEvent.id }),
    );
    for (const id of ids) tx.audit({ action: 'scene.reader', object: `person:${id}` });
  });

const ends = (db: Database, { place, runId }: Partner, endedOn: string): Promise<void> =>
  db.write({ kind: 'system', organisationId: place.id }, async (tx) => {
    const { programmeRun } = tx.t;
    const rows = await tx.q
      .update(programmeRun)
      .set({ endedOn, endReason: 'adopted' })
      .where(eq(programmeRun.id, runId))
      .returning({ id: programmeRun.id });
    tx.audit({ action: 'scene.ended', object: `run:${runId}`, payload: { rows: rows.length } });
  });
