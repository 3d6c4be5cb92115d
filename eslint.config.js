import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const SOURCES = ['*/src/**/*.{ts,tsx}']

/** Arrows: app → features → shared. Inside a feature relative paths, across folders the `@/` alias. */
function noImport(files, group, message) {
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['../../**'], message: 'Leave a feature only through the @/ alias.' }, { group, message }] },
      ],
    },
  }
}

export default tseslint.config(
  { ignores: ['**/dist/', '**/target/', '**/node_modules/', '**/*.d.ts', '.kinora/', 'e2e-tests/'] },
  js.configs.recommended,
  {
    files: SOURCES,
    extends: [...tseslint.configs.strictTypeChecked, reactHooks.configs.flat['recommended-latest']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['*/src/**/*.tsx'], ignores: ['**/*.test.tsx'], rules: { 'max-lines': ['error', 150] } },
  noImport(['*/src/shared/**'], ['@/features/**', '@/app/**'], 'shared knows neither features nor app.'),
  noImport(['*/src/features/**'], ['@/app/**'], 'A feature does not know the app that hosts it.'),
  {
    files: ['**/*.test.{ts,tsx}', '*/src/test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly' } },
  },
)
