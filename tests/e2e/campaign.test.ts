import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoorOutcome, HalfDay } from '#db/schema/lists.ts';
import { doorsWords } from '#src/i18n/doors.fr.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
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

type Planned = { halfDay: HalfDay; moment: string; sector: string; pass: string };
const FIRST = 'Premier passage';
const outings = {
  one: { halfDay: 'morning', moment: 'Matin', sector: NORTH, pass: FIRST },
  two: { halfDay: 'afternoon', moment: 'Après-midi', sector: NORTH, pass: FIRST },
  three: { halfDay: 'evening', moment: 'Soir', sector: SOUTH, pass: FIRST },
  again: { halfDay: 'evening', moment: 'Soir', sector: NORTH, pass: 'Second passage' },
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
  mentor = await seated(cookies.mentor, 1280);
  [fatima, moussa] = [await seated(cookies.fatima), await seated(cookies.moussa)];
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.end();
});

/** Opens a page of the campaign from its own first page. */
const opensPart = async (name: string): Promise<void> => {
  await step.opens(karim, campaign);
  await step.follows(karim, name);
};

/** The manager plans an outing with both messengers. */
const plans = async ({ moment, sector, pass }: Planned): Promise<void> => {
  await opensPart('Sorties');
  const { page } = karim;
  const option = page.getByLabel('Secteur', { exact: true }).locator('option', { hasText: sector });
  await page
    .getByLabel('Secteur', { exact: true })
    .selectOption({ value: (await option.getAttribute('value')) ?? '' });
  await step.types(karim, 'Jour', TODAY);
  await step.ticks(karim, moment);
  await step.ticks(karim, pass);
  await step.types(karim, 'Heure de rendez-vous', '17:00');
  await step.types(karim, 'Lieu de rendez-vous', 'Devant la maison de quartier');
  for (const name of [/^Fatima/, /^Moussa/]) await page.getByRole('checkbox', { name }).check();
  await step.presses(karim, 'Prévoir une sortie');
  await step.reads(karim, 'La sortie est prévue.');
};

describe('before the first door', () => {
  it.each([
    ['Lire sa facture de charges', 'Comprendre ses charges', false],
    [NEED, TITLE, true],
  ])(
    'starts from « %s », refuses a sector of 40 doors (%s, JavaScript: %s)',
    async (need, title, javaScript) => {
      const { origin, cookies } = place;
      karim = await step.somebody(browser, { origin, javaScript, cookie: cookies.manager });
      await step.opens(karim, '/besoins');
      await step.chooses(karim, 'Thème', 'Logement');
      await step.types(karim, 'Ce que l’habitant ne peut pas faire aujourd’hui', need);
      await step.types(karim, 'Source', 'Entendu dans 6 structures');
      await step.ticks(karim, '1, le premier');
      await step.presses(karim, 'Ajouter un besoin');
      await step.follows(karim, `Préparer une campagne : ${need}`);
      await step.types(karim, 'Nom de la campagne', title);
      await step.chooses(karim, 'Thème', 'Habitat : charges');
      await step.types(karim, 'Commanditaire', 'Le centre social');
      await step.types(karim, 'Public', 'Les locataires du quartier');
      await step.types(karim, 'Acte attendu', 'Prendre rendez-vous avec la conseillère');
      await step.types(karim, 'Début', TODAY);
      await step.types(karim, 'Fin', addDays(TODAY, 30));
      await step.types(karim, 'Foyers à rencontrer', '200');
      await step.presses(karim, 'Enregistrer la campagne');
      await step.headingIs(karim, title);
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
    },
    30_000,
  );

  it('writes the message of the workshop, plans three outings, ticks the check list', async () => {
    await opensPart('Atelier message');
    await step.types(karim, 'Quand a-t-il eu lieu ?', TODAY);
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
    await step.types(karim, 'L’acte possible tout de suite', 'Prendre rendez-vous');
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

/** What is tapped at the doors, in this order. */
type Doors = Readonly<Partial<Record<DoorOutcome, number>>>;

/** Her buttons of an outing, found in her list by its sector and its moment. */
const goesTo = async (person: Person, { sector, halfDay }: Planned): Promise<void> => {
  await step.opens(person, '/portes');
  const card = person.page
    .getByRole('listitem')
    .filter({ hasText: sector })
    .filter({ hasText: doorsWords.when(TODAY, halfDay) });
  await card.getByRole('link', { name: /^Compter les portes/ }).click();
  await step.headingIs(person, sector);
  await person.page.getByText(/à envoyer|Tout est envoyé/).waitFor();
};

const taps = async ({ page }: Person, doors: Doors): Promise<void> => {
  for (const [outcome, times] of Object.entries(doors)) {
    const button = page.getByRole('button', {
      name: new RegExp(`^${doorsWords.outcomes[outcome as DoorOutcome]}`),
    });
    for (let tap = 0; tap < times; tap += 1) await button.click();
  }
};

const isSent = async (...people: readonly Person[]): Promise<void> => {
  for (const person of people) await step.reads(person, 'Tout est envoyé');
};

/** « J’ai fini », then what a button cannot tell. */
const fills = async (person: Person, numbers: Readonly<Record<string, string>>): Promise<void> => {
  const { page } = person;
  if (!page.url().endsWith('/bilan')) await step.follows(person, 'J’ai fini');
  for (const [label, number] of Object.entries(numbers)) await step.types(person, label, number);
  await step.presses(person, 'Envoyer');
};

describe('at the doors, on two phones', () => {
  it('counts with cuts and an undo; both phones then show the same', async () => {
    await goesTo(fatima, outings.one);
    await goesTo(moussa, outings.one);
    await fatima.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await fatima.page.context().setOffline(true);
    await taps(fatima, { talked: 7, nobody: 7 });
    await step.reads(fatima, '14 portes à envoyer');
    await taps(moussa, { talked: 8, nobody: 4, noTime: 1 });
    await moussa.page.getByRole('button', { name: 'Revenir', exact: true }).click();
    await taps(moussa, { refused: 3 });
    await moussa.page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await step.reads(moussa, 'Enlevé : Ne veut pas');
    await fatima.page.context().setOffline(false);
    await isSent(fatima, moussa);
    for (const person of [fatima, moussa]) {
      await person.page.reload();
      await step.reads(person, '29 portes – 15 discussions');
    }
  }, 60_000);

  it('keeps a contradictory sheet to be mended, and takes it once it is', async () => {
    await fills(fatima, { 'Acte fait à la porte': '16', 'Papiers laissés': '20' });
    // Her phone sends it on its own: it comes a moment later.
    const said = 'Deux nombres se contredisent. En attendant, ils ne comptent pas.';
    const told = async (): Promise<number> => {
      await step.opens(karim, campaign);
      return karim.page.getByText(said).count();
    };
    await expect.poll(told, { timeout: 10_000 }).toBe(1);
    await goesTo(fatima, outings.one);
    await step.follows(fatima, 'J’ai fini');
    await step.reads(fatima, '« Acte fait à la porte » ne peut pas dépasser « On a parlé ».');
    await fills(fatima, { 'Acte fait à la porte': '11' });
    await step.reads(fatima, 'Le bilan est envoyé.');
  }, 40_000);

  it('counts two more outings, then doors at the second pass', async () => {
    await goesTo(fatima, outings.two);
    await taps(fatima, { talked: 12, nobody: 3 });
    await isSent(fatima);
    await fills(fatima, { Chien: '1', 'Ce que j’ai entendu': 'On ne sait pas à qui demander.' });
    await goesTo(moussa, outings.three);
    await moussa.page.context().setOffline(true);
    await taps(moussa, { talked: 10, nobody: 2 });
    await moussa.page.context().setOffline(false);
    await isSent(moussa);
    await fills(moussa, { 'Passage utile': '10' });
    await plans(outings.again);
    await goesTo(moussa, outings.again);
    await taps(moussa, { talked: 11 });
    await isSent(moussa);
    await fills(moussa, { 'Papiers laissés': '11' });
    // A browser says by itself that it had no network.
    const complaints = [...fatima.complaints, ...moussa.complaints];
    expect(complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  }, 60_000);
});

/** What the table of indicators says of one. */
const figure = async ({ page }: Person, title: string): Promise<string> => {
  const row = page.getByRole('row').filter({ has: page.getByText(title, { exact: true }) });
  // What it is the share of stands on a line of its own.
  return (await row.first().getByRole('cell').first().innerText()).split('\n')[0]?.trim() ?? '';
};

describe('after the doors', () => {
  it('reads what was tapped, or that it is hidden', async () => {
    await opensPart('Chiffres');
    expect(await figure(karim, 'Portes frappées')).toBe('56');
    expect(await figure(karim, 'Foyers rencontrés')).toBe('48');
    await step.unfolds(karim, 'Les autres indicateurs');
    expect(await figure(karim, 'Refus')).toBe('caché');
    // Those who had no time are few: a larger number may be hidden so that they are not had by difference.
    for (const [title, tapped] of [
      ['Absents', '16'],
      ['Acte fait à la porte', '11'],
      ['Papiers laissés', '31'],
    ] as const)
      expect([tapped, 'caché'], title).toContain(await figure(karim, title));
  }, 30_000);

  it('writes a debrief, follows an incident to its end, validates a finding, notes two commitments', async () => {
    await opensPart('Débriefings');
    for (const box of await karim.page
      .getByRole('group', { name: 'Pour quelles sorties' })
      .getByRole('checkbox')
      .all())
      await box.check();
    await step.types(karim, 'Ce que nous avons entendu', 'Le numéro de la conseillère manque.');
    await step.presses(karim, 'Enregistrer le débriefing');
    await step.reads(karim, 'Chaque sortie faite a son débriefing.', '« On ne sait pas à qui demander. »');
    await opensPart('Incidents');
    await step.unfolds(karim, 'Noter un incident');
    await step.ticks(karim, 'Chien');
    await step.presses(karim, 'Noter cet incident');
    await step.unfolds(karim, 'Dire ce qui a été fait');
    await step.types(karim, 'Ce qui a été fait', 'Le gardien est prévenu.');
    await karim.page.getByRole('checkbox', { name: /^L’incident est clos/ }).check();
    await step.presses(karim, 'Enregistrer la suite');
    await step.reads(karim, 'Clos');
    await opensPart('Constats');
    const finding = 'Un foyer rencontré sur cinq prend rendez-vous.';
    await step.types(karim, 'Le constat, en une phrase', finding);
    await step.types(karim, 'Ce que ce nombre ne dit pas', 'Les portes fermées.');
    await step.presses(karim, 'Ajouter ce constat');
    await step.presses(karim, `Valider : ${finding}`);
    await step.reads(karim, 'Validé');
    for (const text of ['Afficher le numéro dans les halls', 'Ouvrir une permanence le samedi']) {
      await opensPart('Engagements du partenaire');
      await step.unfolds(karim, 'Ajouter un engagement');
      await step.types(karim, 'Structure qui s’engage', 'Le centre social');
      await step.types(karim, 'Fonction de la personne qui s’engage', 'Directrice');
      await step.types(karim, 'Ce qui va changer', text);
      await step.types(karim, 'Avant le', addDays(TODAY, 60));
      await step.ticks(karim, 'Convention ou avenant');
      await step.presses(karim, 'Ajouter cet engagement');
      await karim.page.getByRole('heading', { name: text }).waitFor();
    }
  }, 60_000);

  it('gives back step by step, publishes a report that later doors leave as it is', async () => {
    await opensPart('Bilan de campagne');
    await step.types(karim, 'Ce qui n’a pas marché', 'Le soir, peu de portes se sont ouvertes.');
    await step.presses(karim, 'Vérifier puis publier');
    await step.presses(karim, 'Publier');
    await step.reads(karim, 'Publié le');
    // Opened again: the word « Le bilan est publié » is said once.
    await opensPart('Bilan de campagne');
    const published = await karim.page.locator('main').innerText();
    expect(published).toContain('48');
    for (const [title, send, words] of [
      ['Restitution au partenaire', 'La restitution a eu lieu', { 'Messagers présents': '2' }],
      [
        'Retour aux habitants',
        'Le retour aux habitants est fait',
        { 'Ce qui a été dit, et comment': 'Affiche.' },
      ],
      [
        'Feuilles de papier détruites',
        'Les feuilles sont détruites',
        { 'Nombre de feuilles': '4', Comment: 'Broyées à deux, au bureau.' },
      ],
    ] as const) {
      await opensPart('Restitution, étape par étape');
      await step.unfolds(karim, `Dire que c’est fait : ${title.toLocaleLowerCase('fr')}`);
      for (const [label, text] of Object.entries(words)) await step.types(karim, label, text);
      await step.presses(karim, send);
    }
    await step.reads(karim, 'Les trois étapes sont faites.');
    await goesTo(moussa, outings.again);
    await taps(moussa, { talked: 10 });
    await isSent(moussa);
    await opensPart('Chiffres');
    expect(await figure(karim, 'Foyers rencontrés')).toBe('58');
    await opensPart('Bilan de campagne');
    expect(await karim.page.locator('main').innerText()).toBe(published);
  }, 60_000);

  it('is read by the mentor without a name', async () => {
    await step.opens(mentor, '/partenaires/entre-voisins-lirac/campagnes');
    await step.follows(mentor, TITLE);
    expect(await figure(mentor, 'Foyers rencontrés')).toBe('58');
    const read = await mentor.page.locator('main').innerText();
    for (const name of ['Fatima', 'Moussa']) expect(read).not.toContain(name);
    expect([...karim.complaints, ...mentor.complaints]).toEqual([]);
  }, 20_000);
});
