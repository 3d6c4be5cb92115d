import { useMutation } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** Always succeeds, so it does not reveal whether an account has the address. */
export function useAskForReset() {
  return useMutation({ mutationFn: (email: string) => api.post('/api/v1/auth/password-reset', { body: { email } }) })
}

/** Rejects with MAILED_TOKEN_INVALID or PASSWORD_TOO_WEAK. */
export function useResetPassword(token: string) {
  return useMutation({
    mutationFn: (password: string) =>
      api.post('/api/v1/auth/password-reset/confirmation', { body: { token, password } }),
  })
}

/** Rejects with MAILED_TOKEN_INVALID. */
export function useConfirmEmail(token: string) {
  return useMutation({ mutationFn: () => api.post('/api/v1/auth/email-confirmation', { body: { token } }) })
}
