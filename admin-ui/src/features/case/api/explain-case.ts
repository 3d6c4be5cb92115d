import { api } from '@kinora/ui-kit/api'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import type { Shape } from '@/shared/api/shape'
import { casePath } from './get-case'

type Schemas = components['schemas']

/** The scores of a comment, label by label, and what its words add to one of them. */
export type Explanation = Pick<Shape<Schemas['Explanation']>, 'label' | 'anyHarm' | 'modelVersion' | 'spans'> & {
  labels: Partial<Record<string, number>>
}
export type Span = Shape<Schemas['Span']>

/** Costs the model some time, so that it is asked for only when somebody wants to know. */
export function explanationQuery(caseId: string, label: string | undefined) {
  return queryOptions({
    queryKey: ['moderation', 'explanation', caseId, label ?? ''],
    queryFn: ({ signal }) =>
      api.post<Explanation>(`${casePath(caseId)}/explanation`, { query: { label: label ?? null }, signal }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  })
}

export function useExplanation(caseId: string, label: string | undefined, wanted: boolean) {
  return useQuery({ ...explanationQuery(caseId, label), enabled: wanted })
}
