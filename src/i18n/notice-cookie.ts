import type { APIContext } from 'astro';
import { noticeOf } from './notices.fr.ts';

const NAME = 'essaim-avis';

/** Leaves a code (never text) for the page that follows the redirect. */
export const leaveNotice = (cookies: APIContext['cookies'], code: string): void =>
  cookies.set(NAME, code, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });

/** The sentence left by the write before this page, once. */
export const takeNotice = (cookies: APIContext['cookies']): string | null => {
  const code = cookies.get(NAME)?.value;
  if (code === undefined) return null;
  cookies.delete(NAME, { path: '/' });
  return noticeOf(code);
};
