import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { isApiError } from '@kinora/ui-kit/problem'
import { api } from '@/shared/api/client'
import type { ReportSubject } from '@/shared/reporting/report-prompt'

type Moderation = components['schemas']

export type NewReport = Moderation['NewReport']
export type Report = Moderation['ReportView']
export type AccountReport = Moderation['AccountReport']

/** What a report says, whatever it is about. */
export type Said = Omit<NewReport, 'kind' | 'contentId'>

/** A report has arrived; only strangers get a receipt, and a mail if they left an address. */
export interface Filed {
  receipt: string | null
  mailed: boolean
}

async function file({ kind, contentId }: ReportSubject, said: Said): Promise<Filed> {
  if (kind !== 'ACCOUNT') {
    const { receipt } = await api.post('/api/v1/reports', { body: { kind, contentId, ...said } })
    return { receipt, mailed: said.contact !== null }
  }
  const { reason, statement, illegal, contact } = said
  const body = { accountId: contentId, reason, statement, legalGround: illegal?.ground ?? null, contact }
  const { receipt } = await api.post('/api/v1/reports/accounts', { body })
  return { receipt, mailed: contact !== null }
}

export function useReport(subject: ReportSubject) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (said: Said) => file(subject, said),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
  })
}

export function myReportsQuery() {
  return infiniteQueryOptions({
    queryKey: ['reports', 'mine'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/reports/mine', { params: { query: { cursor: pageParam, limit: 20 } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  })
}

/** The newest reports of accounts. */
export function myAccountReportsQuery() {
  return queryOptions({
    queryKey: ['reports', 'accounts'],
    queryFn: ({ signal }) => api.get('/api/v1/reports/accounts/mine', { signal }),
    staleTime: 0,
  })
}

/** What a receipt is for. */
export type Receipted = { of: 'content'; report: Report } | { of: 'account'; report: AccountReport }

async function lookUp(receipt: string): Promise<Receipted> {
  const body = { receipt }
  try {
    return { of: 'content', report: await api.post('/api/v1/reports/receipt', { body }) }
  } catch (error) {
    if (!isApiError(error, 'REPORT_NOT_FOUND')) throw error
    return { of: 'account', report: await api.post('/api/v1/reports/accounts/receipt', { body }) }
  }
}

/** The report with this receipt; rejects with ACCOUNT_REPORT_NOT_FOUND if there is none of any kind. */
export function useReceipt() {
  return useMutation({ mutationFn: lookUp })
}

/** Confirms the address that somebody without an account left; rejects with REPORT_LINK_INVALID. */
export function useConfirmAddress(token: string) {
  return useMutation({ mutationFn: () => api.post('/api/v1/reports/address-confirmation', { body: { token } }) })
}

/** A reported video, or the video of a reported comment; fails where it can no longer be seen. */
export function reportedVideoQuery(videoId: string) {
  return queryOptions({
    queryKey: ['reports', 'video', videoId],
    queryFn: ({ signal }) => api.get('/api/v1/videos/{videoId}', { params: { path: { videoId } }, signal }),
    staleTime: 60_000,
  })
}

/** The report of a link from a mail; rejects with REPORT_LINK_INVALID. */
export function linkedReportQuery(token: string) {
  return queryOptions({
    queryKey: ['reports', 'link', token],
    queryFn: ({ signal }) => api.post('/api/v1/reports/link', { body: { token }, signal }),
    staleTime: 0,
    retry: false,
  })
}

/** Contests the answer to the report of a link, once. */
export function useContestByLink(token: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (statement: string) =>
      api.post('/api/v1/reports/link/appeals', { body: { token, statement: statement === '' ? null : statement } }),
    onSettled: () => client.invalidateQueries({ queryKey: linkedReportQuery(token).queryKey }),
  })
}

/** Sends an appeal against the answer to a report. */
export type Contesting = Pick<ReturnType<typeof useContestByLink>, 'error' | 'isPending' | 'mutate'>

export function useContest(reportId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (statement: string) =>
      api.post('/api/v1/reports/{id}/appeals', {
        params: { path: { id: reportId } },
        body: { statement: statement === '' ? null : statement },
      }),
    // a refusal means that the answer has changed
    onSettled: () => client.invalidateQueries({ queryKey: ['reports', 'mine'] }),
  })
}
