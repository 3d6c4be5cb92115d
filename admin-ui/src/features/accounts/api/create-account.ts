import { api } from '@kinora/ui-kit/api'
import type { Role } from '@kinora/ui-kit/session'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ACCOUNTS, ACCOUNTS_PATH, type AccountRow } from './list-accounts'

export interface NewAccount {
  handle: string
  email: string
  displayName: string
  password: string
  roles: Role[]
}

export function useCreateAccount() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ displayName, ...account }: NewAccount) =>
      api.post<AccountRow>(ACCOUNTS_PATH, {
        body: { ...account, ...(displayName.trim() === '' ? {} : { displayName: displayName.trim() }) },
      }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ACCOUNTS }),
  })
}
