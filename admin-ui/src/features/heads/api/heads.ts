import type { components } from '@kinora/ui-kit/openapi/moderation'
import { isApiError } from '@kinora/ui-kit/problem'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

type Schemas = components['schemas']

export type HeadsOverview = Schemas['HeadsOverview']
export type HeadVersion = Schemas['HeadVersion']
export type HeadRun = Schemas['HeadRun']
export type ExamSeries = Schemas['ExamSeries']
export type Measured = Schemas['Measured']
export type CommentModelCard = Schemas['CommentModelCard']

const HEADS = ['moderation', 'quality', 'heads'] as const

/** The versions, polled fast while a training runs. */
export function useHeads() {
  return useQuery({
    queryKey: [...HEADS, 'overview'],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/quality/heads', { signal }),
    refetchInterval: ({ state }) => (state.data?.run?.state === 'RUNNING' ? 1_000 : 30_000),
  })
}

export function useModelCard() {
  return useQuery({
    queryKey: [...HEADS, 'card'],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/quality/heads/card', { signal }),
  })
}

function refused(what: string, error: unknown) {
  toast(`${what} ${isApiError(error) ? (error.detail ?? error.title) : 'Try again.'}`, { tone: 'bad' })
}

export function useTraining() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.post('/api/v1/moderation/quality/heads/trainings'),
    onError: (error) => refused('Not started.', error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: HEADS }),
  })
}

/** Lets a version score; 0 are the heads that came with the model. */
export function useActivation() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      api.post('/api/v1/moderation/quality/heads/{version}/activation', { params: { path: { version } } }),
    onSuccess: ({ live }) => toast(`${versionName(live)} score now, on all servers within seconds.`, { tone: 'good' }),
    onError: (error) => refused('Nothing has changed.', error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: HEADS }),
  })
}

export const versionName = (version: number): string => (version === 0 ? 'The heads of the model' : `Heads ${version}`)
