import type { Role } from '#db/schema/lists.ts';
import type { Database } from '#db/types.ts';
import { nameDemoPeople } from '#src/features/accounts/index.ts';
import { setPhone } from '#src/features/organisations/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addDays, addMonths, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import type { Network } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import type { Stage } from '#tests/builders/stage.ts';
import { tellAdoption } from './adoption.ts';
import { at, monthsAgo } from './calendar.ts';
import { tellEtabliCampaign, tellOrmesCampaign, tellSambryCampaigns } from './campaigns.ts';
import { tellLearning } from './learning.ts';
import { tellMeetings } from './meetings.ts';
import { agreesToShare, tellAfterwards, tellPhrases } from './network.ts';
import * as places from './places.ts';
import type { Place } from './places.ts';
import type { Cast } from './play-month.ts';
import { tellEtabliPoints, tellOrsannePoints } from './points.ts';
import { hireTeam, hiringDay, tellTeam } from './team.ts';
import { tellReports } from './reports.ts';
import { tellTraining } from './training.ts';
import { tellBrevil, tellEtabli, tellOrmes, tellOrsanne, tellSambry } from './stories.ts';

export type SeedOptions = {
  readonly now: Instant;
  /** Sets the clock of the audit chain. */
  readonly setClock: (at: Instant) => void;
  readonly say: (sentence: string) => void;
};

/**
 * The demonstration, told relative to today: L'établi in month 7 and five invented associations, each played by its
 * people at past instants. Everything is invented.
 */
export const seedDemo = async (db: Database, { now, setClock, say }: SeedOptions): Promise<void> => {
  const stage = { db, setClock };
  const today = parisDate(now);
  const opening = at(addDays(monthsAgo(today, 14), 3), '09:00');
  setClock(opening);
  const network = await aNetwork(db, opening);
  const paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: opening });
  const found = (place: Place, monthsBack: number, entered?: Instant): Promise<Cast> => {
    const startMonth = monthsAgo(today, monthsBack);
    say(`    ${place.name}${monthsBack > 11 ? '' : `, mois ${String(monthsBack + 1)}`}`);
    return foundPartner(stage, network, place, {
      startMonth,
      entered: entered ?? at(addDays(startMonth, -7), '10:00'),
    });
  };
  const sambry = await found(places.sambry, 13);
  await tellPhrases(stage, { network, paul, on: sambry.startMonth });
  const sambryTeam = await hireTeam(sambry);
  await tellSambry(sambry, sambryTeam, (on) => agreesToShare(sambry, on));
  await tellSambryCampaigns(sambry, sambryTeam);
  const ormes = await found(places.ormes, 8);
  await hireTeam(ormes);
  await tellOrmes(ormes, today);
  await tellOrmesCampaign(ormes, today);
  await agreesToShare(ormes, addMonths(ormes.startMonth, 4));
  const etabli = await found(places.etabli, 6);
  const team = await hireTeam(etabli);
  await tellEtabli(etabli, today, paul);
  await tellAfterwards(etabli, paul);
  await tellMeetings(etabli, today);
  await tellEtabliPoints(etabli);
  const orsanne = await found(places.orsanne, 5);
  await tellOrsanne(orsanne);
  await tellOrsannePoints(orsanne);
  await tellBrevil(await found(places.brevil, 3), today);
  await tellLearning(stage, { network, etabli: etabli.partner, messengers: team.slice(1), today });
  await tellAdoption({ etabli, team, ormes }, today);
  await tellTeam(etabli, team, today);
  const hiredOn = hiringDay(etabli);
  await tellEtabliCampaign(etabli, team, today);
  await tellTraining(stage, { etabli: etabli.partner, messengers: team.slice(1), hiredOn, today });
  await tellReports(etabli, today);
  await found(places.lirac, 0, now);
  setClock(now);
  await setPhone({ db, viewer: etabli.partner.manager, now }, '0639982714');
  const { messenger, staff, manager, director } = etabli.partner;
  const { mentor, headOffice } = network;
  await openDoors(db, now, { messenger, staff, manager, director, mentor, headOffice });
};

/** The association, its people and its run, entered a week before the programme begins, or today. */
const foundPartner = async (
  stage: Stage,
  network: Network,
  place: Place,
  { startMonth, entered }: { startMonth: IsoDate; entered: Instant },
): Promise<Cast> => {
  stage.setClock(entered);
  const { name, slug, town, manager, director, staff } = place;
  const people = { manager, director, staff };
  const partner = await aPartner(stage.db, network, { name, slug, town, startMonth, now: entered, people });
  return { stage, network, partner, place, startMonth };
};

/** Names who plays each role at `/demo`. */
const openDoors = (db: Database, now: Instant, people: Record<Role, Viewer>): Promise<void> =>
  db.write({ kind: 'system', organisationId: null }, async (tx) => {
    await nameDemoPeople(tx, people, { today: parisDate(now), now });
    tx.audit({ action: 'demo.people-named', object: 'demo:people' });
  });
