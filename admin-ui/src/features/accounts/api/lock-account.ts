import { api } from '@kinora/ui-kit/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ACCOUNTS, ACCOUNTS_PATH, type AccountRow } from './list-accounts'

const lockPath = (id: string) => `${ACCOUNTS_PATH}/${encodeURIComponent(id)}/lock`

/** Shuts an account out at once, wherever it is signed in. Rejects with LAST_ADMIN or OWN_ACCOUNT. */
export function useLockAccount(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => api.put<AccountRow>(lockPath(id), { body: { reason } }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ACCOUNTS }),
  })
}

export function useUnlockAccount(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete<AccountRow>(lockPath(id)),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ACCOUNTS }),
  })
}
