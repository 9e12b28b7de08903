import type { APIContext } from 'astro';

/** The cookies of one browser, as Astro gives them to an action. */
export const aBrowser = (): { cookies: APIContext['cookies']; values: Map<string, string> } => {
  const values = new Map<string, string>();
  const cookies = {
    get: (name: string) => {
      const value = values.get(name);
      return value === undefined ? undefined : { value };
    },
    set: (name: string, value: string) => void values.set(name, value),
    delete: (name: string) => void values.delete(name),
    has: (name: string) => values.has(name),
  };
  return { cookies: cookies as unknown as APIContext['cookies'], values };
};
