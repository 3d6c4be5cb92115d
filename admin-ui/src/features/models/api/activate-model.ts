import { api } from '@kinora/ui-kit/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { MODELS_PATH, modelsQuery } from './list-models'

/** Makes a version the live one, on all replicas. */
export function useActivateModel() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.post(`${MODELS_PATH}/${encodeURIComponent(id)}/activate`),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: modelsQuery.queryKey }),
  })
}
