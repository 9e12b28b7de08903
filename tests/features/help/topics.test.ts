import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { countWords, getCurriculum, readContentFiles } from '#src/features/curriculum/index.ts';
import type { HelpAudience } from '#src/features/curriculum/index.ts';
import { splitHead } from '#src/features/curriculum/sections.rules.ts';
import { policies } from '#src/policies.ts';
import { acronymsOf, linksOf, mean, sentenceLengths, writingFaults } from '#tests/support/french.ts';

const { topics, screens } = getCurriculum();
const bodies = new Map(
  readContentFiles('content').help.map(({ path, text }) => [
    path.replace(/^.*\/|\.mdx$/g, ''),
    splitHead(text)?.body ?? '',
  ]),
);
const all = topics.map((topic) => [topic.slug, topic, bodies.get(topic.slug) ?? ''] as const);
const messengers = all.filter(([, { audience }]) => audience === 'messenger');

const readers: Readonly<Record<HelpAudience, readonly Role[]>> = {
  messenger: ['messenger'],
  team: ['staff', 'manager', 'director'],
  mentor: ['mentor'],
  headOffice: ['headOffice'],
};

/** Who may open an address: everybody when it is public, nobody when no route answers to it. */
const openTo = (address: string): readonly Role[] => {
  const path = address.replace(/[?#].*$/, '');
  const pattern = Object.keys(policies).find((each) =>
    new RegExp(`^${each.replaceAll(/\[\w+\]/g, '[^/]+')}$`).test(path),
  );
  const open = pattern === undefined ? [] : (policies[pattern]?.roles ?? []);
  return open === 'public' ? roles : open;
};

/** The one topic whose pictures would be of the telephone's own screens. */
const WITHOUT_PICTURE = new Set(['ecouter-une-page']);

describe('each topic of help', () => {
  it.each(all)(
    '%s is written as we write',
    (_slug, { audience, title, summary, synonyms, pictures }, body) => {
      const texts = [title, summary, ...synonyms, body, ...pictures.map(({ alt }) => alt)];
      expect(texts.flatMap(writingFaults)).toEqual([]);
      expect(mean(sentenceLengths(body))).toBeLessThanOrEqual(audience === 'messenger' ? 12 : 20);
    },
  );

  it.each(all)('%s is short, and a list of gestures', (_slug, { audience, summary }, body) => {
    expect(countWords(body)).toBeLessThanOrEqual(audience === 'messenger' ? 120 : 220);
    expect(sentenceLengths(summary)).toHaveLength(1);
    const gestures = body.split('\n').filter((line) => /^\d+\. /.test(line));
    const most = audience === 'messenger' ? 12 : 20;
    expect(gestures.flatMap(sentenceLengths).filter((words) => words > most + 3)).toEqual([]);
  });

  it.each(all)('%s shows one to four pictures, each told in a sentence', (slug, { pictures }) => {
    expect(pictures.length).toBeGreaterThanOrEqual(WITHOUT_PICTURE.has(slug) ? 0 : 1);
    expect(pictures.length).toBeLessThanOrEqual(4);
    expect(pictures.filter(({ alt }) => !/^\p{Lu}.{20,140}\.$/u.test(alt.replace(/^«\u00A0/, '')))).toEqual(
      [],
    );
  });

  it.each(all)('%s leads only to pages that its readers may open', (_slug, { audience }, body) => {
    const inside = linksOf(body).filter((address) => !address.startsWith('../pictures/'));
    const shut = inside.filter(
      (address) => !readers[audience].some((role) => openTo(address).includes(role)),
    );
    expect(shut).toEqual([]);
  });
});

/** Every word of the product. */
const said = readdirSync('src/i18n', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.fr.ts'))
  .map((name) => readFileSync(`src/i18n/${name}`, 'utf8'))
  .join('\n')
  .replaceAll(/\\u00A0|\u00A0/g, ' ');

/** Words of telephones and browsers, which are not ours to say. */
const NOT_OURS = new Set([
  'Accessibilité',
  'Sélectionner pour prononcer',
  'Contenu énoncé',
  'Lire et énoncer',
  'Énoncer la sélection',
  'Énoncer',
  'Imprimer',
]);

describe('what a topic of help quotes', () => {
  it.each(all)('%s: each name stands on a screen', (_slug, _topic, body) => {
    const quoted = [...body.matchAll(/«\u00A0([^»]+?)\u00A0»/g)].map(([, name = '']) =>
      name.replaceAll('\u00A0', ' '),
    );
    expect(quoted.filter((name) => !NOT_OURS.has(name) && !said.includes(name))).toEqual([]);
  });
});

describe('each topic of a messenger', () => {
  it.each(messengers)(
    '%s never goes over 15 words a sentence, nor uses an acronym',
    (_slug, _topic, body) => {
      expect(sentenceLengths(body).filter((words) => words > 15)).toEqual([]);
      expect(acronymsOf(body)).toEqual([]);
    },
  );
});

describe('each picture', () => {
  it.each(screens.map((screen) => [screen.name, screen] as const))(
    '%s is taken on a page that its role may open',
    (_name, { role, page }) => {
      expect(openTo(page)).toContain(role ?? 'messenger');
    },
  );
});
