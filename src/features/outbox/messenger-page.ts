import { personKey } from './person-key.ts';

type Reader = { readonly viewer: App.Locals['viewer']; readonly kept?: true };

/** The key of the messenger whose page it is; none on a page that is nobody's. */
export const personOf = ({ viewer, kept }: Reader): string | undefined =>
  viewer?.role === 'messenger' && kept !== true ? personKey(viewer.personId) : undefined;
