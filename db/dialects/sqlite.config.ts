import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  casing: 'snake_case',
  schema: './db/dialects/sqlite.schema.ts',
  out: './db/migrations/sqlite',
});
