import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { modelsQuery } from './list-models'

/** Makes a version live on all replicas. */
export function useActivateModel() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.post('/api/v1/admin/models/{id}/activate', { params: { path: { id } } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: modelsQuery.queryKey }),
  })
}
