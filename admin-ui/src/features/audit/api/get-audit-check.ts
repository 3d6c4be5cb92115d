import { queryOptions } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import { AUDIT } from '@/shared/moderation/query-keys'

/** What the last verification of the log came to. */
export type AuditCheck = components['schemas']['AuditCheck']
export type AuditFault = components['schemas']['AuditFault']

/** What the last verification of the gateway's record of accounts came to; for administrators. */
export const accountCheckQuery = queryOptions({
  queryKey: [...AUDIT, 'account-check'],
  queryFn: ({ signal }) => api.get('/api/v1/admin/accounts/record/verification', { signal }),
})

export const auditCheckQuery = queryOptions({
  queryKey: [...AUDIT, 'check'],
  queryFn: ({ signal }) => api.get('/api/v1/moderation/audit-log/verification', { signal }),
})
