import type { CampaignTables } from './campaigns.ts';
import { inOrganisation } from './fact.ts';
import type { Kit } from './kit.ts';
import { needThemes, sheetSources, tallyKinds } from './lists.ts';
import type { OrganisationTables } from './organisations.ts';

/**
 * What is counted at the doors. No door, address, position or person, and no time: an event belongs to an outing, whose
 * half-day is the finest that is known. Ids are random UUIDs (never v7, which holds the instant).
 */
export const defineDoors = (k: Kit, base: OrganisationTables, { outing }: Pick<CampaignTables, 'outing'>) => {
  const anOuting = () =>
    k
      .id()
      .notNull()
      .references(() => outing.id);

  /** A door, a detail of one, or the undoing of one. Sent again, it changes nothing. */
  const tallyEvent = k.table(
    'tally_event',
    {
      outingId: anOuting(),
      /** Made by the phone. */
      id: k.id().notNull(),
      ...inOrganisation(k, base),
      kind: k.oneOf(tallyKinds).notNull(),
      /** Of a detail `theme`. */
      theme: k.oneOf(needThemes),
      /** The event that a detail speaks of, or that an undoing cancels; it may arrive later. */
      aboutId: k.id(),
    },
    (t) => [
      k.primaryKey({ columns: [t.outingId, t.id] }),
      k.index('tally_event_about').on(t.outingId, t.aboutId),
      k.checkOneOf('tally_event_kind', t.kind, tallyKinds),
      k.checkOneOf('tally_event_theme', t.theme, needThemes),
    ],
  );

  /** What a button cannot tell of an outing, and what a sheet of paper counted. The last version counts. */
  const outingSheet = k.table(
    'outing_sheet',
    {
      outingId: anOuting(),
      version: k.integer().notNull(),
      ...inOrganisation(k, base),
      source: k.oneOf(sheetSources).notNull(),
      /** « J'ai fini ». A sheet that contradicts itself stays open, to be mended. */
      closed: k.boolean().notNull(),
      /** The civil day it was filled. */
      filledOn: k.date().notNull(),
      /** Paid minutes in the field, and how many people of the team were there. */
      minutes: k.integer(),
      people: k.integer(),
      /** Doors of paper sheets, added to those of the buttons; null: none was on paper. */
      paper: k.json<Readonly<Record<string, number | Readonly<Record<string, number>>>>>(),
      otherLanguage: k.integer(),
      previouslyUnaware: k.integer(),
      foundUseful: k.integer(),
      intendsAction: k.integer(),
      immediateActions: k.integer(),
      handovers: k.integer(),
      leaflets: k.integer(),
      /** Kind of incident → how many. */
      incidents: k.json<Readonly<Record<string, number>>>().notNull(),
      /** Own indicator's rank → how many. */
      own: k.json<readonly number[]>().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.outingId, t.version] }),
      k.checkOneOf('outing_sheet_source', t.source, sheetSources),
    ],
  );

  /** State: moves whenever something is counted, so that what is kept in memory knows; it tells neither what nor when. */
  const doorMark = k.table('door_mark', {
    organisationId: k
      .id()
      .primaryKey()
      .references(() => base.organisation.id),
    n: k.integer().notNull(),
  });

  return { tallyEvent, outingSheet, doorMark };
};
