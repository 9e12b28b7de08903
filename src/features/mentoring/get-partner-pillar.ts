import {
  adoptionOf,
  canOnAdoption,
  historyOf,
  listRatingEvidence,
  named,
  peopleIn,
  placeOf,
  withoutUnseen,
} from '#src/features/adoption/index.ts';
import type { Named, PillarVoices } from '#src/features/adoption/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Pillar } from '#src/features/curriculum/index.ts';
import { loadRunFacts } from '#src/features/milestones/index.ts';
import { namesOfPersons, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import { levelBase, proofsOn } from './levels.rules.ts';
import type { PillarProof } from './levels.rules.ts';

export type PartnerPillar = {
  readonly organisation: OpenRun['organisation'];
  readonly said: PillarVoices;
  readonly previous: Pillar | null;
  readonly next: Pillar | null;
  readonly round: string;
  /** The level that counts, by name, with the proofs it leans on. */
  readonly current: (Named & { readonly proofs: readonly PillarProof[] }) | null;
  /** Standing proofs that bear on this pillar. */
  readonly proofs: readonly PillarProof[];
  readonly base: string;
  readonly may: { readonly give: boolean; readonly undo: boolean };
  /** Both voices, newest first. */
  readonly history: readonly Named[];
};

/** One pillar of a partner as its mentor rates it; the 404 of R20 for somebody who does not guide it. */
export const getPartnerPillar = async (
  ctx: Context,
  slug: string,
  pillarId: string,
): Promise<PartnerPillar> => {
  const opened = await openPartnerRun(ctx, slug);
  const { run, organisation, access, scope } = opened;
  const today = parisDate(ctx.now);
  return ctx.db.read(scope, async (tx) => {
    const whole = (await adoptionOf(tx, [run.id], endOfDay(today))).get(run.id);
    const facts = (await loadRunFacts(tx, [run.id], endOfDay(today))).get(run.id);
    if (whole === undefined || facts === undefined) throw notFound();
    const mayGive = canOnAdoption(ctx.viewer, 'level.give', access);
    const adoption = mayGive ? withoutUnseen(whole, 'mentor') : whole;
    const place = placeOf(adoption, pillarId);
    const history = historyOf(adoption, pillarId);
    const names = await namesOfPersons(tx, peopleIn(history));
    const { mentor } = place.said;
    const leansOn = mentor === null ? [] : ((await listRatingEvidence(tx, [mentor.id])).get(mentor.id) ?? []);
    const proofs = proofsOn(facts.evidence, getCurriculum().items, pillarId);
    return {
      ...place,
      organisation,
      round: adoption.round,
      current: mentor && {
        ...named(mentor, names),
        proofs: proofs.filter(({ id }) => leansOn.includes(id)),
      },
      proofs,
      base: levelBase(history),
      may: {
        give: mayGive,
        undo: canOnAdoption(ctx.viewer, 'level.undo', access),
      },
      history: history.map((rating) => named(rating, names)),
    };
  });
};
