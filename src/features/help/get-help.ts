import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { HelpAudience, HelpTopic } from '#src/features/curriculum/index.ts';
import type { Contact } from '#src/features/organisations/index.ts';
import type { PublicContext, Role, Viewer } from '#src/shared/context.ts';
import { callable } from './callable.ts';

export type HelpGroup = { readonly audience: HelpAudience; readonly topics: readonly HelpTopic[] };
export type HelpPage = {
  /** The topics of the viewer's role; null when nobody is signed in. */
  readonly mine: HelpGroup | null;
  readonly others: readonly HelpGroup[];
  readonly contacts: readonly Contact[];
};

const audiences: Readonly<Record<Role, HelpAudience>> = {
  messenger: 'messenger',
  staff: 'team',
  manager: 'team',
  director: 'team',
  mentor: 'mentor',
  headOffice: 'headOffice',
};

/** Every topic of help, those of the viewer's role apart. */
export const getHelp = async (ctx: PublicContext, viewer: Viewer | null): Promise<HelpPage> => {
  const groups = groupsOf(getCurriculum().topics);
  const own = viewer === null ? null : audiences[viewer.role];
  return {
    mine: groups.find(({ audience }) => audience === own) ?? null,
    others: groups.filter(({ audience }) => audience !== own),
    contacts: await callable(ctx, viewer),
  };
};

const groupsOf = (topics: readonly HelpTopic[]): HelpGroup[] =>
  [...Map.groupBy(topics, ({ audience }) => audience)].map(([audience, each]) => ({
    audience,
    topics: each,
  }));
