import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const documented = (name: string): boolean => readme.includes(`\`${name}\``);

describe('README.md', () => {
  it.each(Object.keys(manifest.scripts))('names the script %s', (script) => {
    const command = ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`;
    expect(documented(command)).toBe(true);
  });

  it('names no script that does not exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? '');
    expect(named.filter((script) => manifest.scripts[script] === undefined)).toEqual([]);
  });

  it('names every variable of the environment that the code reads', () => {
    const sources = [
      'src/server/config.ts',
      ...readdirSync('src/commands')
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `src/commands/${name}`),
    ];
    const read = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/env(?:\.|\[')([A-Z][A-Z_]+)/g)].map(([, name]) => name ?? ''),
    );
    const ours = new Set(read.filter((name) => /^(ESSAIM_|PORT$|HOST$|DATABASE_URL$)/.test(name)));
    expect([...ours].filter((name) => !documented(name))).toEqual([]);
    expect(ours.size).toBeGreaterThanOrEqual(6);
  });

  it.each(readdirSync('src/features'))('says what the feature %s does', (feature) => {
    expect(documented(feature)).toBe(true);
  });
});

describe('docs/decisions', () => {
  it.each(readdirSync('docs/decisions').filter((name) => name !== 'README.md'))(
    '%s is a whole record',
    (name) => {
      const text = readFileSync(`docs/decisions/${name}`, 'utf8');
      const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1];
      expect(text.startsWith(`# ${number ?? '?'} – `)).toBe(true);
      expect(text).toMatch(/^2\d{3}-\d\d-\d\d · (accepted|proposed|superseded)/m);
      for (const part of ['Context', 'Decision', 'Rejected', 'Consequences'])
        expect(text).toContain(`**${part}.**`);
    },
  );
});
