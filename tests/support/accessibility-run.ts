import AxeBuilder from '@axe-core/playwright';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { openWindow, smallTargets } from './browser.ts';
import type { Demo } from './demo.ts';
import { countElements, pageChecks, rareElements } from './page-checks.ts';
import type { Found } from './page-checks.ts';

/** Pages (one address seen as one role) that a rule or a check concerned, failed on, or leaves to a person. */
export type Tally = { concerned: number; failing: number; toReview: number };

export type AutomaticResults = {
  readonly axe: string;
  readonly browser: string;
  /** Patterns of src/routes.ts that were seen, and in how many pages. */
  readonly patterns: readonly string[];
  readonly pages: number;
  /** By criterion of RGAA 4.1: the rules of axe and our own checks that speak of it. */
  readonly criteria: Readonly<
    Record<string, Tally & { readonly rules: readonly string[]; readonly checks: readonly string[] }>
  >;
  /** What WCAG 2.2 asks beyond RGAA 4.1. */
  readonly beyond: Readonly<Record<string, Tally>>;
  /** How many of each rare element all pages hold. */
  readonly elements: Readonly<Record<string, number>>;
};

/** Rules of axe that bear the number of a test of RGAA, by criterion: `1.1` → `image-alt`, `role-img-alt`. */
export const axeRulesByCriterion = (): ReadonlyMap<string, readonly string[]> => {
  const rules = new Map<string, string[]>();
  for (const { ruleId, tags } of axe.getRules())
    for (const tag of tags) {
      const criterion = /^RGAA-(\d+\.\d+)\.\d+$/.exec(tag)?.[1];
      if (criterion !== undefined) rules.set(criterion, [...(rules.get(criterion) ?? []), ruleId]);
    }
  return rules;
};

/** Verdicts of one page, by rule or check. */
type Verdicts = Map<string, keyof Tally>;
type Visit = { readonly verdicts: Verdicts; readonly elements: readonly number[] };

const rulesOf = axeRulesByCriterion();
const allRules = [...rulesOf.values()].flat();
const beyond = ['targets', 'console'] as const;

/** A fault is never hidden by what is said after it. */
const weight: Readonly<Record<keyof Tally, number>> = { concerned: 1, toReview: 2, failing: 3 };
const note = (verdicts: Verdicts, key: string, verdict: keyof Tally): void => {
  const known = verdicts.get(key);
  if (known === undefined || weight[known] < weight[verdict]) verdicts.set(key, verdict);
};

const runAxe = async (
  page: Page,
  rules: readonly string[],
  verdicts: Verdicts,
  tell: (fault: string) => void,
): Promise<void> => {
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withRules([...rules])
    .analyze();
  for (const { id } of found.passes) note(verdicts, id, 'concerned');
  for (const { id } of found.incomplete) note(verdicts, id, 'toReview');
  for (const { id, nodes } of found.violations) {
    note(verdicts, id, 'failing');
    tell(`${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }
};

const runCheck = (id: string, found: Found, verdicts: Verdicts, tell: (fault: string) => void): void => {
  if (found.concerned > 0) note(verdicts, id, 'concerned');
  if (found.faults.length === 0) return;
  note(verdicts, id, 'failing');
  for (const fault of found.faults.slice(0, 3)) tell(`${id}: ${fault}`);
};

/** One page: at 320 px in the light, at 1280 px in the dark, then as a reader may change it. */
const visitPage = async (page: Page, path: string, tell: (fault: string) => void): Promise<Visit> => {
  const verdicts: Verdicts = new Map();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(path);
  await runAxe(page, allRules, verdicts, tell);
  const small = await smallTargets(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  small.push(...(await smallTargets(page)));
  runCheck('targets', { concerned: 1, faults: small }, verdicts, tell);
  await page.emulateMedia({ colorScheme: 'dark' });
  await runAxe(page, ['color-contrast'], verdicts, tell);
  const elements = await countElements(page);
  for (const { id, run } of pageChecks) runCheck(id, await run(page), verdicts, tell);
  return { verdicts, elements };
};

/** Every page of the demonstration as everybody who may enter it; each fault is told as it is found. */
export const runAccessibility = async (
  demo: Demo,
  browser: Browser,
  tell: (fault: string) => void,
): Promise<AutomaticResults> => {
  const visits: Visit[] = [];
  const see = async (role: Role | null, paths: readonly string[]): Promise<void> => {
    const cookie = role === null ? undefined : demo.cookies[role];
    const { page, context, complaints } = await openWindow(browser, {
      origin: demo.origin,
      cookie,
      still: true,
    });
    for (const path of paths) {
      const told = complaints.length;
      const visit = await visitPage(page, path, (fault) => tell(`${role ?? 'public'} ${path} ${fault}`));
      const faults = complaints.slice(told);
      runCheck('console', { concerned: 1, faults }, visit.verdicts, (fault) => tell(fault));
      visits.push(visit);
    }
    await context.close();
    tell(`${role ?? 'public'}: ${paths.length} pages seen`);
  };
  const everybody: readonly [Role | null, readonly string[]][] = [
    [null, [...demo.publicPaths, '/une-page-qui-n-existe-pas']],
    ...roles.map((role) => [role, demo.paths[role]] as [Role, readonly string[]]),
  ];
  await Promise.all(everybody.map(([role, paths]) => see(role, paths)));
  return {
    axe: axe.version,
    browser: browser.version(),
    patterns: [...demo.patterns].sort(),
    pages: visits.length,
    ...sumUp(visits),
  };
};

const tallyOf = (visits: readonly Visit[], keys: readonly string[]): Tally => {
  const tally: Tally = { concerned: 0, failing: 0, toReview: 0 };
  for (const { verdicts } of visits) {
    const found = keys.flatMap((key) => verdicts.get(key) ?? []);
    if (found.length > 0) tally.concerned += 1;
    if (found.includes('failing')) tally.failing += 1;
    if (found.includes('toReview')) tally.toReview += 1;
  }
  return tally;
};

const sumUp = (visits: readonly Visit[]): Pick<AutomaticResults, 'criteria' | 'beyond' | 'elements'> => {
  const ids = new Set([...rulesOf.keys(), ...pageChecks.flatMap(({ criteria }) => criteria)]);
  const inOrder = [...ids].sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  return {
    criteria: Object.fromEntries(
      inOrder.map((id) => {
        const rules = [...(rulesOf.get(id) ?? [])].sort();
        const checks = pageChecks.filter(({ criteria }) => criteria.includes(id)).map((check) => check.id);
        return [id, { rules, checks, ...tallyOf(visits, [...rules, ...checks]) }];
      }),
    ),
    beyond: Object.fromEntries(beyond.map((key) => [key, tallyOf(visits, [key])])),
    elements: Object.fromEntries(
      rareElements.map((name, index) => [
        name,
        visits.reduce((sum, { elements }) => sum + (elements[index] ?? 0), 0),
      ]),
    ),
  };
};
