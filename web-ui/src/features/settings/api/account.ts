import type { components } from '@kinora/ui-kit/openapi/gateway'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

export type PasswordChange = components['schemas']['PasswordChange']

/** Rejects with BAD_CREDENTIALS, PASSWORD_TOO_WEAK or RATE_LIMITED. */
export function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: PasswordChange) => api.post('/api/v1/users/me/password', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['settings', 'sessions'] }),
  })
}

/** Rejects with HANDLE_TAKEN, HANDLE_RESERVED or HANDLE_CHANGED_RECENTLY. */
export function useChooseHandle() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (handle: string) => api.put('/api/v1/users/me/handle', { body: { handle } }),
    // Not awaited: the form goes with the old handle, and would take its message with it.
    onSuccess: () => void client.invalidateQueries(),
  })
}

export function useSendConfirmation() {
  return useMutation({ mutationFn: () => api.post('/api/v1/users/me/email-confirmation') })
}

/** Rejects with REAUTHENTICATION_REQUIRED unless the password was entered in the last minutes. */
export function useEraseAccount() {
  return useMutation({ mutationFn: () => api.delete('/api/v1/users/me') })
}
