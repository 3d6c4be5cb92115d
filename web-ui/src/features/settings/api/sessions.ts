import { api } from '@kinora/ui-kit/api'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

const PATH = '/api/v1/users/me/sessions'

/** A browser or an app that is signed in. */
export interface DeviceSession {
  id: string
  kind: 'BROWSER' | 'TOKENS'
  createdAt: string
  lastUsedAt: string
  expiresAt: string
  address: string | null
  /** What the browser calls itself. */
  agent: string | null
  current: boolean
}

export const sessionsQuery = queryOptions({
  queryKey: ['settings', 'sessions'],
  queryFn: async ({ signal }) => (await api.get<{ items: DeviceSession[] }>(PATH, { signal })).items,
})

export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete(`${PATH}/${encodeURIComponent(id)}`),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
}

/** Ends every session of the account, this one too. */
export function useEndAllSessions() {
  return useMutation({ mutationFn: () => api.delete(PATH) })
}
