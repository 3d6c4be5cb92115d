import { isApiError } from '@kinora/ui-kit/problem'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { PolicyRules } from '@/shared/api/types'
import { AUDIT, POLICY } from '@/shared/moderation/query-keys'
import { fetchPolicyVersion } from './list-versions'

interface PolicyDraft {
  rules: PolicyRules
  /** The version that the administrator saw. */
  seen: number
}

function store({ rules, seen }: PolicyDraft) {
  return api.put('/api/v1/moderation/policies/{id}', {
    params: { path: { id: 'default' }, header: { 'If-Match': `"${seen}"` } },
    body: rules,
  })
}

function useStaleAfterChange() {
  const queryClient = useQueryClient()
  return () => {
    for (const queryKey of [POLICY, AUDIT]) void queryClient.invalidateQueries({ queryKey })
  }
}

/** Makes these rules the next version. Rejects with PRECONDITION_FAILED if somebody else was faster. */
export function useChangePolicy() {
  return useMutation({ mutationFn: store, onSettled: useStaleAfterChange() })
}

/** Makes the rules of an earlier version the next version. */
export function useRestorePolicy() {
  return useMutation({
    mutationFn: async ({ version, seen }: { version: number; seen: number }) =>
      store({ rules: (await fetchPolicyVersion(version)).rules, seen }),
    onSettled: useStaleAfterChange(),
  })
}

/** Explains why the policy was not changed. */
export function policyRefusal(error: unknown): string {
  if (!isApiError(error)) return 'The policy was not changed. Try again.'
  if (error.code === 'PRECONDITION_FAILED') return 'Somebody else has changed the policy meanwhile. Look at it again.'
  const fields = error.fieldErrors.map(({ field, message }) => `${field}: ${message}`)
  return fields.length > 0 ? fields.join(' · ') : (error.detail ?? error.title)
}
