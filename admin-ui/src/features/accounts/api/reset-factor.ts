import { useMutation } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** Removes a lost second factor. Rejects with SECOND_FACTOR_NOT_FOUND or REAUTHENTICATION_REQUIRED. */
export function useResetFactor(id: string) {
  return useMutation({
    mutationFn: () => api.delete('/api/v1/admin/accounts/{id}/second-factor', { params: { path: { id } } }),
  })
}
