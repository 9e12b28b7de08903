import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { doorsWords } from '#src/i18n/doors.fr.ts';
import { needThemeWords } from '#src/i18n/lists.fr.ts';

/** One word for one thing of a campaign, on screens and in help: the other name → the word (domain.md 6). */
const otherNames: readonly (readonly [RegExp, string])[] = [
  [/\bon repasse\b|(deuxième|2e) passage/i, 'Second passage'],
  [/portes? repassées?/i, 'Portes refrappées'],
  [/bilan (de|en) (quatre|4) pages/i, 'Bilan de campagne'],
  [/bilan de la sortie|fiche de sortie|compte rendu de sortie/i, 'Bilan de sortie'],
  [/geste (attendu|possible|immédiat)|acte proposé/i, 'Acte attendu, acte possible tout de suite'],
  [/dépliant|brochure/i, 'Papiers à laisser, papiers laissés'],
  [/\btournées?\b/i, 'Sortie'],
  [/partenaire qui (l’a |a )?(demand|command)|partenaire (peut le lire|(ne le )?lit)/i, 'Commanditaire'],
  [/lien (pour le|du|au) partenaire/i, 'Commanditaire'],
  [/paroles agressives/i, 'Paroles dures'],
  [/compter aux portes/i, 'Compter les portes'],
  [/feuilles? de route/i, 'Feuille de sortie, feuille de comptage'],
  [/campagne (est )?(close|terminée)/i, 'Campagne fermée'],
  [/\bdébriefs?\b|retour de sortie/i, 'Débriefing'],
  [/fin de journée|soirée/i, 'Soir'],
  [/moment de la journée|'Moment'/i, 'Demi-journée'],
  [/(les|notées) « revenir »/i, 'À repasser : « Revenir » est le bouton'],
];

/** What people may type instead is what a search is for. */
const withoutSynonyms = (text: string): string =>
  text.replaceAll(/synonyms:\s*\[[^\]]*\]/g, '').replaceAll(/\/\*\*.*?\*\//gs, '');

const under = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));

const faultsOf = (text: string): string[] => {
  const read = withoutSynonyms(text.replaceAll('\u00A0', ' '));
  return otherNames.flatMap(([other, word]) => {
    const found = other.exec(read);
    return found === null ? [] : [`« ${found[0]} » : « ${word} »`];
  });
};

it('calls each thing of a campaign by one name, on screens and in help', () => {
  const files = [...under('src/i18n', /\.fr\.ts$/), ...under('content/help', /\.mdx$/)];
  const faults = files.flatMap((file) =>
    faultsOf(readFileSync(file, 'utf8')).map((fault) => `${file} : ${fault}`),
  );
  expect(faults).toEqual([]);
});

it('names each theme once, for needs, doors, figures and debriefs', () => {
  const files = under('src/i18n', /\.fr\.ts$/).filter((file) =>
    /^ +loneliness: /m.test(readFileSync(file, 'utf8')),
  );
  expect(files).toEqual(['src/i18n/lists.fr.ts']);
});

it('finds the other name of a thing, but for what people type to search', () => {
  expect(faultsOf("pass: 'On\u00A0repasse'")).toEqual(['« On repasse » : « Second passage »']);
  expect(faultsOf("synonyms: ['tournée']")).toEqual([]);
});

it('says which button counts a door to knock at again', () => {
  const indicators = readFileSync('content/campaign-indicators.yaml', 'utf8').replaceAll('\u00A0', ' ');
  expect(indicators).toMatch(new RegExp(`À repasser'\n.*\n.*« ${doorsWords.revisit} »`));
});

it('lists the themes that were heard as IND-17 defines them', () => {
  const indicators = parse(readFileSync('content/campaign-indicators.yaml', 'utf8')) as unknown;
  const themes = Object.values(needThemeWords).join(', ').toLowerCase();
  expect(JSON.stringify(indicators)).toContain(`\u00A0: ${themes}.`);
});
