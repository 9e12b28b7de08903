import type { Database } from '#db/types.ts';
import { insertRun } from '#src/features/organisations/organisations.store.ts';
import { insertAssignment } from '#src/features/organisations/people.store.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { anOrganisation, aPerson } from './people.ts';
import type { Place } from './people.ts';

export type Network = { readonly place: Place; readonly headOffice: Viewer; readonly mentor: Viewer };
export type Partner = {
  readonly place: Place;
  readonly runId: string;
  readonly manager: Viewer;
  readonly director: Viewer;
  readonly staff: Viewer;
  readonly messenger: Viewer;
};

/** The context of a use case as somebody, at some time. */
export const as = (db: Database, viewer: Viewer, now: number): Context => ({ db, viewer, now });

/** VoisinMalin with somebody at head office and a mentor. */
export const aNetwork = async (db: Database, now: number): Promise<Network> => {
  const place = await anOrganisation(db, {
    name: 'VoisinMalin',
    slug: 'voisinmalin',
    kind: 'networkHead',
    now,
  });
  return {
    place,
    headOffice: await aPerson(db, place, { role: 'headOffice', name: 'Claire', now }),
    mentor: await aPerson(db, place, { role: 'mentor', name: 'Nadia', now }),
  };
};

/** A partner association with one person per role, its run and its lead mentor. */
export const aPartner = async (
  db: Database,
  network: Network,
  options: {
    name?: string;
    slug?: string;
    town?: string;
    startMonth: string;
    now: number;
    mentor?: Viewer;
    people?: Partial<Record<'manager' | 'director' | 'staff' | 'messenger', string>>;
  },
): Promise<Partner> => {
  const { name = 'Entre-Voisins Lirac', slug = 'entre-voisins-lirac', startMonth, now, town } = options;
  const {
    manager = 'Karim',
    director = 'Odile',
    staff = 'Samir',
    messenger = 'Fatima',
  } = options.people ?? {};
  const place = await anOrganisation(db, { name, slug, now, ...(town === undefined ? {} : { town }) });
  const runId = newId();
  await db.write({ kind: 'system', organisationId: place.id }, async (tx) => {
    await insertRun(tx, { id: runId, organisationId: place.id, startMonth, now });
    await insertAssignment(tx, {
      runId,
      organisationId: place.id,
      personId: (options.mentor ?? network.mentor).personId,
      kind: 'lead',
      startsOn: startMonth,
      endsOn: null,
      now,
    });
    tx.audit({ action: 'scene.run', object: `run:${runId}` });
  });
  return {
    place,
    runId,
    manager: await aPerson(db, place, { role: 'manager', name: manager, now }),
    director: await aPerson(db, place, { role: 'director', name: director, now }),
    staff: await aPerson(db, place, { role: 'staff', name: staff, now }),
    messenger: await aPerson(db, place, { role: 'messenger', name: messenger, now }),
  };
};
