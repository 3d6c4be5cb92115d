import type { Role } from '@kinora/ui-kit/session'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/gateway'
import { api } from '@/shared/api/client'

export const ACCOUNTS = ['accounts'] as const

/** The roles that an administrator can give. */
export const ASSIGNABLE_ROLES = ['VIEWER', 'CREATOR', 'MODERATOR', 'ADMIN', 'OPERATOR', 'CHILD_SAFETY'] as const satisfies Role[]
export type AssignableRole = (typeof ASSIGNABLE_ROLES)[number]

/** The e-mail is null after erasure; the lock has the reason and the time. */
export type AccountRow = components['schemas']['ManagedAccount']

function accountsQuery(q: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...ACCOUNTS, q ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/admin/accounts', { params: { query: { q, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

/** Accounts whose handle or e-mail starts with `q`, newest first. */
export function useAccounts(q: string | undefined) {
  return useInfiniteQuery(accountsQuery(q))
}
