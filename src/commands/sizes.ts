import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsOf } from '#tests/support/functions.ts';

/** Prints, for information, how long files and functions are and how much test there is per line of source. */
const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length - 1;

const filesUnder = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );

const spread = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return `median ${String(at(0.5))}, p90 ${String(at(0.9))}, longest ${String(at(1))}`;
};

const source = filesUnder('src', 'db');
const tests = filesUnder('tests');
const total = (files: readonly string[]): number => files.map(linesOf).reduce((sum, lines) => sum + lines, 0);
const functions = functionsOf(source.filter((file) => /\.tsx?$/.test(file))).map(({ lines }) => lines);

console.log(`files      ${String(source.length)}: lines ${spread(source.map(linesOf))}`);
console.log(`functions  ${String(functions.length)}: lines ${spread(functions)}`);
console.log(`tests      ${(total(tests) / total(source)).toFixed(2)} lines per line of source`);
