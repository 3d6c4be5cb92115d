import type { Tagged } from '@kinora/ui-kit/api'
import type { components } from '@kinora/ui-kit/openapi/preference'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

export type Preferences = components['schemas']['PreferenceView']

const PATH = '/api/v1/preferences/me'

/** The preferences of the account with their entity tag. Only for who is signed in. */
export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => api.getTagged(PATH, { signal }),
  staleTime: 5 * 60_000,
})

/** Whether somebody was neither asked for interests before, nor was anything learned about them. */
export const isUnasked = ({ value }: Tagged<Preferences>) =>
  value.updatedAt === null && value.declared.length === 0 && value.inferred.length === 0

/** Asks again for what depends on the preferences. */
function useAskAgain() {
  const client = useQueryClient()
  return () => {
    // a feed that is on the screen keeps its place
    client.removeQueries({ queryKey: ['feed', 'FOR_YOU'], type: 'inactive' })
    return client.invalidateQueries({ queryKey: preferencesQuery.queryKey })
  }
}

/**
 * Replaces the chosen categories; none is an answer, too, after which nobody asks again.
 *
 * @param etag of the preferences that were read; `*` for whatever they are
 */
export function useDeclare(etag = '*') {
  const askAgain = useAskAgain()
  return useMutation({
    mutationFn: (declared: string[]) => api.put(PATH, { params: { header: { 'If-Match': etag } }, body: { declared } }),
    onSuccess: askAgain,
  })
}

export function usePersonalize() {
  const askAgain = useAskAgain()
  return useMutation({
    mutationFn: (enabled: boolean) => api.put(`${PATH}/personalization`, { body: { enabled } }),
    onSuccess: askAgain,
  })
}

/** Deletes what was chosen and learned. */
export function useResetPreferences() {
  const askAgain = useAskAgain()
  return useMutation({ mutationFn: () => api.delete(PATH), onSuccess: askAgain })
}
