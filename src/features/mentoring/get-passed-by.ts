import { getCurriculum } from '#src/features/curriculum/index.ts';
import { passedOn } from '#src/features/milestones/index.ts';
import { listRuns } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import type { Instant } from '#src/shared/time.ts';
import { registerOf } from './adaptations.rules.ts';
import { listAdaptationRows } from './adaptations.store.ts';
import { consenting, passedByOf } from './sharing.rules.ts';
import type { PassedBy } from './sharing.rules.ts';
import { listConsents } from './sharing.store.ts';

/** For each item, who passed it and agrees to be named. */
export type PassedByItem = ReadonlyMap<string, readonly PassedBy[]>;

/**
 * « Qui est déjà passé par là ? »: the associations, other than the one that asks, that have these items validated and
 * agree to be named, with the adaptations they agreed to show. Asked anew at each reading, so that a withdrawal hides
 * at once; as many queries for one item as for a whole milestone, for 5 associations as for 50.
 */
export const getPassedBy = (
  { db, viewer, now }: Context,
  itemIds: readonly string[],
  exceptOrganisationId: string,
  at: Instant = now,
): Promise<PassedByItem> =>
  db.read(viewer.scope, async (tx) => {
    const consents = await listConsents(tx, at);
    const organisations = new Map(consents.map(({ organisation }) => [organisation.id, organisation]));
    const agreeing = [...consenting(consents)].filter((id) => id !== exceptOrganisationId);
    const runs = agreeing.length === 0 ? [] : await listRuns(tx, agreeing);
    const sharers = runs.flatMap(({ id, organisationId }) => {
      const organisation = organisations.get(organisationId);
      return organisation === undefined ? [] : { runId: id, organisation };
    });
    const runIds = runs.map(({ id }) => id);
    const passed = await passedOn(tx, itemIds, runIds, at);
    const rows = runIds.length === 0 ? [] : await listAdaptationRows(tx, runIds, at);
    const shown = registerOf(rows, {
      followUps: [],
      partnerOf: () => ({ name: '', slug: '' }),
      itemOf: (id) => getCurriculum().itemById(id),
      at,
    }).filter(({ shareConsent, accepted }) => shareConsent && accepted);
    return new Map(
      [...passed].map(([itemId, since]) => [
        itemId,
        passedByOf(sharers, since, (runId) =>
          shown.filter((one) => one.runId === runId && one.item.id === itemId),
        ),
      ]),
    );
  });
