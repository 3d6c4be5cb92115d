import type { components } from '@kinora/ui-kit/openapi/gateway'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** A signed-in browser or app; `agent` is its User-Agent. */
export type DeviceSession = components['schemas']['SessionView']

export const sessionsQuery = queryOptions({
  queryKey: ['settings', 'sessions'],
  queryFn: async ({ signal }) => (await api.get('/api/v1/users/me/sessions', { signal })).items,
})

export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete('/api/v1/users/me/sessions/{id}', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
}

/** Ends all sessions of the account, including this one. */
export function useEndAllSessions() {
  return useMutation({ mutationFn: () => api.delete('/api/v1/users/me/sessions') })
}
