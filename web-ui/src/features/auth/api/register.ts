import { api } from '@kinora/ui-kit/api'
import type { Account } from '@kinora/ui-kit/session'
import { useMutation } from '@tanstack/react-query'

export interface Registration {
  handle: string
  email: string
  password: string
}

export function useRegister() {
  return useMutation({
    mutationFn: (body: Registration) => api.post<Account>('/api/v1/auth/register', { body }),
  })
}
