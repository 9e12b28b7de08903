import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which file may import which, with the sentence that teaches. First matching `from`, forbidden `to`. */
const rules: readonly [from: RegExp, to: RegExp, why: string][] = [
  [/^db\/(?!seed\/)/, /^(src|tests)\//, 'db/ knows tables, not features'],
  [
    /^src\/shared\//,
    /^(src\/(?!shared\/|features\/[^/]+\/[^/]+\.errors\.ts)|db\/(?!types|schema\/lists))/,
    'shared/ is the bottom layer: it may see the types of the database and the list of error codes',
  ],
  [/^src\/ui\//, /^(src\/(features|pages|actions|server)|db\/)/, 'ui/ has no domain and no data'],
  [/^src\/i18n\//, /^(src\/(pages|actions|server|layouts)|db\/(?!schema\/lists))/, 'i18n/ only holds words'],
  [
    /\.(rules|access)\.ts$/,
    /^(db\/(?!schema\/lists|types)|astro:|react|drizzle-orm|better-sqlite3|lucia|node:)/,
    'rules are pure: values in, values out',
  ],
  [
    /^src\/(pages|layouts|actions|islands|ui)\/|\.tsx$|\.astro$/,
    /^(drizzle-orm|better-sqlite3|pg$|lucia)|\.store\.ts$|^db\/(?!schema\/lists|types)/,
    'SQL lives in *.store.ts, reached through a use case',
  ],
  [
    /^src\/features\/(?!.*\.store\.ts$)/,
    /^(drizzle-orm|better-sqlite3|pg$)/,
    'SQL lives in *.store.ts: a use case calls its store',
  ],
  [
    /^src\/features\//,
    /^src\/(pages|layouts|actions|middleware|server)/,
    'features do not know pages nor the server',
  ],
  [/\.tsx$|^src\/islands\//, /^(node:|astro:|astro\/zod|zod$)|\.store\.ts$/, 'an island runs in the browser'],
  [/^(?!src\/features\/accounts\/session\.ts)(src|db)\//, /^lucia$/, 'only accounts/session.ts knows lucia'],
];

/** The features, each allowed to import those to its left only. */
const order = [
  'accounts',
  'organisations',
  'curriculum',
  'accessibility',
  'help',
  'tools',
  'doors',
  'learning',
  'practice',
  'team',
  'training',
  'outbox',
  'sitemap',
  'indicators',
  'management',
  'costs',
  'adoption',
  'forms',
  'milestones',
  'search',
  'authoring',
  'hill',
  'meetings',
  'campaigns',
  'restitution',
  'guests',
  'counted',
  'mentoring',
  'agenda',
  'notifications',
  'reports',
  'privacy',
  'administration',
];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro|mdx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)].flatMap((match) =>
    match[1] === undefined ? [] : [resolveImport(file, match[1])],
  );

const resolveImport = (file: string, target: string): string => {
  if (target.startsWith('#')) return target.slice(1);
  if (target.startsWith('.')) return normalize(join(dirname(file), target));
  return target;
};

const files = ['src', 'db'].flatMap(filesUnder);
const featureOf = (path: string): string | null => /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Every broken rule of one import, as sentences. */
export const faultsOf = (from: string, to: string): string[] => {
  const broken = rules.filter(([a, b]) => a.test(from) && b.test(to)).map(([, , why]) => why);
  const [mine, theirs] = [featureOf(from), featureOf(to)];
  if (mine !== null && theirs !== null && mine !== theirs) {
    if (order.indexOf(theirs) > order.indexOf(mine))
      broken.push(`${theirs} comes after ${mine} in the order`);
    if (!/\/(index\.ts|[^/]+\.types\.ts|components\/[^/]+)$/.test(to))
      broken.push('enter another feature by its index.ts (or by its types, which hold no code)');
  }
  return broken;
};

describe('architecture', () => {
  it('keeps every import rule', () => {
    const faults = files.flatMap((file) =>
      importsOf(file).flatMap((to) => faultsOf(file, to).map((why) => `${file} imports ${to}: ${why}`)),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['src/features/milestones/milestone-state.rules.ts', 'drizzle-orm'],
    ['src/pages/tableau.astro', 'src/features/milestones/milestones.store.ts'],
    ['src/features/accounts/sign-in.ts', 'src/features/milestones/index.ts'],
    ['src/features/milestones/declare-item.ts', 'src/features/forms/forms.store.ts'],
    ['db/database.ts', 'src/shared/ids.ts'],
    ['src/features/learning/components/Island.tsx', 'astro/zod'],
    ['src/features/mentoring/x.ts', 'lucia'],
  ])('would catch %s importing %s', (from, to) => {
    expect(faultsOf(from, to)).not.toEqual([]);
  });

  it('keeps files short enough to read in one go', () => {
    const exempt = /^db\/schema\/|^src\/i18n\/|^db\/seed\/|\/pictures\//;
    const long = files
      .filter((file) => !exempt.test(file))
      .map((file) => [file, readFileSync(file, 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  it('keeps types apart from code', () => {
    const code = /^export (?!type\b)|^import (?!type\b)/m;
    const types = files.filter((file) => file.endsWith('.types.ts'));
    expect(types.filter((file) => code.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('has no function over 60 lines in its TypeScript', { timeout: 60_000 }, async () => {
    const { longFunctions } = await import('./support/functions.ts');
    expect(
      longFunctions(
        files.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('db/schema/')),
        60,
      ),
    ).toEqual([]);
  });

  it('leaves nothing for later', () => {
    const later = /\b(TODO|FIXME|XXX|not implemented|coming soon)\b/;
    expect(files.filter((file) => later.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('knows every feature folder', () => {
    expect(readdirSync('src/features').filter((name) => !order.includes(name))).toEqual([]);
  });

  it('has no page rendered before the sign-in is known', () => {
    expect(files.filter((file) => /\bprerender\s*=\s*true/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
