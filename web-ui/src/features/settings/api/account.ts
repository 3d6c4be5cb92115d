import { api } from '@kinora/ui-kit/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'

const PATH = '/api/v1/users/me'

export interface PasswordChange {
  currentPassword: string
  newPassword: string
}

/** Rejects with BAD_CREDENTIALS, PASSWORD_TOO_WEAK or RATE_LIMITED. */
export function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: PasswordChange) => api.post(`${PATH}/password`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['settings', 'sessions'] }),
  })
}

export function useSendConfirmation() {
  return useMutation({ mutationFn: () => api.post(`${PATH}/email-confirmation`) })
}

/** Rejects with REAUTHENTICATION_REQUIRED unless the password was entered in the last minutes. */
export function useEraseAccount() {
  return useMutation({ mutationFn: () => api.delete(PATH) })
}
