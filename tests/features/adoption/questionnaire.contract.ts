import { expect } from 'vitest';
import type { Database } from '#db/types.ts';
import { adoptionOf, getQuestionnaire } from '#src/features/adoption/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { holdsSurvey } from '#tests/builders/adoption.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';

const START = '2026-09-01';
const NOW = at('2026-11-24');

/** Four messengers answer, the questionnaire closes: counters add up and nobody is listed, the same on both databases. */
export const countsAnswers = async (db: Database): Promise<void> => {
  const network = await aNetwork(db, at(START));
  const partner = await aPartner(db, network, { startMonth: START, now: at(START) });
  const team: Viewer[] = [partner.messenger];
  for (const name of ['Awa', 'Brahim', 'Coumba'])
    team.push(await aPerson(db, partner.place, { role: 'messenger', name, now: at(START) }));
  let now = NOW;
  const words = ['oooooooo', 'oooooooo', 'oppppppp', 'nnnnnnn-'];
  const said = team.map((viewer, index) => [viewer, words[index] ?? ''] as const);
  await holdsSurvey((viewer) => as(db, viewer, (now += 1000)), partner.manager, said);
  const [rows, found] = await db.read(partner.staff.scope, async (tx) => [
    await tx.q.select().from(tx.t.adoptionAnswered),
    await adoptionOf(tx, [partner.runId], (now += 1000)),
  ]);
  expect(rows).toEqual([]);
  const result = found.get(partner.runId)?.messengers;
  expect(result?.answers).toBe(4);
  const counts = [...(result?.pillars.values() ?? [])];
  expect(counts[0]).toEqual({ yes: 3, some: 0, no: 1 });
  expect(counts[1]).toEqual({ yes: 2, some: 1, no: 1 });
  expect(counts[7], 'three answers only').toBeNull();
  expect(await getQuestionnaire(as(db, partner.messenger, now))).toBeNull();
};
