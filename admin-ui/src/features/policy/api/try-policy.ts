import type { components } from '@kinora/ui-kit/openapi/moderation'
import { useMutation } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { PolicyRules } from '@/shared/api/types'

/** The newest videos under the rules in force and under others. */
export type Comparison = components['schemas']['Comparison']

/** Draws the verdicts on the newest videos again under these rules. Nothing is changed. */
export function useTryPolicy() {
  return useMutation({
    mutationFn: (rules: PolicyRules) =>
      api.post('/api/v1/moderation/policies/{id}/trial', { params: { path: { id: 'default' } }, body: rules }),
  })
}
