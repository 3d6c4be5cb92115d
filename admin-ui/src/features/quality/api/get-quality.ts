import type { components } from '@kinora/ui-kit/openapi/moderation'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '@/shared/api/client'

type Schemas = components['schemas']

export type SeriesQuality = Schemas['SeriesQuality']
export type Calibrated = Schemas['Calibrated']
export type Reliability = Schemas['Reliability']
export type ErrorCosts = Schemas['ErrorCosts']

const QUALITY = ['moderation', 'quality'] as const

export function useCalibrations() {
  return useQuery({
    queryKey: [...QUALITY, 'calibrations'],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/quality/calibrations', { signal }),
  })
}

/** Drafts the thresholds with the lowest expected cost, and opens the draft. */
export function useProposal() {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (costs: ErrorCosts) => api.post('/api/v1/moderation/quality/proposals', { body: costs }),
    onSuccess: ({ draftId }) => {
      toast('Drafted. Look at what it changes, and simulate it.', { tone: 'good' })
      void navigate({ to: '/policy/drafts/$draftId', params: { draftId } })
    },
  })
}

/** How often a machine errs in one direction. */
export type ErrorRate = Schemas['ErrorRate']
export type Agreement = Schemas['Agreement']
/** Agreement beyond chance. */
export type Kappa = Schemas['Kappa']
/** How the caller decided, beside all others. */
export type Drift = Schemas['Drift']
export type Compared = Schemas['ComparedRates']

export function useErrorRates(days: number) {
  return useQuery({
    queryKey: [...QUALITY, 'error-rates', days],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/quality/error-rates', { params: { query: { days } }, signal }),
  })
}

export function useAgreement(days: number) {
  return useQuery({
    queryKey: [...QUALITY, 'agreement', days],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/quality/agreement', { params: { query: { days } }, signal }),
  })
}

export function useDrift() {
  return useQuery({
    queryKey: [...QUALITY, 'drift'],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/quality/drift', { signal }),
  })
}
