import { describe, expect, it } from 'vitest';
import { actions } from '#src/actions/index.ts';
import type { Edge } from '#src/shared/action.ts';

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
  } as unknown as Edge;
  const to = await action.run({} as never, action.input.parse(input) as never, edge);
  return { to, cookie };
};

describe('choosing how to read', () => {
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
});
