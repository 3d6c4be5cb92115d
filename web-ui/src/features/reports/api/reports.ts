import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'

type Moderation = components['schemas']

export type NewReport = Moderation['NewReport']
export type Report = Moderation['ReportView']
export type Receipt = Moderation['Receipt']

export function useReport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewReport) => api.post('/api/v1/reports', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
  })
}

export function myReportsQuery() {
  return infiniteQueryOptions({
    queryKey: ['reports', 'mine'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/reports/mine', { params: { query: { cursor: pageParam, limit: 20 } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  })
}

/** The report with this receipt. */
export function useReceipt() {
  return useMutation({ mutationFn: (receipt: string) => api.post('/api/v1/reports/receipt', { body: { receipt } }) })
}

/** A reported video, or the video of a reported comment; fails where it can no longer be seen. */
export function reportedVideoQuery(videoId: string) {
  return queryOptions({
    queryKey: ['reports', 'video', videoId],
    queryFn: ({ signal }) => api.get('/api/v1/videos/{videoId}', { params: { path: { videoId } }, signal }),
    staleTime: 60_000,
  })
}

export function useContest(reportId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (statement: string) =>
      api.post('/api/v1/reports/{id}/appeals', {
        params: { path: { id: reportId } },
        body: { statement: statement === '' ? null : statement },
      }),
    // a refusal means that the answer has changed
    onSettled: () => client.invalidateQueries({ queryKey: ['reports', 'mine'] }),
  })
}
