import type { components } from '@kinora/ui-kit/openapi/moderation'
import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

type Moderation = components['schemas']

export type Report = Moderation['TransparencyReport']
export type Figures = Report['figures']

/** The figures of a year; fails with TRANSPARENCY_NOT_COUNTED where there are none. */
export function reportQuery(year: number) {
  return queryOptions({
    queryKey: ['transparency', year],
    queryFn: ({ signal }) => api.get('/api/v1/transparency/{year}', { params: { path: { year } }, signal }),
    staleTime: 300_000,
  })
}
