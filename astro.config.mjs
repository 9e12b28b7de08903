import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import react from '@astrojs/react';
import { defineConfig, passthroughImageService } from 'astro/config';
import { essaimServer } from './src/server/adapter.ts';
import { contentGate } from './src/server/content-gate.ts';
import { alignWithoutStyle } from './src/server/table-alignment.ts';
import { boxTables, headColumns } from './src/server/table-box.ts';

// Chrome 106, Safari 15, Firefox 115: the oldest phones the messengers carry (major version × 65536).
const browsers = { chrome: 106 << 16, safari: 15 << 16, firefox: 115 << 16 };

export default defineConfig({
  output: 'server',
  adapter: essaimServer(),
  integrations: [contentGate(), mdx({ optimize: true }), react()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      hastPlugins: [alignWithoutStyle, boxTables, headColumns],
      features: { smartPunctuation: false },
    }),
  },
  trailingSlash: 'never',
  session: false,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: 'never' },
  security: {
    // src/server checks Origin and Sec-Fetch-Site itself, against an origin known at run time, for every content type.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "media-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Two files for the phone's script: in pieces, the headers of each would weigh as much as what it holds.
              // What the sign-in uses too is apart, or its pages would run the script of a page of somebody's own.
              codeSplitting: {
                groups: [
                  { name: 'lock', test: /idb-keyval|islands\/(seal|seal-places|locks)\.ts/ },
                  {
                    name: 'phone',
                    test: /(outbox|delivery|pack|quiz)\.rules|islands\/(phone|box|send|places|who|new-uuid|kept-page|kept|phrases)\.ts/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    // Node reads drizzle's 180 kB package.json again for each of its 140 modules: bundled, start takes 0.4 s, not 1 s.
    ssr: { noExternal: ['drizzle-orm'] },
    css: { transformer: 'lightningcss', lightningcss: { targets: browsers } },
    build: {
      cssMinify: 'lightningcss',
      // A font or picture inlined as data: would be refused by the policy above.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
