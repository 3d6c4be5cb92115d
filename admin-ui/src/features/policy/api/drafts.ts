import type { components } from '@kinora/ui-kit/openapi/moderation'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '@/shared/api/client'
import type { PolicyRules } from '@/shared/api/types'
import { AUDIT, POLICY } from '@/shared/moderation/query-keys'

type Schemas = components['schemas']

export type DraftSummary = Schemas['DraftSummary']
/** Rules that are not in force yet, with what they change and what they would have meant. */
export type DraftDetail = Schemas['DraftDetail']
export type RuleChange = Schemas['RuleChange']
export type Simulation = Schemas['Simulation']

const id = 'default'
const DRAFTS = [...POLICY, 'drafts'] as const
const draftKey = (draft: string) => [...DRAFTS, draft] as const
const WHILE_IT_RUNS = 1000

export const draftsQuery = queryOptions({
  queryKey: DRAFTS,
  queryFn: ({ signal }) => api.get('/api/v1/moderation/policies/{id}/drafts', { params: { path: { id } }, signal }),
})

export function useDrafts() {
  return useQuery(draftsQuery)
}

/** Whether a simulation has not ended yet. */
export function isOpen(simulation: Simulation | null): simulation is Simulation {
  return simulation !== null && (simulation.state === 'WAITING' || simulation.state === 'RUNNING')
}

/** A draft; asked for again while it is simulated. */
export function useDraft(draft: string) {
  return useQuery({
    queryKey: draftKey(draft),
    queryFn: ({ signal }) =>
      api.get('/api/v1/moderation/policies/{id}/drafts/{draft}', { params: { path: { id, draft } }, signal }),
    refetchInterval: (query) => (isOpen(query.state.data?.simulation ?? null) ? WHILE_IT_RUNS : false),
  })
}

function useStale() {
  const queryClient = useQueryClient()
  return () => {
    for (const queryKey of [POLICY, AUDIT]) void queryClient.invalidateQueries({ queryKey })
  }
}

export interface NewDraft {
  rules: PolicyRules
  note?: string
}

/** Writes a draft with these rules and opens it; nothing is in force by that. */
export function useWriteDraft() {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: ({ rules, note = '' }: NewDraft) =>
      api.post('/api/v1/moderation/policies/{id}/drafts', {
        params: { path: { id } },
        body: { rules, note: note === '' ? null : note },
      }),
    onSuccess: ({ draft }) => {
      toast('Saved as a draft. Simulate it; then another administrator puts it in force.', { tone: 'good' })
      void navigate({ to: '/policy/drafts/$draftId', params: { draftId: draft.id } })
    },
    onSettled: useStale(),
  })
}

const at = (draft: DraftSummary) => ({
  params: { path: { id, draft: draft.id }, header: { 'If-Match': `"${draft.version}"` } },
})

/** Replaces the rules of a draft. Rejects with PRECONDITION_FAILED if it has changed meanwhile. */
export function useChangeDraft(draft: DraftSummary) {
  return useMutation({
    mutationFn: ({ rules, note = '' }: NewDraft) =>
      api.put('/api/v1/moderation/policies/{id}/drafts/{draft}', {
        ...at(draft),
        body: { rules, note: note === '' ? null : note },
      }),
    onSuccess: () => toast('Saved. Simulate the draft again.', { tone: 'good' }),
    onSettled: useStale(),
  })
}

export function useDiscardDraft(draft: DraftSummary) {
  return useMutation({
    mutationFn: () => api.delete('/api/v1/moderation/policies/{id}/drafts/{draft}', at(draft)),
    onSettled: useStale(),
  })
}

/** Puts a draft in force as the next version. */
export function usePublishDraft(draft: DraftSummary) {
  return useMutation({
    mutationFn: () => api.post('/api/v1/moderation/policies/{id}/drafts/{draft}/publication', at(draft)),
    onSuccess: ({ version }) => toast(`Version ${version} is in force.`, { tone: 'good' }),
    onSettled: useStale(),
  })
}

/** Begins to try a draft on this many of the newest videos and as many comments. */
export function useSimulate(draft: string) {
  return useMutation({
    mutationFn: (perKind: number) =>
      api.post('/api/v1/moderation/policies/{id}/drafts/{draft}/simulations', {
        params: { path: { id, draft } },
        body: { perKind },
      }),
    onSettled: useStale(),
  })
}

export function useCancelSimulation(draft: string) {
  return useMutation({
    mutationFn: (simulation: string) =>
      api.delete('/api/v1/moderation/policies/{id}/drafts/{draft}/simulations/{simulation}', {
        params: { path: { id, draft, simulation } },
      }),
    onSettled: useStale(),
  })
}
