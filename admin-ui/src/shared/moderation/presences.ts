import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { CaseViewer, ViewedCase } from '@/shared/api/types'
import { useAccount } from '@/shared/session'
import { PRESENCES } from './query-keys'

/** The cases at which somebody looks; live events change it in place. */
export const presencesQuery = queryOptions({
  queryKey: PRESENCES,
  queryFn: ({ signal }) => api.get('/api/v1/moderation/presences', { signal }),
  refetchInterval: 60_000,
})

/** Notes who looks at a case. */
export function setViewers(client: QueryClient, caseId: string, viewers: CaseViewer[]): void {
  client.setQueryData<ViewedCase[]>(PRESENCES, (cases) => {
    const others = cases?.filter((one) => one.caseId !== caseId)
    return others && (viewers.length === 0 ? others : [...others, { caseId, viewers }])
  })
}

/** Who looks at a case beside this person. */
export function useOthersAt(caseId: string): CaseViewer[] {
  const me = useAccount()?.id
  const { data = [] } = useQuery({
    ...presencesQuery,
    select: (cases) => cases.find((one) => one.caseId === caseId)?.viewers,
  })
  return data.filter(({ id }) => id !== me)
}
