import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const SOURCES = ['{ui-kit,web-ui,admin-ui}/src/**/*.{ts,tsx}']
const JOURNEYS = ['e2e-tests/**/*.ts']
const DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }
const BARREL = { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' }

/** What the API answers is as its description says; nobody says otherwise. */
const TRUE_ANSWERS = [
  {
    selector: "CallExpression[callee.object.name='api'][typeArguments]",
    message: 'The description of the API says what is answered: leave the type argument out, or correct the description.',
  },
  {
    selector:
      ":matches(TSAsExpression, TSTypeAssertion):has(CallExpression[callee.object.name='api'], " +
      "CallExpression[callee.property.name='json'][callee.object.name!='request'])",
    message: 'Do not cast an answer: ask through the typed client, and correct the description of the API where it is wrong.',
  },
  {
    selector: "ImportDeclaration[source.value='@kinora/ui-kit/api'] > ImportSpecifier[imported.name='createApiClient']",
    message: 'There is one client: @/shared/api/client.',
  },
]
const SYNTAX = [DEFAULT_EXPORT, BARREL, ...TRUE_ANSWERS]

const OTHER_FEATURE = 'A feature knows no other one: move what both need to shared, or put them together in app.'

/**
 * Arrows: app → features → shared, and none between two features. Inside a feature relative paths, across folders the
 * `@/` alias. `import()` is held to the same as `import`.
 */
function noImport(files, forbidden) {
  const patterns = [{ group: ['../../**'], message: 'Leave a feature only through the @/ alias.' }, ...forbidden]
  const dynamic = forbidden.map(({ group, message }) => {
    const starts = group.map((glob) => glob.replace('/**', '').replaceAll('/', '\\u002F').replaceAll('.', '\\.')).join('|')
    return { selector: `ImportExpression[source.value=/^(${starts})/]`, message }
  })
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...SYNTAX, ...dynamic],
    },
  }
}

const APP = { group: ['@/app/**'], message: 'A feature does not know the app that hosts it.' }
const FEATURES = { group: ['@/features/**'], message: OTHER_FEATURE }
const FEATURE_BESIDE = { group: ['../**'], message: OTHER_FEATURE }

export default tseslint.config(
  { ignores: ['**/dist/', '**/target/', '**/node_modules/', '**/*.d.ts', '.kinora/'] },
  js.configs.recommended,
  {
    files: SOURCES,
    extends: [...tseslint.configs.strictTypeChecked, reactHooks.configs.flat['recommended-latest']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...SYNTAX],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // They look at the bare answers of the services: what these are is for the assertions to say.
    files: JOURNEYS,
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', BARREL],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['*/src/**/*.tsx'], ignores: ['**/*.test.tsx'], rules: { 'max-lines': ['error', 150] } },
  { files: ['ui-kit/src/ui/field.tsx'], rules: { 'max-lines': ['error', 220] } },
  { files: ['e2e-tests/src/access-matrix.ts'], rules: { 'max-lines': 'off' } },
  noImport(['*/src/shared/**'], [{ ...FEATURES, message: 'shared knows neither features nor app.' }, APP]),
  noImport(['*/src/features/*/*/**'], [FEATURES, APP]),
  noImport(['*/src/features/*/*.{ts,tsx}'], [FEATURES, APP, FEATURE_BESIDE]),
  {
    files: ['*/src/shared/api/client.ts'],
    rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT, BARREL] },
  },
  {
    files: ['**/*.test.{ts,tsx}', '*/src/test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly' } },
  },
)
