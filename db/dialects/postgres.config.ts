import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: './db/dialects/postgres.schema.ts',
  out: './db/migrations/postgres',
});
