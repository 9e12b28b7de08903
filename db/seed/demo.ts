import type { Role } from '#db/schema/lists.ts';
import type { Database } from '#db/types.ts';
import { nameDemoPeople } from '#src/features/accounts/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import type { Instant } from '#src/shared/time.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { at, monthsAgo } from './calendar.ts';
import * as places from './places.ts';
import type { Place } from './places.ts';

export type SeedOptions = {
  readonly now: Instant;
  /** Sets the clock of the audit chain. */
  readonly setClock: (at: Instant) => void;
  readonly say: (sentence: string) => void;
};

/**
 * The demonstration, told relative to today: L'établi in month 7 and five invented associations, played by their
 * people through the real use cases, at past instants. Everything is invented.
 */
export const seedDemo = async (db: Database, options: SeedOptions): Promise<void> => {
  const { now, setClock, say } = options;
  const today = parisDate(now);
  const opening = at(addDays(monthsAgo(today, 15), 3), '09:00');
  setClock(opening);
  const network = await aNetwork(db, opening);
  const found = (place: Place, back: number): Promise<Partner> => {
    say(`    ${place.name}`);
    return foundPartner(db, network, { place, startMonth: monthsAgo(today, back), setClock });
  };
  await found(places.sambry, 14);
  await found(places.ormes, 8);
  const etabli = await found(places.etabli, 6);
  await found(places.orsanne, 5);
  await found(places.brevil, 3);
  await found(places.lirac, 0);
  setClock(now);
  await openDoors(db, now, {
    messenger: etabli.messenger,
    staff: etabli.staff,
    manager: etabli.manager,
    director: etabli.director,
    mentor: network.mentor,
    headOffice: network.headOffice,
  });
};

type Founding = {
  readonly place: Place;
  readonly startMonth: string;
  readonly setClock: SeedOptions['setClock'];
};

/** The association, its people and its run, entered a week before the programme begins. */
const foundPartner = async (
  db: Database,
  network: Network,
  { place, startMonth, setClock }: Founding,
): Promise<Partner> => {
  const entered = at(addDays(startMonth, -7), '10:00');
  setClock(entered);
  const { name, slug, town, manager, director, staff } = place;
  const people = { manager, director, staff };
  return aPartner(db, network, { name, slug, town, startMonth, now: entered, people });
};

/** Names who plays each role at `/demo`. */
const openDoors = (db: Database, now: Instant, people: Record<Role, Viewer>): Promise<void> =>
  db.write({ kind: 'system', organisationId: null }, async (tx) => {
    await nameDemoPeople(tx, people, { today: parisDate(now), now });
    tx.audit({ action: 'demo.people-named', object: 'demo:people' });
  });
