import { api } from '@kinora/ui-kit/api'
import type { components } from '@kinora/ui-kit/openapi/gateway'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

const PATH = '/api/v1/users/me/sessions'

type Answered = Required<components['schemas']['SessionView']>

/** A browser or an app that is signed in; the agent is what the browser calls itself. */
export type DeviceSession = Omit<Answered, 'address' | 'agent'> & Record<'address' | 'agent', string | null>

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
