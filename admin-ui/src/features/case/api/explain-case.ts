import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'

type Schemas = components['schemas']

/** The scores of a comment per label, and the weights of its words in one of them. */
export type Explanation = Schemas['Explanation']
export type Label = Explanation['label']
export type Span = Schemas['Span']

/** The labels of the comment model that can be explained. */
export const LABELS = ['S', 'H', 'V', 'HR', 'SH', 'S3', 'H2', 'V2'] as const satisfies Label[]

/** Expensive for the model, so it is requested only on demand. */
export function explanationQuery(caseId: string, label: Label | undefined) {
  return queryOptions({
    queryKey: ['moderation', 'explanation', caseId, label ?? ''],
    queryFn: ({ signal }) =>
      api.post('/api/v1/moderation/cases/{id}/explanation', {
        params: { path: { id: caseId }, query: { label } },
        signal,
      }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  })
}

export function useExplanation(caseId: string, label: Label | undefined, wanted: boolean) {
  return useQuery({ ...explanationQuery(caseId, label), enabled: wanted })
}
