import { api } from '@kinora/ui-kit/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { MODELS_PATH, modelsQuery } from './list-models'

/** Starts the training of a new version of an arm. */
export function useTrainModel() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (arm: string) => api.post(MODELS_PATH, { body: { arm } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: modelsQuery.queryKey }),
  })
}
