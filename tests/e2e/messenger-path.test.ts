import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { launchBrowser, overflowOf } from '#tests/support/browser.ts';
import { openNeighbourhood } from '#tests/support/messenger-phone.ts';
import type { Neighbourhood } from '#tests/support/messenger-phone.ts';
import type { Module } from '#src/features/curriculum/index.ts';
import { readDrawnCards } from '#tests/support/qr.ts';
import { fakeVoice, toldBy } from '#tests/support/voice.ts';
import { doesNotRead, follows, headingIs, opens, presses, reads, somebody, types } from './steps.ts';
import type { Person } from './steps.ts';

/**
 * The whole path of a messenger who reads little: she listens to a screen, then touches only what it told her. Nothing is
 * found by a selector: names of controls, as a screen reader says them, and what the phone's voice was asked to say.
 */
let place: Neighbourhood;
let browser: Browser;
beforeAll(async () => {
  place = await openNeighbourhood();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await place.end();
});

const squeezed = (text: string): string => text.replaceAll(/[\s\u00A0\u202F]+/g, '');
const named = (page: Page, name: string): Locator =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).filter({ visible: true }).first();

/** « Écouter », to the end: every word that the voice was asked to say on this screen. */
const hears = async (page: Page): Promise<string> => {
  const bar = page.getByRole('group', { name: 'Écouter la page' });
  await bar.getByRole('button', { name: 'Écouter', exact: true }).click();
  await bar.getByRole('button', { name: 'Écouter', exact: true }).waitFor();
  expect(await overflowOf(page), page.url()).toBe(0);
  return squeezed((await toldBy(page)).said.map(({ text }) => text).join(' '));
};
/** Listens, then touches what was heard, wherever it leads. */
const hearsAndTouches = async (page: Page, name: string, ...also: readonly string[]): Promise<void> => {
  const heard = await hears(page);
  for (const each of [name, ...also]) expect(heard, page.url()).toContain(squeezed(each));
  const before = page.url();
  await named(page, name).click();
  await page.waitForURL((url) => url.href !== before);
  await page.waitForLoadState();
};

const curriculum = getCurriculum();
const there = <T>(thing: T | null | undefined): T => {
  if (thing === null || thing === undefined) throw new Error('the content of the test is there');
  return thing;
};
const [first, second] = ['MSG-01', 'MSG-02'].map((id) => there(curriculum.moduleById(id))) as [
  Module,
  Module,
];
const scenario = there(curriculum.scenarioBySlug('pas-le-temps'));

/** A module to its end, by ear: its pages, then the right answers to its questions. */
const learns = async (page: Page, { sections, questions }: Module): Promise<void> => {
  for (const { title } of sections) await hearsAndTouches(page, 'Continuer', title);
  for (const { text, options } of questions) {
    const heard = await hears(page);
    for (const each of [text, ...options.map((option) => option.text)])
      expect(heard).toContain(squeezed(each));
    for (const option of options.filter(({ right }) => right)) await page.getByLabel(option.text).check();
    await named(page, 'Répondre').click();
    await page.getByText('Oui, c’est ça.').filter({ visible: true }).waitFor();
    await hearsAndTouches(page, 'Continuer', 'Oui, c’est ça.');
  }
};

const arrives = async (cookie?: string): Promise<Person> => {
  const screen = { origin: place.origin, javaScript: true, width: 360 };
  const person = await somebody(browser, cookie === undefined ? screen : { ...screen, cookie });
  await fakeVoice(person.page);
  return person;
};

/** The manager adds her by pasting, and prints her card: the address that its drawing stands for. */
const welcomes = async (manager: Person, name: string): Promise<string> => {
  await opens(manager, '/tableau');
  await follows(manager, 'Équipe');
  await follows(manager, 'Ajouter une personne');
  await types(manager, 'Prénoms', `1. ${name}\nfatima\nMoussa`);
  await presses(manager, 'Vérifier la liste');
  await reads(manager, 'Rien n’est encore ajouté', 'Déjà dans l’équipe');
  await presses(manager, 'Ajouter cette personne');
  await follows(manager, 'Écrire mon numéro');
  await types(manager, 'Votre téléphone professionnel', '06 39 98 12 34');
  await presses(manager, 'Enregistrer');
  await follows(manager, 'Équipe');
  await follows(manager, 'Préparer 1 carte');
  await presses(manager, 'Préparer les cartes');
  await headingIs(manager, '1 carte prête à imprimer');
  const [address, ...others] = await readDrawnCards(manager.page);
  expect(others).toEqual([]);
  return there(address);
};

const opensHerCard = async (leila: Person, address: string): Promise<void> => {
  const { page } = leila;
  await opens(leila, address);
  await hearsAndTouches(page, 'Continuer', 'Bonjour Leïla');
  expect(await hears(page)).toContain(squeezed('Vos 4 chiffres'));
  await types(leila, 'Vos 4 chiffres', '7294');
  await types(leila, 'Encore vos 4 chiffres', '7294');
  await hearsAndTouches(page, 'Enregistrer mon code');
  await hearsAndTouches(page, 'Ce téléphone est à moi', 'À qui est ce téléphone ?');
  await headingIs(leila, 'Bonjour Leïla');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
};

const plays = async (leila: Person): Promise<void> => {
  const { page } = leila;
  await follows(leila, 'Apprendre');
  await page.getByRole('link', { name: 'Au pas de la porte' }).click();
  await page.getByRole('link', { name: scenario.title }).click();
  await hearsAndTouches(page, 'Frapper à la porte', scenario.title);
  for (let scene = there(scenario.scenes.find(({ id }) => id === scenario.start)); scene.ending === null;) {
    const choice = there(scene.choices[1]);
    await hearsAndTouches(page, choice.text, scene.line ?? '');
    scene = there(scenario.scenes.find(({ id }) => id === choice.to));
  }
  expect(await hears(page)).toContain(squeezed('Garder cette phrase'));
  await presses(leila, 'Garder cette phrase');
  await reads(leila, 'Phrase gardée');
};

const asksForHelp = async (leila: Person): Promise<void> => {
  await follows(leila, 'Accueil');
  await hearsAndTouches(leila.page, 'Demander de l’aide', 'Besoin d’aide ?');
  await reads(leila, 'Votre demande est envoyée.');
};

/** What stands beside each thing that she did without network. */
const states = (page: Page, state: string): Promise<number> =>
  page
    .getByRole('list', { name: 'Ce que vous avez fait' })
    .getByText(state, { exact: true })
    .filter({ visible: true })
    .count();

const learnsWithoutNetwork = async (leila: Person): Promise<number> => {
  const { page } = leila;
  await follows(leila, 'Apprendre');
  await page.getByRole('link', { name: second.title }).click();
  await page.getByRole('button', { name: /^Garder dans mon téléphone/ }).click();
  await reads(leila, 'Gardé dans ce téléphone');
  await place.stopServer();
  await hearsAndTouches(page, 'Commencer', second.title);
  await learns(page, second);
  expect(await hears(page)).toContain(squeezed('C’est la fin de ce module.'));
  await opens(leila, '/telephone');
  const done = second.sections.length + second.questions.length;
  await expect.poll(() => states(page, 'sur ce téléphone')).toBe(done);
  return done;
};

const comesBack = async (leila: Person, done: number): Promise<void> => {
  await place.startAgain();
  await opens(leila, '/accueil');
  await follows(leila, 'Mon téléphone');
  await expect.poll(() => states(leila.page, 'reçu'), { timeout: 20_000 }).toBe(done);
  await doesNotRead(leila, 'sur ce téléphone');
};

/** The code of her attestation, as she would read it to an employer. */
const asksForHerAttestation = async (leila: Person): Promise<string> => {
  const { page } = leila;
  await follows(leila, 'Moi');
  await page.getByRole('link', { name: 'Mon attestation' }).click();
  await types(leila, 'Votre prénom et votre nom', 'Leïla Haddad');
  await presses(leila, 'Éditer mon attestation');
  await page.getByRole('img', { name: /^Code QR/ }).waitFor();
  await reads(leila, first.title, second.title);
  return (
    await page
      .getByText(/^\s*\w{5}-\w{5}\s*$/)
      .first()
      .innerText()
  ).trim();
};

describe('a messenger, from her card to her attestation', () => {
  it('goes the whole way by ear, on her own phone, the network being cut', async () => {
    const manager = await arrives(place.cookies.manager);
    const leila = await arrives();
    const { page } = leila;
    await opensHerCard(leila, await welcomes(manager, 'Leïla'));
    await hearsAndTouches(page, 'Commencer', 'Bonjour Leïla', 'À faire maintenant', first.title);
    await hearsAndTouches(page, 'Commencer', first.title);
    await learns(page, first);
    expect(await hears(page)).toContain(squeezed('Bravo, c’est fini.'));
    await plays(leila);
    await asksForHelp(leila);
    const done = await learnsWithoutNetwork(leila);
    await comesBack(leila, done);

    await opens(manager, '/tableau');
    await manager.page.getByRole('link', { name: '1 personne demande de l’aide' }).click();
    await manager.page.getByRole('link', { name: 'Leïla' }).click();
    await reads(manager, first.title, second.title);
    await presses(manager, 'J’ai vu où elle en est');
    await page.reload();
    await expect.poll(() => states(page, 'vu par votre responsable')).toBe(done);

    const code = await asksForHerAttestation(leila);
    const employer = await arrives();
    await opens(employer, '/attestations');
    await types(employer, 'Code de l’attestation', code.toLowerCase());
    await presses(employer, 'Vérifier');
    await reads(employer, 'Cette attestation est vraie.', 'Leïla Haddad');

    const cut = /Failed to (load|fetch)|ERR_/;
    const complaints = [manager, leila, employer].flatMap((one) => one.complaints);
    expect(complaints.filter((text) => !cut.test(text))).toEqual([]);
    for (const one of [manager, leila, employer]) await one.leave();
  }, 180_000);
});
