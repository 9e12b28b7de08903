import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import * as step from './steps.ts';
import type { Person } from './steps.ts';

/**
 * The story of one milestone, on an empty installation, in a real browser: head office founds the network, the manager
 * learns, declares and sends, the mentor answers. Told with JavaScript and without.
 */
const PASSPHRASE = 'lampe verger tiroir nuage';
const MODULE = '/modules/la-carte-des-allies';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('one milestone, %s', (_name, javaScript) => {
  let server: TestServer;
  const cast = new Map<string, Person>();
  const links = new Map<string, string>();

  beforeAll(async () => {
    server = await startServer();
    for (const name of ['Claire', 'Nadia', 'Karim', 'Inès']) {
      cast.set(name, await step.somebody(browser, { origin: server.origin, javaScript }));
    }
  }, 120_000);
  afterAll(async () => {
    for (const person of cast.values()) await person.leave();
    await server.stop();
  });

  const the = (name: string): Person => {
    const person = cast.get(name);
    if (person === undefined) throw new Error(`${name} is not in the story`);
    return person;
  };

  const entersByLink = async (name: string): Promise<void> => {
    await step.opens(the(name), links.get(name) ?? '');
    await step.reads(the(name), `Bonjour ${name}`);
    await step.types(the(name), 'Votre phrase secrète', PASSPHRASE);
    await step.presses(the(name), 'Enregistrer et entrer');
  };

  /** Head office adds somebody on the page she is on, and keeps the link to hand over. */
  const adds = async (name: string, role: string): Promise<void> => {
    const claire = the('Claire');
    await step.types(claire, 'Prénom et nom', name);
    await step.types(claire, 'Adresse e-mail professionnelle', `${name.toLowerCase()}@exemple.test`);
    await step.ticks(claire, role);
    await step.presses(claire, 'Ajouter la personne');
    await step.presses(claire, `Faire un lien d’entrée pour ${name}`);
    links.set(name, await step.valueOf(claire, 'Lien à copier'));
  };

  it('head office founds the network with the link that the server printed', async () => {
    const claire = the('Claire');
    const link = /http:\/\/\S+\/invite\/\S+/.exec(server.output())?.[0] ?? '';
    await step.opens(claire, link);
    await step.types(claire, 'Votre prénom et votre nom', 'Claire');
    await step.types(claire, 'Votre adresse e-mail', 'claire@exemple.test');
    await step.types(claire, 'Votre phrase secrète', PASSPHRASE);
    await step.presses(claire, 'Enregistrer et entrer');
    step.isAt(claire, '/gestion');
    await step.reads(claire, 'Décisions à prendre');
  });

  it('adds a mentor, creates two associations with their people, hands their links over', async () => {
    const claire = the('Claire');
    const start = addMonths(`${parisDate(Date.now()).slice(0, 7)}-01`, -2).slice(0, 7);
    await step.opens(claire, '/gestion/personnes');
    await adds('Nadia', 'Mentor');
    for (const [association, manager] of [
      ['Les Voisins de Brévil', 'Karim'],
      ['Coup de Main Orsanne', 'Inès'],
    ] as const) {
      await step.opens(claire, '/gestion/partenaires/nouveau');
      await step.types(claire, 'Nom de l’association', association);
      await step.types(claire, 'Premier mois du compagnonnage', start);
      await step.chooses(claire, 'Qui l’accompagne', 'Nadia');
      await step.presses(claire, 'Créer l’association');
      await step.headingIs(claire, association);
      await adds(manager, 'Responsable');
    }
    for (const name of ['Nadia', 'Karim', 'Inès']) await entersByLink(name);
    step.isAt(the('Karim'), '/tableau');
    step.isAt(the('Nadia'), '/partenaires');
  }, 120_000);

  it('the manager reads a module to its end, answers wrong then right, leaves and comes back where she was', async () => {
    const karim = the('Karim');
    await step.opens(karim, MODULE);
    await step.headingIs(karim, 'La carte des alliés');
    await step.follows(karim, 'Commencer');
    for (let page = 1; page <= 2; page += 1) await step.presses(karim, 'Continuer');
    await step.opens(karim, '/tableau');
    await step.opens(karim, '/parcours');
    await step.reads(karim, 'Page 3 sur 7');
    await step.follows(karim, 'Continuer');
    await step.reads(karim, 'Page 3 sur 7');
    for (let page = 3; page <= 7; page += 1) await step.presses(karim, 'Continuer');
    await step.headingIs(karim, 'Question 1 sur 5');
    await step.ticks(karim, 'Je prends la file et je présente le projet quand vient mon tour.');
    await step.presses(karim, 'Répondre');
    await step.reads(karim, 'Pas tout à fait.', 'Derrière vous, dix personnes attendent leur pain.');
    await step.follows(karim, 'Essayer encore');
    await step.ticks(karim, 'J’achète mon pain, je demande l’heure creuse et je reviens en semaine.');
    await step.presses(karim, 'Répondre');
    await step.reads(karim, 'Oui, c’est ça.', 'Vous devenez un client qui respecte son travail.');
    await step.follows(karim, 'Continuer');
    for (let question = 2; question <= 5; question += 1) {
      await step.headingIs(karim, `Question ${String(question)} sur 5`);
      await step.presses(karim, 'Passer');
    }
    await step.headingIs(karim, 'Bravo, c’est fini.');
  }, 60_000);

  it('nobody had anything to complain of', () => {
    for (const { complaints } of cast.values()) expect(complaints).toEqual([]);
  });
});
