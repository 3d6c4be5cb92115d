import { api } from '@kinora/ui-kit/api'
import type { Role } from '@kinora/ui-kit/session'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ACCOUNTS, ACCOUNTS_PATH, type AccountRow } from './list-accounts'

/** Replaces the roles of an account; it is signed out everywhere. */
export function useAssignRoles(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (roles: Role[]) => api.put<AccountRow>(`${ACCOUNTS_PATH}/${id}/roles`, { body: { roles } }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ACCOUNTS }),
  })
}
