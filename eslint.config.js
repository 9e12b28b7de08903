import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'data', '.astro', 'node_modules', 'db/migrations'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    files: ['**/*.tsx'],
    ...jsxA11y.configs.recommended,
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='transaction'] > ArrowFunctionExpression[async=true]",
          message: 'better-sqlite3 refuses an async transaction: go through db.write(scope, fn).',
        },
        {
          selector: "MemberExpression[object.name='sql'][property.name='raw']",
          message: 'sql.raw with request data injects: use a placeholder or an allow-list map.',
        },
      ],
    },
  },
  {
    files: ['src/env.d.ts'],
    rules: {
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: ['**/*.tsx', 'src/islands/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'astro/zod', message: 'zod weighs 95 kB in the browser: validate on the server.' }],
        },
      ],
    },
  },
);
