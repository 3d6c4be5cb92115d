import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'
import { modelsQuery } from './list-models'

/** Starts the training of a new version of an arm. */
export function useTrainModel() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (arm: components['schemas']['TrainingRequest']['arm']) => api.post('/api/v1/admin/models', { body: { arm } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: modelsQuery.queryKey }),
  })
}
