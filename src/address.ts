/** How an address is put together from its parts. */

/** The address of these parts, each escaped. */
export const path = (...parts: readonly string[]): string => `/${parts.map(encodeURIComponent).join('/')}`;

/** The address of a pattern with these parameters. */
export const fill = (pattern: string, parameters: Readonly<Record<string, string | undefined>>): string =>
  pattern.replaceAll(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));

/** The part of an address after `?`; nothing for values that are not there. */
export const query = (values: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
  );
  return given.length === 0 ? '' : `?${given.join('&')}`;
};

/** The same for the search of a page, whole. */
export const searched = (search = ''): string => (search === '' ? '' : `?${search}`);
