import { isApiError } from '@kinora/ui-kit/problem'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { AUDIT, ROUTING } from '@/shared/moderation/query-keys'

type Schemas = components['schemas']

/** The queues and which case goes where. */
export type RoutingRules = Schemas['RoutingRules']
export type RoutingRule = Schemas['RoutingRule']
export type QueueDefinition = Schemas['QueueDefinition']
/** Where the cases that wait would go. */
export type RoutingPreview = Schemas['RoutingPreview']

export function useRouting() {
  return useQuery({
    queryKey: [...ROUTING, 'newest'],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/routing', { signal }),
    // what somebody edits must not change under the hands
    staleTime: Infinity,
  })
}

export function useRoutingVersions() {
  return useQuery({
    queryKey: [...ROUTING, 'versions'],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/routing/versions', { signal }),
  })
}

function useChange<Said>(change: (said: Said) => Promise<Schemas['Routing']>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    // after a refusal the rules that somebody edits stay as they are
    onSuccess: () => {
      for (const queryKey of [ROUTING, AUDIT]) void queryClient.invalidateQueries({ queryKey })
    },
  })
}

/** Replaces the rules. Rejects with PRECONDITION_FAILED if there is a newer version than the one that was seen. */
export function useChangeRouting() {
  return useChange(({ rules, seen }: { rules: RoutingRules; seen: number }) =>
    api.put('/api/v1/moderation/routing', { params: { header: { 'If-Match': `"${String(seen)}"` } }, body: rules }),
  )
}

/** Makes the rules of an earlier version the next one. */
export function useRestoreRouting() {
  return useChange(({ version, seen }: { version: number; seen: number }) =>
    api.post('/api/v1/moderation/routing/versions/{version}/restoration', {
      params: { path: { version }, header: { 'If-Match': `"${String(seen)}"` } },
    }),
  )
}

export function usePreviewRouting() {
  return useMutation({ mutationFn: (rules: RoutingRules) => api.post('/api/v1/moderation/routing/preview', { body: rules }) })
}

/** Why the routing was not changed or tried. */
export function routingRefusal(error: unknown): string {
  if (!isApiError(error)) return 'Something went wrong. Try again.'
  if (error.code === 'PRECONDITION_FAILED') return 'Somebody else has changed the routing meanwhile. Reload the page to see it.'
  const fields = error.fieldErrors.map(({ message }) => message)
  return fields.length > 0 ? fields.join(' · ') : (error.detail ?? error.title)
}
