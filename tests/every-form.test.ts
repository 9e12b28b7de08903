import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';

/** Every form of the demonstration, sent empty then with far too long texts, as a browser without JavaScript does. */
let demo: Demo;
const refused = new Set<string>();

beforeAll(async () => {
  demo = await startDemo();
}, 300_000);
afterAll(() => demo.stop());

/** Those that end the session they are sent with. */
const ending = ['accounts.signOut', 'accounts.switchRole'];
const most = 'x'.repeat(4001);

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? '';

/** The forms with something to fill in, the first two of each action: its rows are made by the same lines. */
const formsOf = (html: string): readonly (readonly [action: string, form: string])[] => {
  const seen = new Map<string, number>();
  return [...html.matchAll(/<form [^>]*method="post"[\s\S]*?<\/form>/g)]
    .map(([form]) => form)
    .filter((form) => /<(textarea|select|input (?![^>]*type="hidden"))/.test(form))
    .flatMap((form) =>
      [...form.matchAll(/name="_action" value="([^"]+)"/g)].map(([, action = '']) => [action, form] as const),
    )
    .filter(([action]) => {
      seen.set(action, (seen.get(action) ?? 0) + 1);
      return !ending.includes(action) && (seen.get(action) ?? 0) <= 2;
    });
};

/** Its hidden fields as they are, `text` in every other one, and no box ticked. */
const bodyOf = ([action, form]: readonly [string, string], text: string): string => {
  const body = new URLSearchParams();
  for (const [tag] of form.matchAll(/<(?:textarea|input|select) [^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')];
    if (name === '' || name === '_action' || ['checkbox', 'radio', 'file', 'submit'].includes(type)) continue;
    body.append(name, type === 'hidden' ? attribute(tag, 'value') : text);
  }
  body.append('_action', action);
  return body.toString();
};

const countOf = (html: string, id: string): number => html.split(` id="${id}"`).length - 1;

/** What is wrong with the answers to the forms of a page. */
const faultsOf = async (role: Role, path: string): Promise<string[]> => {
  const cookie = demo.cookies[role];
  const page = await fetch(`${demo.origin}${path}`, { headers: { cookie } });
  const found: string[] = [];
  for (const sent of formsOf(await page.text()))
    for (const text of ['', most]) {
      const answer = await fetch(`${demo.origin}${path}`, {
        ...{ method: 'POST', redirect: 'manual', body: bodyOf(sent, text) },
        headers: {
          ...{ cookie, origin: demo.origin },
          'content-type': 'application/x-www-form-urlencoded',
        },
      });
      const html = await answer.text();
      if (answer.status !== 422) continue;
      refused.add(sent[0]);
      const summary = /<div class="error-summary"[\s\S]*?<\/div>/.exec(html)?.[0];
      const ids = [...(summary ?? '').matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
      const lost = ids.filter((id) => countOf(html, id) !== 1);
      if (summary === undefined) found.push(`${path} ${sent[0]}: no summary`);
      if (lost.length > 0) found.push(`${path} ${sent[0]}: ${lost.join(' ')}`);
    }
  return found;
};

describe('the summary of the errors of a form', { timeout: 300_000 }, () => {
  it.each(roles)('leads to each field that is refused to %s', async (role) => {
    const found: string[] = [];
    for (const path of demo.paths[role]) found.push(...(await faultsOf(role, path)));
    expect(found).toEqual([]);
  });

  it('was read for nearly all that can be refused', () => {
    expect(refused.size).toBeGreaterThan(70);
  });
});
