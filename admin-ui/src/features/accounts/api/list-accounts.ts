import { api } from '@kinora/ui-kit/api'
import type { Role } from '@kinora/ui-kit/session'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/gateway'
import type { Shape } from '@/shared/api/shape'
import type { PageOf } from '@/shared/api/types'

export const ACCOUNTS = ['accounts'] as const
export const ACCOUNTS_PATH = '/api/v1/admin/accounts'

/** The roles that an administrator can give. */
export const ASSIGNABLE_ROLES = ['viewer', 'creator', 'moderator', 'admin', 'operator'] as const satisfies Role[]

/** The e-mail is null after erasure; the lock says why and since when the account may not sign in. */
export type AccountRow = Omit<Shape<components['schemas']['ManagedAccount'], 'email' | 'lock'>, 'roles'> & {
  roles: Role[]
}

function accountsQuery(q: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...ACCOUNTS, q ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api.get<PageOf<AccountRow>>(ACCOUNTS_PATH, { query: { q, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

/** Accounts whose handle or e-mail begins with `q`, the newest first. */
export function useAccounts(q: string | undefined) {
  return useInfiniteQuery(accountsQuery(q))
}
