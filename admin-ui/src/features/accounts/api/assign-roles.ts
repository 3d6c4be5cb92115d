import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { ACCOUNTS, type AssignableRole } from './list-accounts'

/** Replaces the roles of an account; it is signed out everywhere. */
export function useAssignRoles(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (roles: AssignableRole[]) =>
      api.put('/api/v1/admin/accounts/{id}/roles', { params: { path: { id } }, body: { roles } }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ACCOUNTS }),
  })
}
