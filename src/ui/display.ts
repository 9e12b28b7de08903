/** How a person asked to read: rendered by the server at once, without a flash. */
export type Display = {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly size: 'normal' | 'large' | 'larger';
  readonly spacing: 'normal' | 'wide';
};

/** Name of the cookie; its value is `theme.size.spacing`, and `.compte` after it in the copy of an account's choice. */
export const DISPLAY_COOKIE = 'affichage';

const COPY = '.compte';

const oneOf = <T extends string>(value: string | undefined, allowed: readonly [T, ...T[]]): T =>
  allowed.find((entry) => entry === value) ?? allowed[0];

/** The settings in a stored value; what is missing or unknown is the usual. */
export const parseDisplay = (stored: string | undefined): Display => {
  const [theme, size, spacing] = (stored ?? '').split('.');
  return {
    theme: oneOf(theme, ['auto', 'light', 'dark']),
    size: oneOf(size, ['normal', 'large', 'larger']),
    spacing: oneOf(spacing, ['normal', 'wide']),
  };
};

/** The value to store. */
export const formatDisplay = ({ theme, size, spacing }: Display): string => `${theme}.${size}.${spacing}`;

/**
 * What a page is rendered with, and what the cookie must become for that: `undefined` leaves it, null removes it.
 * `account` is null for somebody who never chose and undefined while nobody is signed in. An account's choice wins over
 * the device's, and its copy stays for the pages before signing in; but it is nobody else's (a shared phone).
 */
export const displayOf = (
  cookie: string | undefined,
  account: string | null | undefined,
): { readonly display: Display; readonly cookie?: string | null } => {
  if (account === undefined) return { display: parseDisplay(cookie) };
  if (account !== null) {
    const copy = account + COPY;
    return { display: parseDisplay(account), ...(cookie === copy ? {} : { cookie: copy }) };
  }
  return cookie?.endsWith(COPY) === true
    ? { display: parseDisplay(undefined), cookie: null }
    : { display: parseDisplay(cookie) };
};
