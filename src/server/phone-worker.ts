import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { WORKER } from '#src/features/outbox/pack.rules.ts';

/** What pages that a phone keeps may load beyond what they name: shared scripts, the common styles, three faces. */
const wanted = [
  /^Page\.[\w-]+\.css$/,
  /^(atkinson-hyperlegible-next-latin-[47]00|bricolage-grotesque-latin-700)-normal\.[\w-]+\.woff2$/,
  /\.js$/,
];
/** Scripts of pages that no phone keeps: they would weigh on a phone that never runs them. */
const elsewhere = /^(recherche|react|client|jsx-runtime)\.|from"\.\/(react|client|jsx-runtime)\./;

/** Writes the worker of the messengers' phones, with the list of its files and a version that changes with any of them. */
export const writePhoneWorker = async (client: URL): Promise<void> => {
  const folder = new URL('_astro/', client);
  const names = (await readdir(folder)).sort();
  const files: string[] = [];
  for (const name of names) {
    if (!wanted.some((pattern) => pattern.test(name))) continue;
    const bytes = await readFile(new URL(name, folder));
    if (name.endsWith('.js') && [name, bytes.toString()].some((text) => elsewhere.test(text))) continue;
    files.push(`/_astro/${name}`);
  }
  const source = await readFile('src/islands/phone-worker.ts', 'utf8');
  const version = createHash('sha256').update(source).update(names.join()).digest('hex').slice(0, 16);
  const code = stripTypeScriptTypes(source, { mode: 'transform' })
    .replace('__VERSION__', version)
    .replace('__FILES__', files.join(' '));
  await writeFile(new URL(`.${WORKER}`, client), code);
};
