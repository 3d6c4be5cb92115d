import type { components } from '@kinora/ui-kit/openapi/gateway'
import { useMutation } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

export type Registration = components['schemas']['Registration']

export function useRegister() {
  return useMutation({
    mutationFn: (body: Registration) => api.post('/api/v1/auth/register', { body }),
  })
}
