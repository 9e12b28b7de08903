import { benchCampaign } from './bench/campaign.ts';
import { benchContents } from './bench/contents.ts';
import { benchExports } from './bench/exports.ts';
import { benchMessenger } from './bench/messenger.ts';
import { benchPhones } from './bench/phones.ts';
import { benchPortfolio } from './bench/portfolio.ts';
import { benchSearch } from './bench/search.ts';

/** `npm run bench -- <name>…`: measures, on this machine and as it is now; without a name, everything. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  contents: benchContents,
  search: benchSearch,
  messenger: benchMessenger,
  exports: benchExports,
  portfolio: benchPortfolio,
  campaign: benchCampaign,
  phones: benchPhones,
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name];
  if (bench === undefined)
    throw new Error(`There is no bench « ${name} »: ${Object.keys(benches).join(', ')}.`);
  await bench();
}
