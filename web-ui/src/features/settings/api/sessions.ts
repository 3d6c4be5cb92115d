import type { components } from '@kinora/ui-kit/openapi/gateway'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** A browser or an app that is signed in; the agent is what the browser calls itself. */
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

/** Ends every session of the account, this one too. */
export function useEndAllSessions() {
  return useMutation({ mutationFn: () => api.delete('/api/v1/users/me/sessions') })
}
