import { describe, expect, it } from 'vitest';
import { actions } from '#src/actions/index.ts';
import { followDisplay } from '#src/actions/display.ts';
import type { Edge } from '#src/shared/action.ts';
import { displayOf } from '#src/ui/display.ts';
import { aBrowser } from '#tests/support/cookies.ts';

const choose = async (
  input: Record<string, string>,
  origin: string,
): Promise<{ to: unknown; cookie: unknown[] }> => {
  const action = actions.get('display.choose');
  if (action?.roles !== 'public') throw new Error('Everybody may choose how to read.');
  const cookie: unknown[] = [];
  const edge = {
    cookies: { set: (...given: unknown[]) => cookie.push(...given) },
    origin: new URL(origin),
    url: new URL('/jalons/j03?vue=tout', origin),
    viewer: null,
  } as unknown as Edge;
  const to = await action.run({} as never, action.input.parse(input) as never, edge);
  return { to, cookie };
};

describe('choosing how to read before signing in', () => {
  it('keeps the choice on the device and comes back to the same page', async () => {
    const { to, cookie } = await choose(
      { theme: 'dark', size: 'large', spacing: 'wide' },
      'https://essaim.test',
    );
    expect(to).toEqual({ to: '/jalons/j03?vue=tout', notice: 'saved' });
    expect(cookie).toEqual([
      'affichage',
      'dark.large.wide',
      expect.objectContaining({ path: '/', httpOnly: true, secure: true, maxAge: 31_536_000 }),
    ]);
  });

  it('takes what it does not know for the usual', async () => {
    const { cookie } = await choose({ theme: 'neon', size: '<b>' }, 'http://127.0.0.1:4321');
    expect(cookie[1]).toBe('auto.normal.normal');
    expect(cookie[2]).toMatchObject({ secure: false });
  });

  it('goes back to the usual on demand, whatever is ticked', async () => {
    const { cookie } = await choose({ theme: 'dark', size: 'larger', usual: '1' }, 'http://127.0.0.1:4321');
    expect(cookie[1]).toBe('auto.normal.normal');
  });
});

describe('whose settings a page is read with', () => {
  const usual = { theme: 'auto', size: 'normal', spacing: 'normal' };
  const large = { theme: 'dark', size: 'large', spacing: 'wide' };
  const [mine, hers] = ['dark.large.wide', 'light.normal.normal'];

  it.each([
    ['nobody signed in: the device’s', mine, undefined, large, undefined],
    ['nobody signed in, after somebody: her copy', `${mine}.compte`, undefined, large, undefined],
    ['an account’s own choice wins and is copied', hers, mine, large, `${mine}.compte`],
    ['a copy that is right is left', `${mine}.compte`, mine, large, undefined],
    ['a change made elsewhere is followed', `${hers}.compte`, mine, large, `${mine}.compte`],
    ['who never chose keeps what she chose before signing in', mine, null, large, undefined],
    ['who never chose gets nothing of the person before', `${mine}.compte`, null, usual, null],
    ['who never chose, on a new device', undefined, null, usual, undefined],
  ])('%s', (_case, cookie, account, display, kept) => {
    const found = displayOf(cookie, account);
    expect(found.display).toEqual(display);
    expect(found.cookie).toBe(kept);
  });

  it('removes from the device what the person before left', () => {
    const { cookies, values } = aBrowser();
    values.set('affichage', `${mine}.compte`);
    expect(followDisplay({ cookies, origin: new URL('https://essaim.test') }, null)).toEqual(usual);
    expect([...values]).toEqual([]);
  });
});
