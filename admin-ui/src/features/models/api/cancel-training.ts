import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { trainingsQuery } from './list-trainings'

/** Ends a training; what is live stays live. */
export function useCancelTraining() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.post('/api/v1/admin/models/trainings/{id}/cancel', { params: { path: { id } } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: trainingsQuery.queryKey }),
  })
}
