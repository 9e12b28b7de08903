import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import {
  checkAccessibilityGrid,
  contradictionsOf,
  loadGrid,
  standingOf,
} from '#src/features/accessibility/index.ts';
import { problemText } from '#src/features/curriculum/index.ts';
import { accessibilityWords as words } from '#src/i18n/accessibility.fr.ts';
import { accessibilityState } from '#src/i18n/ui.fr.ts';
import { policies } from '#src/policies.ts';
import { axeRulesByCriterion } from '#tests/support/accessibility-run.ts';
import { without } from '#tests/support/demo.ts';
import { testFolder } from '#tests/support/folder.ts';
import { mean, sentenceLengths, writingFaults } from '#tests/support/french.ts';
import { pageChecks, rareElements } from '#tests/support/page-checks.ts';

const { criteria, automatic } = loadGrid();
const again = 'run `npm run accessibility:grid`';

/** The sentences about a grid whose text was changed, next to the real automatic part. */
const problemsWhen = (change: (grid: string) => string): string[] => {
  const folder = testFolder();
  const grid = readFileSync('content/accessibility-grid.yaml', 'utf8');
  const changed = change(grid);
  if (changed === grid) throw new Error('the grid was not changed');
  writeFileSync(join(folder, 'accessibility-grid.yaml'), changed);
  writeFileSync(
    join(folder, 'accessibility-automatic.json'),
    readFileSync('content/accessibility-automatic.json', 'utf8'),
  );
  return checkAccessibilityGrid(folder).map(problemText);
};

/** The lines of one criterion. */
const lines = (id: string): RegExp => new RegExp(`  - id: '${id.replace('.', '\\.')}'\\n(?:    .*\\n)+`);

describe('the grid of RGAA', () => {
  it('answers the 106 criteria', () => {
    expect(checkAccessibilityGrid('content').map(problemText)).toEqual([]);
    expect(criteria).toHaveLength(106);
  });

  it.each([
    ['a number that is missing', (grid: string) => grid.replace(lines('10.4'), ''), 'le critère 10.4 manque'],
    [
      'a number of no criterion',
      (grid: string) => grid.replace("'2.2'", "'2.3'"),
      'le critère 2.3 n’existe pas',
    ],
    [
      'a number said twice',
      (grid: string) => grid.replace("'13.12'", "'13.11'"),
      'le critère 13.11 est écrit deux fois',
    ],
    [
      'a number out of its place',
      (grid: string) => grid.replace("'6.1'", 'x').replace("'6.2'", "'6.1'").replace('id: x', "id: '6.2'"),
      'le critère 6.2 n’est pas à sa place',
    ],
    [
      'an answer that RGAA does not know',
      (grid: string) => grid.replace('answer: conforme', 'answer: non vérifié'),
      'conforme',
    ],
    [
      'a failure without a plan',
      (grid: string) => grid.replace(/    plan: .*\n(?: {6}.*\n)*/, ''),
      'dites ce qui est prévu',
    ],
    [
      'no word on what was looked at',
      (grid: string) => grid.replace(/looked: .*/, "looked: ''"),
      'ce texte est vide',
    ],
  ])('is refused for %s', (_what, change, sentence) => {
    expect(problemsWhen(change).join('\n')).toContain(sentence);
  });

  it('is told when the automatic part is missing', () => {
    const folder = testFolder();
    writeFileSync(join(folder, 'accessibility-grid.yaml'), readFileSync('content/accessibility-grid.yaml'));
    expect(checkAccessibilityGrid(folder).map(problemText)).toEqual([
      'content/accessibility-automatic.json\u00A0: ce fichier manque.',
    ]);
  });

  it('is written as we write', () => {
    const texts = criteria.flatMap(({ asks, looked, remark = '', plan = '' }) => [
      asks,
      looked,
      remark,
      plan,
    ]);
    expect(texts.flatMap(writingFaults)).toEqual([]);
    expect(mean(texts.flatMap(sentenceLengths))).toBeLessThanOrEqual(20);
  });

  it('names tests that exist, and elements that are counted', () => {
    expect(criteria.flatMap(({ tests }) => tests).filter((file) => !existsSync(file))).toEqual([]);
    const counted: readonly string[] = rareElements;
    expect(criteria.flatMap(({ absent }) => absent).filter((name) => !counted.includes(name))).toEqual([]);
  });

  it('proves the word that the footer of every page says', () => {
    expect(words.states[standingOf(criteria).state]).toBe(accessibilityState);
  });
});

describe('what the answers come to', () => {
  const answered = (...given: ('conforme' | 'non conforme' | 'non applicable')[]) =>
    standingOf(given.map((answer) => ({ answer })));

  it('counts conforming among applicable, and leaves the others out', () => {
    expect(answered('conforme', 'conforme', 'conforme', 'non conforme', 'non applicable')).toMatchObject({
      applicable: 4,
      rate: 0.75,
      state: 'partial',
    });
  });

  it('is full only when nothing fails, and nothing below a half', () => {
    expect(answered('conforme', 'non applicable').state).toBe('full');
    expect(answered('conforme', 'non conforme').state).toBe('partial');
    expect(answered('conforme', 'non conforme', 'non conforme').state).toBe('none');
    expect(answered('non applicable').state).toBe('none');
  });
});

describe('the automatic part', () => {
  it('contradicts no answer', () => {
    expect(contradictionsOf(criteria, automatic)).toEqual([]);
  });

  it('would contradict « conforme » on a page that fails, and « non applicable » on a page that holds it', () => {
    const failing = { rules: [], checks: [], concerned: 9, failing: 1, toReview: 0 };
    const found = contradictionsOf(criteria, {
      ...automatic,
      criteria: { ...automatic.criteria, '3.2': failing, '9.4': failing },
      elements: { ...automatic.elements, iframe: 1 },
    });
    expect(found).toEqual([
      { id: '2.1', why: 'present' },
      { id: '2.2', why: 'present' },
      { id: '3.2', why: 'failing' },
    ]);
  });

  it('comes from the axe that is installed, with each of its rules that has a number of RGAA', () => {
    expect(automatic.axe, again).toBe(axe.version);
    const missing = [...axeRulesByCriterion()].flatMap(([id, rules]) =>
      rules.filter((rule) => automatic.criteria[id]?.rules.includes(rule) !== true),
    );
    expect(missing, again).toEqual([]);
  });

  it('ran each of our own checks, and each has its words', () => {
    const missing = pageChecks.flatMap(({ id, criteria: numbers }) =>
      numbers.filter((number) => automatic.criteria[number]?.checks.includes(id) !== true),
    );
    expect(missing, again).toEqual([]);
    expect(pageChecks.filter(({ id }) => words.checks[id] === undefined)).toEqual([]);
  });

  it('saw every page of src/routes.ts', () => {
    const isPage = (pattern: string): boolean =>
      [`src/pages${pattern}.astro`, `src/pages${pattern}/index.astro`].some((file) => existsSync(file));
    const pages = Object.keys(policies).filter((pattern) => isPage(pattern) && !without.includes(pattern));
    expect(
      pages.filter((pattern) => !automatic.patterns.includes(pattern)),
      again,
    ).toEqual([]);
  });
});
