import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { getOutings } from '#src/features/doors/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module, Scenario } from '#src/features/curriculum/index.ts';
import { campaignFill, getCampaignOf, openScenario, readableModule } from '#src/features/learning/index.ts';
import { referenceWords } from '#src/i18n/references.fr.ts';
import { routes } from '#src/routes.ts';
import { doorsWords } from '#src/i18n/doors.fr.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { sha256 } from '#src/shared/ids.ts';
import { assetsIn } from './pack.rules.ts';
import type { Pack, PackPage } from './pack.rules.ts';

/** How a page is rendered for nobody in particular (src/server/kept-pages.ts). */
export type Render = (
  path: string,
  reader?: Viewer,
) => Promise<{ readonly html: string; readonly csp: string }>;

export type BuiltPack = {
  readonly id: string;
  readonly version: string;
  readonly json: string;
  readonly brotli: Uint8Array<ArrayBuffer>;
};

type Source = {
  readonly id: string;
  readonly title: string;
  /** Of its texts: a pack is made once for each. */
  readonly version: string;
  /** The first page is where it opens. */
  readonly paths: readonly string[];
};

const compress = promisify(brotliCompress);
const built = new Map<string, Promise<BuiltPack>>();

/** All the pages of a text in one answer, made once per version; the same for everybody who may read it. */
const packOf = (source: Source, render: Render): Promise<BuiltPack> => {
  const key = `${source.id} ${source.version}`;
  const making = built.get(key) ?? build(source, render);
  built.set(key, making);
  making.catch(() => built.delete(key));
  return making;
};

const build = async ({ id, title, paths }: Source, render: Render): Promise<BuiltPack> => {
  const pages: PackPage[] = [];
  for (const path of paths) pages.push({ path, ...(await render(path)) });
  const version = sha256(JSON.stringify(pages)).slice(0, 16);
  const pack: Pack = { id, title, version, href: paths[0] ?? '', assets: assetsIn(pages), pages };
  const json = JSON.stringify(pack);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return { id, version, json, brotli: new Uint8Array(await compress(json, options)) };
};

const ofModule = ({ id, title, slug, version, sections, questions }: Module): Source => ({
  id,
  title,
  version,
  paths: [
    routes.module(slug),
    ...sections.map((section) => routes.section(slug, section.id)),
    ...(questions.length > 0 ? [routes.questions(slug)] : []),
    ...questions.map((question) => routes.question(slug, question.id)),
    routes.moduleEnd(slug),
  ],
});

const ofScenario = ({ id, title, slug, version, scenes }: Scenario): Source => ({
  id,
  title,
  version,
  paths: [routes.scenario(slug), ...scenes.map((scene) => routes.scene(slug, scene.id))],
});

/** A module whole: its cover, its pages, its questions with their reasons, its end. */
export const getModulePack = async (ctx: Context, slug: string, render: Render): Promise<BuiltPack> => {
  const module = readableModule(ctx, slug);
  const source = ofModule(module);
  const message = (await getCampaignOf(ctx, module.id))?.message ?? null;
  if (message === null) return packOf(source, render);
  /** With the words of its campaign: a pack for each version of the message. */
  const fill = campaignFill({ message });
  return packOf({ ...source, version: `${source.version} ${message.id}` }, async (path) => {
    const page = await render(path);
    return { ...page, html: fill(page.html) };
  });
};

/** A scenario with all its scenes. */
export const getScenarioPack = (slug: string, render: Render): Promise<BuiltPack> =>
  packOf(ofScenario(openScenario(slug)), render);

/** The words of the glossary, one page each. */
export const getWordsPack = (render: Render): Promise<BuiltPack> => {
  const { glossary } = getCurriculum();
  return packOf(
    {
      id: 'words',
      title: referenceWords.wordsTitle,
      version: sha256(JSON.stringify(glossary)),
      paths: [routes.words(), ...glossary.map(({ id }) => routes.word(id))],
    },
    render,
  );
};

/**
 * The buttons, the sheet and the message of the outings of these days, as their team reads them; made for one person, each time: what
 * was counted there changes. Empty when she has none.
 */
export const getDoorsPack = async (ctx: Context, render: Render): Promise<BuiltPack> => {
  const { near } = await getOutings(ctx);
  const paths = [
    ...near.flatMap(({ campaignId, id }) => [
      routes.tally(campaignId, id),
      routes.outingSheet(campaignId, id),
    ]),
    ...[...new Set(near.map(({ campaignId }) => campaignId))].map(routes.campaignMessage),
  ];
  const source = { id: 'portes', title: doorsWords.title, version: '', paths: [routes.doors(), ...paths] };
  return build({ ...source, paths: near.length === 0 ? [] : source.paths }, (path) =>
    render(path, ctx.viewer),
  );
};

/** What a phone receives: compressed once and for all for the browsers that can read it. */
export const packAnswer = ({ json, brotli }: BuiltPack, accepts: string): Response => {
  const compressed = /\bbr\b/.test(accepts);
  return new Response(compressed ? brotli : json, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      ...(compressed ? { 'content-encoding': 'br', 'content-length': String(brotli.length) } : {}),
    },
  });
};
