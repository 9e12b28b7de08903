import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module } from '#src/features/curriculum/index.ts';
import { newId } from '#src/shared/ids.ts';
import { addDays, addMonths, parisDate } from '#src/shared/time.ts';
import { photoOf } from '#db/seed/files.ts';
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
const PARTNER = '/partenaires/les-voisins-de-brevil';
const HALL = 'Un lieu de réunion prêté';

/** M03-A as content has it today. */
const learnt = (): Module => {
  const module = getCurriculum().moduleById('M03-A');
  if (module === null) throw new Error('M03-A left the content');
  return module;
};

/** Fifteen people met: four kinds of structures, five ready to recommend. */
const met = ['Commerces', 'Clubs et associations', 'Écoles', 'Santé']
  .flatMap((family, kind) =>
    [1, 2, 3, 4].map((number) => ({
      family,
      structure: `${family} ${String(number)}`,
      ready: kind < 2 && number < 4,
    })),
  )
  .slice(0, 15);

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
  const addresses = new Map<string, string>();

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
      await step.presses(claire, 'Voir les douze mois');
      await step.reads(claire, 'Les douze mois, avant de créer');
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
    const module = learnt();
    await step.opens(karim, `/modules/${module.slug}`);
    await step.headingIs(karim, module.title);
    await step.follows(karim, 'Commencer');
    const pages = module.sections.length;
    for (let page = 1; page <= 2; page += 1) await step.presses(karim, 'Continuer');
    await step.opens(karim, '/tableau');
    await step.opens(karim, `/modules/${module.slug}`);
    await step.reads(karim, 'Vous en étiez ici.', `Page 3 sur ${String(pages)}`);
    for (let page = 3; page <= pages; page += 1) await step.presses(karim, 'Continuer');
    const [first] = module.questions;
    const wrong = first?.options.find((option) => !option.right);
    const right = first?.options.find((option) => option.right);
    const questions = module.questions.length;
    await step.headingIs(karim, `Question 1 sur ${String(questions)}`);
    await step.ticks(karim, wrong?.text ?? '');
    await step.presses(karim, 'Répondre');
    await step.reads(karim, 'Pas tout à fait.', wrong?.reason ?? '');
    await step.follows(karim, 'Essayer encore');
    await step.ticks(karim, right?.text ?? '');
    await step.presses(karim, 'Répondre');
    await step.reads(karim, 'Oui, c’est ça.', right?.reason ?? '');
    await step.follows(karim, 'Continuer');
    for (let question = 2; question <= questions; question += 1) {
      await step.headingIs(karim, `Question ${String(question)} sur ${String(questions)}`);
      await step.presses(karim, 'Passer');
    }
    await step.headingIs(karim, 'Bravo, c’est fini.');
  }, 60_000);

  const meets = async ({ structure, family, ready }: (typeof met)[number]): Promise<void> => {
    const karim = the('Karim');
    await step.opens(karim, '/allies');
    await step.types(karim, 'Structure', structure);
    await step.types(karim, 'Fonction de la personne', 'tient l’accueil');
    await step.chooses(karim, 'Famille', family);
    if (ready) await step.ticks(karim, 'A dit oui pour recommander des habitants');
    await step.presses(karim, 'Ajouter un allié');
  };

  const item = (id: string): string => `/jalons/j03/points/${id}`;

  it('fills the allies notebook: fourteen get a clear sentence, fifteen are enough', async () => {
    const karim = the('Karim');
    for (const ally of met.slice(0, 14)) await meets(ally);
    await step.opens(karim, item('j03-allies-rencontres'));
    await step.reads(karim, '14 alliés sur 15', 'Il faut quinze alliés rencontrés.');
    await meets(met[14] ?? { structure: '', family: '', ready: false });
    await step.reads(karim, '15 alliés, 4 familles');
  }, 120_000);

  it('declares the items, adds a link and a photo, checks and sends', async () => {
    const karim = the('Karim');
    for (const id of ['j03-allies-rencontres', 'j03-allies-prets']) {
      await step.opens(karim, item(id));
      await step.presses(karim, 'Cocher ce point');
    }
    await step.opens(karim, item('j03-lieu-prete'));
    await step.types(karim, 'Ce que vous déclarez', 'La salle du club, le mardi.');
    await step.presses(karim, 'Cocher ce point');
    await step.opens(karim, item('j03-bailleurs-informes'));
    await step.unfolds(karim, 'Un lien');
    await step.types(karim, 'Adresse de la page', 'https://courrier.exemple.test/bailleurs');
    await step.presses(karim, 'Ajouter le lien');
    await step.presses(karim, 'Cocher ce point');
    await step.opens(karim, item('j03-mairie-police-informees'));
    await step.unfolds(karim, 'Un fichier ou une photo');
    const buffer = await photoOf('poster');
    await step.picks(karim, 'Fichiers', { name: 'courriel.jpg', mimeType: 'image/jpeg', buffer });
    await step.presses(karim, 'Ajouter');
    await step.reads(karim, 'courriel.jpg');
    addresses.set('photo', await step.addressOf(karim, 'courriel.jpg'));
    await step.presses(karim, 'Cocher ce point');
    await step.opens(karim, '/jalons/j03');
    await step.follows(karim, 'Vérifier puis envoyer');
    await step.reads(karim, 'Rien n’est encore envoyé.');
    await step.presses(karim, 'Envoyer à Nadia');
    await step.opens(karim, '/jalons/j03');
    await step.reads(karim, 'Envoyé, en attente de Nadia');
  }, 120_000);

  it('the mentor finds it first, returns one item with a comment and accepts the others', async () => {
    const nadia = the('Nadia');
    await step.opens(nadia, '/partenaires');
    await step.reads(nadia, 'Par quoi commencer', '« Le quartier nous connaît » attend votre réponse');
    await step.opens(nadia, `${PARTNER}/jalons/j03`);
    await step.answers(nadia, HALL, 'À compléter', { Commentaire: 'Jusqu’à quand avez-vous la clé ?' });
    await step.presses(nadia, 'Valider le reste et envoyer');
    await step.reads(nadia, 'Réponses données');
  }, 60_000);

  it('the manager reads what is missing, completes and sends again', async () => {
    const karim = the('Karim');
    await step.opens(karim, '/tableau');
    await step.reads(karim, 'À compléter');
    await step.opens(karim, item('j03-lieu-prete'));
    await step.reads(karim, 'Jusqu’à quand avez-vous la clé ?');
    await step.unfolds(karim, 'Une note');
    await step.types(karim, 'Racontez en quelques mots', 'La clé est à nous jusqu’au 30 juin.');
    await step.presses(karim, 'Ajouter la note');
    await step.opens(karim, '/jalons/j03/verifier');
    await step.presses(karim, 'Envoyer à Nadia');
  }, 60_000);

  it('the mentor accepts with an adaptation and a réserve; every screen shows it at once', async () => {
    const nadia = the('Nadia');
    await step.opens(nadia, `${PARTNER}/jalons/j03`);
    await step.reads(nadia, 'La clé est à nous jusqu’au 30 juin.');
    await step.answers(
      nadia,
      HALL,
      'Valider avec adaptation',
      {
        Commentaire: 'D’accord pour le club, avec une trace écrite.',
        'Ce qui est différent': 'Une salle de club au lieu d’un local à nous',
        Pourquoi: 'Rien à louer dans la cité',
        'Ce qui reste dû': 'Un mot du club',
        'Pour le': addDays(parisDate(Date.now()), 20),
        'Par qui': 'Karim',
      },
      ['Décrire une adaptation', 'Ajouter une réserve'],
    );
    await step.presses(nadia, 'Envoyer ma réponse');
    await step.opens(nadia, '/partenaires');
    await step.doesNotRead(nadia, '« Le quartier nous connaît » attend votre réponse');
    await step.opens(nadia, PARTNER);
    await step.reads(nadia, '1 mois validé sur 12.', '5 déclarés, 4 validés sur 70');
    const karim = the('Karim');
    await step.opens(karim, '/tableau');
    await step.reads(karim, '1 maison allumée sur 12.');
    await step.opens(karim, '/jalons/j03/historique');
    await step.reads(
      karim,
      'Nadia a validé le jalon',
      'Nadia a accepté avec une réserve',
      'Karim a envoyé le jalon',
    );
  }, 60_000);

  it('the review is undone with a reason, and every screen follows', async () => {
    const nadia = the('Nadia');
    await step.opens(nadia, `${PARTNER}/jalons/j03`);
    await step.unfolds(nadia, 'Annuler ma décision');
    await step.types(nadia, 'Pourquoi annulez-vous ?', 'Le club a repris sa salle.');
    await step.presses(nadia, 'Annuler la décision');
    await step.opens(nadia, '/partenaires');
    await step.reads(nadia, '« Le quartier nous connaît » attend votre réponse');
    await step.opens(nadia, PARTNER);
    await step.reads(nadia, '0 mois validé sur 12.', '5 déclarés, 4 validés sur 70');
    const karim = the('Karim');
    await step.opens(karim, '/tableau');
    await step.reads(karim, '0 maison allumée sur 12.');
    await step.opens(karim, '/jalons/j03/historique');
    await step.reads(karim, 'Nadia a annulé la réponse précédente');
    await step.unfolds(karim, 'Voir ce texte');
    await step.reads(karim, 'Le club a repris sa salle.');
  }, 60_000);

  it('the manager of another association gets what she gets for an address that does not exist', async () => {
    const ines = the('Inès');
    await step.opens(the('Karim'), '/allies');
    const ally = await step.addressOf(the('Karim'), 'Commerces 1');
    const unknown = (path: string): string =>
      path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, newId()).replace('les-voisins-de-brevil', 'une-autre');
    const told = [
      ally,
      addresses.get('photo') ?? '',
      PARTNER,
      `${PARTNER}/jalons/j03`,
      '/gestion/partenaires/les-voisins-de-brevil',
    ];
    for (const path of told) {
      expect(path).not.toBe(unknown(path));
      const [status, text] = await step.gets(ines, path);
      expect([403, 404]).toContain(status);
      expect([path, status, text]).toEqual([path, ...(await step.gets(ines, unknown(path)))]);
    }
    await step.opens(ines, '/allies');
    await step.reads(ines, 'Votre carnet est vide.');
    await step.opens(ines, '/jalons/j03/historique');
    await step.reads(ines, 'Rien ne s’est encore passé ici.');
  }, 60_000);

  it('nobody had anything to complain of', () => {
    for (const { complaints } of cast.values()) expect(complaints).toEqual([]);
  });
});
