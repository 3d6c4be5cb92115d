import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { ACCOUNTS } from './list-accounts'

/** Locks an account and ends its sessions. Rejects with LAST_ADMIN or OWN_ACCOUNT. */
export function useLockAccount(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      api.put('/api/v1/admin/accounts/{id}/lock', { params: { path: { id } }, body: { reason } }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ACCOUNTS }),
  })
}

export function useUnlockAccount(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete('/api/v1/admin/accounts/{id}/lock', { params: { path: { id } } }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ACCOUNTS }),
  })
}
