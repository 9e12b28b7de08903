import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { routes } from '#src/routes.ts';
import { launchBrowser, openWindow, overflowOf, smallTargets } from '#tests/support/browser.ts';
import type { WindowOptions } from '#tests/support/browser.ts';
import { startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';
import { fakeVoice, toldBy } from '#tests/support/voice.ts';
import type { VoiceOptions } from '#tests/support/voice.ts';

/** « Écouter » in a real browser, with a voice that has the faults of real phones. */
let browser: Browser;
let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

const slug = 'bienvenue-dans-l-equipe';
const section = routes.section(slug, 'msg-01-bienvenue');

const open = async (
  path: string,
  voice: Partial<VoiceOptions> | null = {},
  options: Partial<WindowOptions> = {},
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> => {
  const { page, context, complaints } = await openWindow(browser, {
    origin: demo.origin,
    cookie: demo.cookies.messenger,
    still: true,
    ...options,
  });
  await page.clock.install();
  if (voice !== null) await fakeVoice(page, voice);
  await page.goto(path);
  return { page, complaints, close: () => context.close() };
};

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('group', { name: 'Écouter la page' }).getByRole('button', { name, exact: true }).click();
const texts = async (page: Page): Promise<string[]> => (await toldBy(page)).said.map(({ text }) => text);
/** Lets the voice speak: each utterance of the fake ends after one millisecond. */
const letSpeak = (page: Page): Promise<void> => page.clock.runFor(5000);
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');
/** All the words that stand in the page under its way back, as they are shown. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main');
    for (const each of document.querySelectorAll<HTMLElement>('main > .back-link, [data-listen]'))
      each.hidden = true;
    // What a drawing shows is said beside it.
    document.querySelectorAll('main svg').forEach((drawing) => drawing.remove());
    return main?.innerText ?? '';
  });

describe('what is heard is what is seen', () => {
  const pages: readonly [what: string, path: string, before?: (page: Page) => Promise<void>][] = [
    ['a page of a module', section],
    ['a question with its answers', routes.question(slug, 'msg-01-q-ranger')],
    [
      'what an answer is worth',
      routes.question(slug, 'msg-01-q-scene'),
      async (page) => {
        await page.locator('input[type=radio]').first().check();
        await page.getByRole('button', { name: 'Répondre' }).click();
        await page.waitForURL(/reponse=/);
      },
    ],
    [
      'an answer that was not chosen',
      routes.question(slug, 'msg-01-q-scene'),
      async (page) => {
        await page.getByRole('button', { name: 'Répondre' }).click();
        await page.getByRole('alert').waitFor();
      },
    ],
    ['a scene', routes.scene('pas-le-temps', 'sit-01-entrouverte', 'b')],
    ['the end of a story', routes.scene('pas-le-temps', 'sit-01-fin-papier', 'b.b')],
    ['the first screen', '/accueil'],
    ['a reminder', routes.reminder()],
    ['her sentences', routes.phrases()],
    ['a visit', routes.fieldTry(slug)],
    ['a topic of help', routes.helpTopic('ecouter-une-page')],
  ];

  it.each(pages)('%s', async (_what, path, before) => {
    const { page, complaints, close } = await open(path);
    await before?.(page);
    await press(page, 'Écouter');
    await letSpeak(page);
    const said = await texts(page);
    expect(squeezed(said.join(' '))).toBe(squeezed(await shown(page)));
    expect(said.length).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
    await close();
  });

  it('« Continuer » is heard, after the text', async () => {
    const { page, close } = await open(section);
    await press(page, 'Écouter');
    await letSpeak(page);
    const said = await texts(page);
    expect(said.indexOf('Continuer')).toBeGreaterThan(said.indexOf('Ce travail est un métier.'));
    await close();
  });

  it('what is unfolded is heard too; a language that the phone cannot say is not mumbled in French', async () => {
    const { page, close } = await open(section);
    await page.locator('#langue-ar summary').click();
    await press(page, 'Écouter');
    await letSpeak(page);
    const said = await texts(page);
    expect(said).toContain('équipe');
    expect(said.some((text) => /[\u0600-\u06FF]/.test(text))).toBe(false);
    await close();
  });

  it('and is said in that language where the phone has its voice', async () => {
    const voices = [
      { lang: 'fr-FR', localService: true },
      { lang: 'ar-EG', localService: true },
    ];
    const { page, close } = await open(section, { voices });
    await page.locator('#langue-ar summary').click();
    await press(page, 'Écouter');
    await letSpeak(page);
    const arabic = (await toldBy(page)).said.filter(({ text }) => /[\u0600-\u06FF]/.test(text));
    expect([arabic.length > 5, new Set(arabic.map(({ lang }) => lang))]).toEqual([true, new Set(['ar-EG'])]);
    await close();
  });
});

describe('the faults of voices', () => {
  it('nothing is said before a gesture', async () => {
    const { page, close } = await open(section);
    await page.clock.runFor(60_000);
    expect(await texts(page)).toEqual([]);
    await close();
  });

  it('a voice that never says that it ended is left after its time, and the next sentence begins', async () => {
    const { page, close } = await open(section, { each: 'hangs' });
    await press(page, 'Écouter');
    const [first = ''] = await texts(page);
    await page.clock.runFor(4000 + 140 * first.length - 50);
    expect(await texts(page)).toHaveLength(1);
    await page.clock.runFor(100);
    expect(await texts(page)).toHaveLength(2);
    expect((await toldBy(page)).cancels).toBe(1);
    await close();
  });

  it('a voice that is cut after fifteen seconds is never asked so long a sentence', async () => {
    const { page, close } = await open(routes.question(slug, 'msg-01-q-mairie'));
    await press(page, 'Écouter');
    await letSpeak(page);
    const longest = Math.max(...(await texts(page)).map(({ length }) => length));
    expect(longest * 75).toBeLessThan(15_000);
    await close();
  });

  it.each<[string, Partial<VoiceOptions> | null]>([
    ['no voice', { voices: [] }],
    ['no French voice', { voices: [{ lang: 'en-GB', localService: true }] }],
    ['a language whose name begins alike', { voices: [{ lang: 'frr', localService: true }] }],
  ])('%s: the way to make the phone read stays, and leads to it', async (_name, voice) => {
    const { page, close } = await open(section, voice);
    await page.clock.runFor(10_000);
    expect(await page.getByRole('group', { name: 'Écouter la page' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Pour écouter cette page : Aide' }).click();
    expect(await page.locator('h1').textContent()).toContain('Écouter une page');
    await close();
  });

  it.each([
    ['announced', { after: 400, announced: true }, 500],
    ['never announced', { after: 400, announced: false }, 1600],
  ])('late voices, %s', async (_name, late, wait) => {
    const { page, close } = await open(section, { late });
    const controls = page.getByRole('group', { name: 'Écouter la page' });
    expect(await controls.isVisible()).toBe(false);
    await page.clock.runFor(wait);
    expect(await controls.isVisible()).toBe(true);
    expect(await page.locator('[data-how]').isVisible()).toBe(false);
    await close();
  });

  it.each([
    ['the phone’s own French of France', ['fr-CA local', 'fr-FR far', 'fr_FR local'], true],
    ['the phone’s own French of elsewhere before one that costs data', ['fr-FR far', 'fr-CA local'], true],
    ['one that costs data when there is no other', ['en-US local', 'fr-FR far'], false],
  ])('chooses %s, and always says which language', async (_name, listed, local) => {
    const voices = listed.map((each) => ({
      lang: each.split(' ')[0] ?? '',
      localService: each.endsWith('local'),
    }));
    const { page, close } = await open(section, { voices });
    await press(page, 'Écouter');
    const [first] = (await toldBy(page)).said;
    expect([first?.local, first?.lang]).toEqual([local, 'fr-FR']);
    await close();
  });

  it('a voice that fails twice gives its place back to help', async () => {
    const { page, close } = await open(section, { each: 'fails' });
    await press(page, 'Écouter');
    await page.clock.runFor(1000);
    expect(await texts(page)).toHaveLength(2);
    await expect.poll(() => page.locator('[data-how]').isVisible()).toBe(true);
    await close();
  });

  it('is silent when the page is left', async () => {
    const { page, close } = await open(section, { each: 'hangs' });
    await press(page, 'Écouter');
    await page.goto('/accueil');
    expect(await page.evaluate(() => sessionStorage.getItem('cancels'))).toBe('1');
    await close();
  });
});

describe('in the hand', () => {
  it('« Arrêter » keeps the sentence, « Écouter » says it again from its beginning, nothing is ever paused', async () => {
    const { page, close } = await open(section, { each: 'hangs' });
    await press(page, 'Écouter');
    await press(page, 'Après');
    await press(page, 'Arrêter');
    const before = await texts(page);
    expect(await page.locator('.said').innerText()).toBe(before.at(-1));
    await page.clock.runFor(60_000);
    await press(page, 'Écouter');
    expect(await texts(page)).toEqual([...before, before.at(-1)]);
    expect((await toldBy(page)).pauses).toBe(0);
    await close();
  });

  it('goes back and forth with the keyboard alone, and the sentence that is said is in the middle of the screen', async () => {
    const { page, close } = await open(section, { each: 'hangs' });
    await page.getByRole('button', { name: 'Écouter' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    for (let times = 0; times < 8; times++) await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    const said = await texts(page);
    expect([said.length, said[9]]).toEqual([10, said[7]]);
    const box = await page.locator('.said').boundingBox();
    expect(box === null ? 0 : Math.abs(box.y + box.height / 2 - 380)).toBeLessThan(80);
    await close();
  });

  it('any line of a scene is said again by a tap; a tap on a link goes where it leads', async () => {
    const { page, close } = await open(routes.scene('pas-le-temps', 'sit-01-entrouverte', 'b'), {
      each: 'hangs',
    });
    const line = page.locator('.bubble-theirs [data-sentence]').last();
    await line.click();
    expect(await texts(page)).toEqual([]);
    await press(page, 'Écouter');
    await line.click();
    expect((await texts(page)).at(-1)).toBe('Là, franchement, je n’ai pas le temps.');
    await page.locator('a.answer').first().click();
    expect(page.url()).toContain('par=b.a');
    await close();
  });

  it('keeps its speed in the phone', async () => {
    const { page, close } = await open(section, { each: 'hangs' });
    await press(page, 'Écouter');
    await press(page, 'Vitesse normale');
    await press(page, 'Vitesse rapide');
    await page.reload();
    await press(page, 'Écouter');
    expect((await toldBy(page)).said[0]?.rate).toBe(0.7);
    await press(page, 'Vitesse lente');
    expect((await toldBy(page)).said.at(-1)?.rate).toBe(0.9);
    await close();
  });

  it.each([
    [320, 'normal'],
    [360, 'normal'],
    [320, 'larger'],
  ])('fits %d px, size %s, with targets for a thumb', async (width, size) => {
    const { page, close } = await open(section, { each: 'hangs' }, { width });
    await page.evaluate((chosen) => (document.documentElement.dataset['size'] = chosen), size);
    await press(page, 'Écouter');
    expect([await overflowOf(page), await smallTargets(page)]).toEqual([0, []]);
    await close();
  });
});

describe('without a script', () => {
  it('help says how to make the phone read, and no button promises what it cannot do', async () => {
    const { page, context } = await openWindow(browser, {
      origin: demo.origin,
      cookie: demo.cookies.messenger,
      javaScript: false,
    });
    await page.goto(section);
    expect(await page.getByRole('link', { name: 'Pour écouter cette page : Aide' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Écouter' }).count()).toBe(0);
    await context.close();
  });
});
