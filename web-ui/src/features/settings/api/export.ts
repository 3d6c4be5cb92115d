import { useMutation } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { BlockedAccount } from '@/shared/blocking/api/blocks'

/** All pages of the blocked accounts. */
async function allBlocks(): Promise<BlockedAccount[]> {
  const found: BlockedAccount[] = []
  let cursor: string | undefined
  do {
    const page = await api.get('/api/v1/users/me/blocks', { params: { query: { limit: 100, cursor } } })
    found.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return found
}

/** What preference-service stores about the account, and whom it blocks. */
export function useExport() {
  return useMutation({
    mutationFn: async () => {
      const [preferences, blockedAccounts] = await Promise.all([api.post('/api/v1/users/me/exports'), allBlocks()])
      return { ...preferences, data: { ...preferences.data, blockedAccounts } }
    },
  })
}
