import { isApiError } from '@kinora/ui-kit/problem'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { EXPERIMENTS } from '@/shared/moderation/query-keys'

type Schemas = components['schemas']

export type Experiment = Schemas['Experiment']
export type Definition = Schemas['Definition']
export type Variant = Schemas['Variant']
export type Guardrail = Schemas['Guardrail']
export type Outcome = Guardrail['outcome']
/** What an experiment has shown so far. */
export type Readout = Schemas['Readout']
export type Weights = Schemas['TfidfWeights']

const EVERY = 30_000

export const experimentsQuery = queryOptions({
  queryKey: [...EXPERIMENTS, 'list'],
  queryFn: async ({ signal }) => (await api.get('/api/v1/admin/experiments', { params: { query: { limit: 100 } }, signal })).items,
  refetchInterval: EVERY,
})

export function useExperiments() {
  return useQuery(experimentsQuery)
}

export function useReadout({ id, state }: Experiment) {
  return useQuery({
    queryKey: [...EXPERIMENTS, 'readout', id],
    queryFn: ({ signal }) => api.get('/api/v1/admin/experiments/{id}/readout', { params: { path: { id } }, signal }),
    refetchInterval: state === 'RUNNING' ? EVERY : false,
  })
}

/** What is changed: a draft, or the state of an experiment that was seen in a version. */
export type Change =
  | { kind: 'create'; definition: Definition }
  | { kind: 'edit'; seen: Experiment; definition: Definition }
  | { kind: 'start'; seen: Experiment }
  | { kind: 'stop'; seen: Experiment; reason: string }
  | { kind: 'promote'; seen: Experiment; variant: string }

function send(change: Change): Promise<Experiment> {
  if (change.kind === 'create') return api.post('/api/v1/admin/experiments', { body: change.definition })
  const { id, version } = change.seen
  const params = { path: { id }, header: { 'If-Match': `"${String(version)}"` } }
  switch (change.kind) {
    case 'edit':
      return api.put('/api/v1/admin/experiments/{id}', { params, body: change.definition })
    case 'start':
      return api.post('/api/v1/admin/experiments/{id}/start', { params })
    case 'stop':
      return api.post('/api/v1/admin/experiments/{id}/stop', { params, body: { reason: change.reason } })
    case 'promote':
      return api.post('/api/v1/admin/experiments/{id}/promote', { params, body: { variant: change.variant } })
  }
}

export function useChangeExperiment() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: EXPERIMENTS }),
  })
}

/** The arm and variant of an account now. */
export function useLookUpAssignment() {
  return useMutation({
    mutationFn: (accountId: string) =>
      api.get('/api/v1/admin/experiment-assignments/{accountId}', { params: { path: { accountId } } }),
  })
}

/** Why nothing was changed. */
export function refusalOf(error: unknown): string {
  if (!isApiError(error)) return 'Something went wrong. Try again.'
  if (error.code === 'PRECONDITION_FAILED') return 'Somebody else has changed it meanwhile. Look at it again.'
  const fields = error.fieldErrors.map(({ field, message }) => `${field} ${message}`)
  return fields.length > 0 ? fields.join(' · ') : (error.detail ?? error.title)
}
