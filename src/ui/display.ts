/** How a person asked to read: kept in a cookie, so that the server renders it at once. */
export type Display = {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly size: 'normal' | 'large' | 'larger';
  readonly spacing: 'normal' | 'wide';
};

/** Name of the cookie; its value is `theme.size.spacing`. */
export const DISPLAY_COOKIE = 'affichage';

const oneOf = <T extends string>(value: string | undefined, allowed: readonly [T, ...T[]]): T =>
  allowed.find((entry) => entry === value) ?? allowed[0];

/** The settings in a cookie's value; what is missing or unknown is the default. */
export const parseDisplay = (cookie: string | undefined): Display => {
  const [theme, size, spacing] = (cookie ?? '').split('.');
  return {
    theme: oneOf(theme, ['auto', 'light', 'dark']),
    size: oneOf(size, ['normal', 'large', 'larger']),
    spacing: oneOf(spacing, ['normal', 'wide']),
  };
};

/** The value to store. */
export const formatDisplay = ({ theme, size, spacing }: Display): string => `${theme}.${size}.${spacing}`;
