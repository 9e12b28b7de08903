import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoorOutcome, HalfDay } from '#db/schema/lists.ts';
import { doorsWords } from '#src/i18n/doors.fr.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { openNeighbourhood } from '#tests/support/messenger-phone.ts';
import type { Neighbourhood } from '#tests/support/messenger-phone.ts';
import * as step from './steps.ts';
import type { Person } from './steps.ts';

/**
 * A campaign from its need to its commitments, on an association that has none: the manager plans, two phones count with
 * cuts, what was heard is given back, the mentor reads it without a name.
 */
const TITLE = 'Bien se chauffer';
const NEED = 'Ne sait pas à qui demander une aide pour le chauffage';
const [NORTH, SOUTH] = ['Rue des Tilleuls', 'Allée du Lac'] as const;
const TODAY = parisDate(Date.now());
const YESTERDAY = addDays(TODAY, -1);

/** What is tapped at the doors of an outing: `noTime` with its « revenir ». */
type Doors = Readonly<Record<DoorOutcome, number>>;
type Planned = { onDate: IsoDate; halfDay: HalfDay; moment: string; sector: string; pass: string };
const FIRST = 'Premier passage';
const outings = {
  one: { onDate: YESTERDAY, halfDay: 'evening', moment: 'Soir', sector: NORTH, pass: FIRST },
  two: { onDate: TODAY, halfDay: 'morning', moment: 'Matin', sector: NORTH, pass: FIRST },
  three: { onDate: TODAY, halfDay: 'afternoon', moment: 'Après-midi', sector: SOUTH, pass: FIRST },
  again: { onDate: TODAY, halfDay: 'evening', moment: 'Soir', sector: SOUTH, pass: 'Second passage' },
} as const satisfies Record<string, Planned>;

let place: Neighbourhood;
let browser: Browser;
let karim: Person;
let fatima: Person;
let moussa: Person;
let mentor: Person;
/** Of the campaign, once it is there. */
let campaign = '';

beforeAll(async () => {
  browser = await launchBrowser();
  place = await openNeighbourhood();
  const { origin, cookies } = place;
  const seated = (cookie: string, width = 360): Promise<Person> =>
    step.somebody(browser, { origin, javaScript: true, cookie, width });
  karim = await seated(cookies.manager, 1280);
  mentor = await seated(cookies.mentor, 1280);
  [fatima, moussa] = [await seated(cookies.fatima), await seated(cookies.moussa)];
}, 180_000);
afterAll(async () => {
  for (const person of [karim, mentor, fatima, moussa]) await person.leave();
  await browser.close();
  await place.end();
});

/** Opens a page of the campaign from its own first page. */
const opensPart = async (name: string): Promise<void> => {
  await step.opens(karim, campaign);
  await step.follows(karim, name);
};

/** The manager plans an outing with both messengers. */
const plans = async ({ onDate, moment, sector, pass }: Planned): Promise<void> => {
  await opensPart('Sorties');
  const { page } = karim;
  const option = page.getByLabel('Secteur', { exact: true }).locator('option', { hasText: sector });
  await page
    .getByLabel('Secteur', { exact: true })
    .selectOption({ value: (await option.getAttribute('value')) ?? '' });
  await step.types(karim, 'Jour', onDate);
  await step.ticks(karim, moment);
  await step.ticks(karim, pass);
  await step.types(karim, 'Heure de rendez-vous', '17:00');
  await step.types(karim, 'Lieu de rendez-vous', 'Devant la maison de quartier');
  for (const name of [/^Fatima/, /^Moussa/]) await page.getByRole('checkbox', { name }).check();
  await step.presses(karim, 'Prévoir une sortie');
  await step.reads(karim, 'La sortie est prévue.');
};

describe('before the first door', () => {
  it('starts from a need, refuses a sector of 40 doors, says why', async () => {
    await step.opens(karim, '/besoins');
    await step.chooses(karim, 'Thème', 'Logement');
    await step.types(karim, 'Ce que l’habitant ne peut pas faire aujourd’hui', NEED);
    await step.types(karim, 'Source', 'Entendu dans 6 structures');
    await step.ticks(karim, '1, le premier');
    await step.presses(karim, 'Ajouter un besoin');
    await step.follows(karim, `Préparer une campagne : ${NEED}`);
    await step.types(karim, 'Nom de la campagne', TITLE);
    await step.chooses(karim, 'Thème', 'Habitat : charges');
    await step.types(karim, 'Partenaire qui demande', 'Le centre social');
    await step.types(karim, 'Public', 'Les locataires du quartier');
    await step.types(karim, 'Acte attendu', 'Prendre rendez-vous avec la conseillère');
    await step.types(karim, 'Début', YESTERDAY);
    await step.types(karim, 'Fin', addDays(TODAY, 30));
    await step.types(karim, 'Foyers à rencontrer', '200');
    await step.presses(karim, 'Enregistrer la campagne');
    await step.headingIs(karim, TITLE);
    campaign = new URL(karim.page.url()).pathname;
    await step.follows(karim, 'Ajouter un secteur');
    await step.types(karim, 'Nom du secteur', NORTH);
    await step.types(karim, 'Portes', '40');
    await step.presses(karim, 'Ajouter un secteur');
    await step.reads(
      karim,
      'Un secteur compte au moins 50 portes. En dessous, un chiffre pourrait désigner un foyer.',
    );
    for (const [name, doors] of [
      [NORTH, '90'],
      [SOUTH, '110'],
    ] as const) {
      await step.types(karim, 'Nom du secteur', name);
      await step.types(karim, 'Portes', doors);
      await step.presses(karim, 'Ajouter un secteur');
    }
    await step.reads(karim, '200 portes en 2 secteurs.');
  }, 30_000);

  it('writes the message of the workshop, plans three outings, ticks the check list', async () => {
    await opensPart('Atelier message');
    await step.types(karim, 'Quand a-t-il eu lieu ?', YESTERDAY);
    await step.types(karim, 'Combien de messagers étaient là ?', '3');
    await step.types(
      karim,
      'Le message en 30 secondes',
      'Une aide existe pour le chauffage. Elle est gratuite.',
    );
    await step.types(karim, 'Point 1', 'L’aide est gratuite.');
    await step.types(karim, 'Phrase 1 : ce que l’on entend dire', 'Il faut être au chômage.');
    await step.types(karim, 'La question piège', 'Qui vous envoie ?');
    await step.types(karim, 'La réponse préparée', 'Le centre social, avec nous.');
    await step.types(karim, 'Le geste possible tout de suite', 'Prendre rendez-vous');
    await step.presses(karim, 'Enregistrer le message');
    for (const outing of [outings.one, outings.two, outings.three]) await plans(outing);
    await opensPart('Avant la première porte');
    const { page } = karim;
    const boxes = page.getByRole('button', { name: /^Cocher : / });
    for (let left = await boxes.count(); left > 0; left -= 1) {
      await Promise.all([page.waitForEvent('framenavigated'), boxes.first().click()]);
      await page.waitForLoadState();
    }
    await step.unfolds(karim, 'Déposer : Convention de campagne');
    await step.types(karim, 'Ou quelques mots', 'Convention signée avec le centre social.');
    await step.presses(karim, 'Déposer : Convention de campagne');
    // The modules of the two messengers are theirs to read.
    await step.reads(karim, 'Il reste 1 chose à préparer.', 'Il reste des modules à Fatima et Moussa.');
  }, 40_000);
});
