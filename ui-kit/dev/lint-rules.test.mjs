// @vitest-environment node
// Plants a fault against each of our lint rules for the front ends.
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) })

const SHARED = 'web-ui/src/shared/hooks/use-title.ts'
const FEATURE = 'web-ui/src/features/feed/api/feed.ts'
const FEATURE_ROOT = 'web-ui/src/features/feed/texts.ts'
const CONSOLE_FEATURE = 'admin-ui/src/features/case/api/get-case.ts'
const CLIENT = 'web-ui/src/shared/api/client.ts'
const APP = 'web-ui/src/app/home-route.tsx'
const JOURNEY = 'e2e-tests/src/api.ts'

async function faultsOf(filePath, code) {
  const [result] = await eslint.lintText(code, { filePath })
  return result.messages
    .filter(({ ruleId }) => ruleId === '@typescript-eslint/no-restricted-imports' || ruleId === 'no-restricted-syntax')
    .map(({ message }) => message)
}

describe('the rules of the front ends', () => {
  it.each([
    ['one feature from another', FEATURE, "import '@/features/comments/texts'"],
    ['one feature from another, as a type', FEATURE, "import type { Reason } from '@/features/comments/texts'"],
    ['one feature from another, at run time', FEATURE, "void import('@/features/comments/texts')"],
    ['one feature from another, by a relative path', FEATURE, "import '../../comments/texts'"],
    ['one feature from another, from its own root', FEATURE_ROOT, "import '../comments/texts'"],
    ['one feature of the console from another', CONSOLE_FEATURE, "import '@/features/queue/components/queue-page'"],
    ['the app from a feature', FEATURE, "import '@/app/router'"],
    ['the app from a feature, at run time', FEATURE, "void import('@/app/router')"],
    ['a feature from shared', SHARED, "import '@/features/feed/texts'"],
    ['a feature from shared, at run time', SHARED, "void import('@/features/feed/texts')"],
    ['the app from shared', SHARED, "import '@/app/router'"],
    ['a barrel', FEATURE, "export * from './video'"],
    ['a default export', FEATURE, 'export default 1'],
    ['a barrel of the journeys', JOURNEY, "export * from './clip.ts'"],
  ])('hold against %s', async (_what, file, code) => {
    expect(await faultsOf(file, code)).toHaveLength(1)
  }, 60_000)

  it.each([
    ['a type argument', "void api.get<string>('/api/v1/search')"],
    ['a cast', "const page = api.get('/api/v1/search') as Promise<string>"],
    ['a cast of what was awaited', "const page = (await api.get('/api/v1/search')) as string"],
    ['a cast of a part', "const items = (await api.get('/api/v1/search')).items as string[]"],
    ['a cast in brackets', "const page = <string>await api.getTagged('/api/v1/search')"],
    ['a cast of what came past the client', 'const page = (await response.json()) as string'],
    ['a client of its own', "import { createApiClient } from '@kinora/ui-kit/api'"],
  ])('hold an answer of the API against %s', async (_what, code) => {
    expect(await faultsOf(FEATURE, code)).toHaveLength(1)
  }, 60_000)

  it.each([
    ['shared from a feature', FEATURE, "import '@/shared/api/types'"],
    ['the own feature', FEATURE, "import '../texts'"],
    ['an answer as it is', FEATURE, "export const tags = (await api.get('/api/v1/search')).items"],
    ['the one client', CLIENT, "import { createApiClient } from '@kinora/ui-kit/api'"],
    ['features in the app', APP, "import '@/features/feed/texts'\nvoid import('@/features/comments/texts')"],
  ])('let through %s', async (_what, file, code) => {
    expect(await faultsOf(file, code)).toEqual([])
  }, 60_000)
})
