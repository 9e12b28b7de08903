import type { APIContext } from 'astro';

type Cookies = APIContext['cookies'];
/** The session; a sign-in by card that is not finished; a phone that was declared shared. */
export type CookieName = 'essaim' | 'essaim-card' | 'essaim-phone';

/** `__Host-` needs Secure, which a browser drops over plain http: the demonstration has the bare name. */
const withHost = (name: CookieName): string => `__Host-${name}`;

/** Puts a secret in the person's browser, where no script can read it. */
export const keepSecret = (
  { cookies, origin }: { cookies: Cookies; origin: URL },
  name: CookieName,
  { secret, lasts }: { secret: string; lasts: number },
): void => {
  const secure = origin.protocol === 'https:';
  cookies.set(secure ? withHost(name) : name, secret, {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: 'lax',
    maxAge: Math.floor(lasts / 1000),
  });
};

export const secretIn = (cookies: Cookies, name: CookieName): string | null =>
  cookies.get(withHost(name))?.value ?? cookies.get(name)?.value ?? null;

export const dropSecret = (cookies: Cookies, name: CookieName): void => {
  cookies.delete(withHost(name), { path: '/', secure: true });
  cookies.delete(name, { path: '/' });
};
