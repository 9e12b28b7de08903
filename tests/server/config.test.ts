import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '#src/server/config.ts';

const settingRefused = (env: Record<string, string>): string | null => {
  try {
    readConfig(env);
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return error.setting;
    throw error;
  }
};

describe('readConfig', () => {
  it('serves on this computer when nothing is said', () => {
    expect(readConfig({ PORT: '' })).toEqual({
      port: 4321,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1:4321',
      dataDir: resolve('data'),
      database: { dataDir: resolve('data') },
      proxies: [],
      demo: false,
    });
  });

  it('takes an installation behind a proxy, on PostgreSQL', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      ESSAIM_ORIGIN: 'https://Essaim.exemple.fr/',
      ESSAIM_DATA_DIR: '/srv/essaim',
      DATABASE_URL: 'postgresql://essaim@localhost/essaim',
      ESSAIM_PROXIES: '10.0.0.0/8, ::1',
    });
    expect(config).toMatchObject({
      origin: 'https://essaim.exemple.fr',
      dataDir: '/srv/essaim',
      database: { url: 'postgresql://essaim@localhost/essaim' },
      proxies: ['10.0.0.0/8', '::1'],
    });
  });

  it.each([
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '43 21' }],
    ['HOST', { HOST: 'http://localhost' }],
    ['ESSAIM_ORIGIN', { ESSAIM_ORIGIN: 'essaim.exemple.fr' }],
    ['ESSAIM_ORIGIN', { ESSAIM_ORIGIN: 'https://essaim.exemple.fr/chemin' }],
    ['ESSAIM_ORIGIN', { ESSAIM_ORIGIN: 'https://moi:secret@essaim.exemple.fr' }],
    ['ESSAIM_ORIGIN', { ESSAIM_ORIGIN: 'ftp://essaim.exemple.fr' }],
    ['ESSAIM_ORIGIN', { HOST: '0.0.0.0' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://essaim' }],
    ['ESSAIM_PROXIES', { ESSAIM_PROXIES: '10.0.0.0/33' }],
    ['ESSAIM_PROXIES', { ESSAIM_PROXIES: 'proxy.interne' }],
    ['ESSAIM_DEMO', { ESSAIM_DEMO: '1', HOST: '0.0.0.0' }],
    ['ESSAIM_DEMO', { ESSAIM_DEMO: '1', ESSAIM_ORIGIN: 'https://essaim.exemple.fr' }],
  ])('refuses a wrong %s: %o', (setting, env) => {
    expect(settingRefused(env)).toBe(setting);
  });

  it('says what to write, in French and in English, and never prints the password of a database', () => {
    expect(() => readConfig({ PORT: 'abc' })).toThrow(/PORT doit être.*«\u00a0abc\u00a0»[^]*PORT must be/);
    expect(() => readConfig({ DATABASE_URL: 'mysql://essaim:motdepasse@hote' })).not.toThrow(/motdepasse/);
  });
});
