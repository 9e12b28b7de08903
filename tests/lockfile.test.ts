import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Entry = {
  version?: string;
  integrity?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

describe('package-lock.json', () => {
  it('has every optional dependency, or npm ci fails where the newest foreign builds are missing', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) =>
          lock.packages[`node_modules/${name}`] === undefined &&
          lock.packages[`${path}/node_modules/${name}`] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('has the integrity of every package and names no registry', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('pins every direct dependency exactly', () => {
    const loose = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      ),
    );
    expect(loose).toEqual([]);
  });

  it('keeps the floors below which an advisory is known (reviewed 2026-11-24)', () => {
    const floors = {
      astro: [7, 3, 2],
      'drizzle-orm': [0, 45, 2],
      sharp: [0, 35, 4],
      'better-sqlite3': [13, 0, 0],
    };
    for (const [name, floor] of Object.entries(floors)) {
      const version = (lock.packages[`node_modules/${name}`]?.version ?? '0.0.0').split('.').map(Number);
      expect(compare(version, floor), name).toBeGreaterThanOrEqual(0);
    }
  });
});

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
