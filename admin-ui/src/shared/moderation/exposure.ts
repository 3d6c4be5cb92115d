import type { components } from '@kinora/ui-kit/openapi/moderation'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { EXPOSURE } from './query-keys'

type Schemas = components['schemas']

/** What the person at this console looked at lately; only they can read it. */
export type Ledger = Schemas['Ledger']
export type LedgerLine = Schemas['Line']
/** What somebody saw of a case without a cover. */
export type Watch = Schemas['Watch']
export type WatchedRange = Schemas['WatchedRange']

export const ledgerQuery = queryOptions({
  queryKey: EXPOSURE,
  queryFn: ({ signal }) => api.get('/api/v1/moderation/exposure', { signal }),
  staleTime: 20_000,
})

export function useLedger(enabled = true) {
  return useQuery({ ...ledgerQuery, enabled, refetchInterval: 60_000 })
}
