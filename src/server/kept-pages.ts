import type { Viewer } from '#src/shared/context.ts';
import type { Pages } from './pages.ts';

/** A page as a phone keeps it: the same for everybody, without a name, an association or what anybody did. */
export type KeptPage = { readonly html: string; readonly csp: string };
export type KeptPages = (path: string, reader?: Viewer) => Promise<KeptPage>;

/** The id under which a form is recorded is made by the phone, each time. */
const withoutIds = (html: string): string => html.replaceAll(/(name="id" value=")[^"]*/g, '$1');

/**
 * Renders a page for nobody in particular: no cookie is read, so that nothing of anybody can be in it. An address that
 * leads to another gives the page of the other. `reader`: whose outings it shows; it names her no more.
 */
export const createKeptPages =
  (pages: Pages, origin: string): KeptPages =>
  async (path, reader) => {
    const response = await pages(path).answer({
      req: { method: 'GET', url: path, headersDistinct: {} },
      body: null,
      origin,
      clientAddress: '',
      locals: { requestId: 'kept', kept: true, reader },
    });
    const to = response.headers.get('location');
    if (to !== null) return createKeptPages(pages, origin)(to, reader);
    if (response.status !== 200) throw new Error(`${path} cannot be kept: ${String(response.status)}`);
    return {
      html: withoutIds(await response.text()),
      csp: response.headers.get('content-security-policy') ?? '',
    };
  };
