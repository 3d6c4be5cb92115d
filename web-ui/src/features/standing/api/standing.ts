import type { components } from '@kinora/ui-kit/openapi/moderation'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { standingQuery } from '@/shared/standing/standing'

type Moderation = components['schemas']

export type Standing = Moderation['AccountStandingView']
export type Strike = Moderation['Strike']
export type Suspension = Moderation['Suspension']

export function useSuspensionAppeal(suspensionId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (statement: string) =>
      api.post('/api/v1/standing/suspensions/{id}/appeals', {
        params: { path: { id: suspensionId } },
        body: { statement: statement === '' ? null : statement },
      }),
    // a refusal means that the suspension has changed
    onSettled: () => client.invalidateQueries({ queryKey: standingQuery().queryKey }),
  })
}
