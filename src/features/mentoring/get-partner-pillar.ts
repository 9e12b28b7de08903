import {
  adoptionOf,
  askedDay,
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
import type { IsoDate } from '#src/shared/time.ts';
import { levelBase, proofsOn } from './levels.rules.ts';
import type { PillarProof } from './levels.rules.ts';

export type PartnerPillar = {
  /** The evening it speaks of. */
  readonly asOf: IsoDate;
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

/**
 * One pillar of a partner as its mentor rates it, or as it was on the evening of a past day; the 404 of R20 for somebody
 * who does not guide it.
 */
export const getPartnerPillar = async (
  ctx: Context,
  slug: string,
  pillarId: string,
  day: string | null = null,
): Promise<PartnerPillar> => {
  const opened = await openPartnerRun(ctx, slug);
  const { run, organisation, access, scope } = opened;
  const [asOf, today] = [askedDay(ctx, day), parisDate(ctx.now)];
  return ctx.db.read(scope, async (tx) => {
    const whole = (await adoptionOf(tx, [run.id], endOfDay(asOf))).get(run.id);
    const now = asOf === today ? whole : (await adoptionOf(tx, [run.id], endOfDay(today))).get(run.id);
    const facts = (await loadRunFacts(tx, [run.id], endOfDay(asOf))).get(run.id);
    if (whole === undefined || now === undefined || facts === undefined) throw notFound();
    const mayGive = canOnAdoption(ctx.viewer, 'level.give', access);
    const adoption = mayGive ? withoutUnseen(whole, 'mentor', now) : whole;
    const place = placeOf(adoption, pillarId);
    const history = historyOf(adoption, pillarId);
    const names = await namesOfPersons(tx, peopleIn(history));
    const { mentor } = place.said;
    const leansOn = mentor === null ? [] : ((await listRatingEvidence(tx, [mentor.id])).get(mentor.id) ?? []);
    const proofs = proofsOn(facts.evidence, getCurriculum().items, pillarId);
    return {
      ...{ ...place, asOf },
      organisation,
      round: adoption.round,
      current: mentor && {
        ...named(mentor, names),
        proofs: proofs.filter(({ id }) => leansOn.includes(id)),
      },
      proofs,
      base: levelBase(history),
      may: {
        give: asOf === today && mayGive,
        undo: asOf === today && canOnAdoption(ctx.viewer, 'level.undo', access),
      },
      history: history.map((rating) => named(rating, names)),
    };
  });
};
