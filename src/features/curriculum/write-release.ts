import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PendingAddress } from './addresses.rules.ts';
import { ADDRESSES } from './content-files.ts';
import type { AddressLine } from './ledger.schema.ts';
import { withRedirectLines } from './redirects-file.rules.ts';
import type { NewRedirect } from './redirects-file.rules.ts';
import { releaseLineOf } from './release.rules.ts';
import type { Decision, Pending } from './release.rules.ts';

const append = (file: string, lines: readonly object[]): void => {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
};

/** Adds one release to its ledger; what was there is never touched. */
export const release = (folder: string, pending: Pending, decision: Decision): void =>
  append(join(folder, '.ledger', `${pending.releasable.id}.jsonl`), [releaseLineOf(pending, decision)]);

/** Records addresses; those that they replace stay on record, and lead to them. */
export const recordAddresses = (folder: string, addresses: readonly PendingAddress[], date: string): void =>
  append(
    join(folder, ADDRESSES),
    addresses.map(({ kind, id, slug }): AddressLine => ({ kind, id, slug, date })),
  );

/** Adds lines to `redirects.yaml`, comments and lines before left as they are. */
export const addRedirects = (folder: string, redirects: readonly NewRedirect[]): void => {
  const file = join(folder, 'redirects.yaml');
  writeFileSync(file, withRedirectLines(readFileSync(file, 'utf8'), redirects));
};
