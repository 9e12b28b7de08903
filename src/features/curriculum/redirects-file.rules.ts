import { stringify } from 'yaml';
import type { Redirect, RedirectKind } from './curriculum.types.ts';

/** A line to add to `redirects.yaml`. */
export type NewRedirect = Redirect & { readonly kind: RedirectKind; readonly why: string };

const lineOf = ({ from, to, kind, on, why }: NewRedirect): string =>
  stringify([{ from, to, kind, on, why }], { lineWidth: 0 }).replaceAll(/^(?=.)/gm, '  ');

/** The file with lines added at its end, the rest byte for byte as it was. */
export const withRedirectLines = (text: string, redirects: readonly NewRedirect[]): string => {
  const opened = text.replace(/^redirects:[ \t]*\[[ \t]*\][ \t]*$/m, 'redirects:');
  return `${opened.trimEnd()}\n${redirects.map(lineOf).join('')}`;
};
