import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/gateway'
import { api } from '@/shared/api/client'
import { ACCOUNTS, type AssignableRole } from './list-accounts'

/** The fields of the form. */
export type NewAccount = Omit<components['schemas']['Creation'], 'displayName' | 'roles'> & {
  displayName: string
  roles: AssignableRole[]
}

export function useCreateAccount() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ displayName, ...account }: NewAccount) =>
      api.post('/api/v1/admin/accounts', {
        body: { ...account, ...(displayName.trim() === '' ? {} : { displayName: displayName.trim() }) },
      }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ACCOUNTS }),
  })
}
