import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import { AUDIT, CASE, CASES } from '@/shared/moderation/query-keys'

type Schemas = components['schemas']

/** What the people for child safety see of a case besides the case itself. */
export type SafetyFile = Schemas['SafetyFile']
export type ProposedDecision = Schemas['ProposedDecision']
export type Preservation = Schemas['PreservationView']
export type PreservedItem = Schemas['PreservedItem']
export type AccountHold = Schemas['AccountHold']
/** A record of a report to an authority; the last entry says its state. */
export type LegalReport = Schemas['LegalReport']
export type ReportState = LegalReport['state']
export type ReportCategory = LegalReport['category']
export type NewReport = Schemas['NewLegalReport']
export type NewEntry = Schemas['NewLegalEntry']
/** Whether the queue for child safety has people. */
export type Staffing = Schemas['Staffing']

const SAFETY = ['moderation', 'child-safety'] as const
const ROOT = '/api/v1/moderation/child-safety'

const fileQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...SAFETY, 'file', caseId],
    queryFn: ({ signal }) => api.get(`${ROOT}/cases/{caseId}`, { params: { path: { caseId } }, signal }),
  })

export function useSafetyFile(caseId: string) {
  return useQuery(fileQuery(caseId))
}

export const staffingQuery = queryOptions({
  queryKey: [...SAFETY, 'staffing'],
  queryFn: ({ signal }) => api.get(`${ROOT}/staffing`, { signal }),
  refetchInterval: 60_000,
})

export function useStaffing() {
  return useQuery(staffingQuery)
}

const preservationsQuery = infiniteQueryOptions({
  queryKey: [...SAFETY, 'preservations'],
  queryFn: ({ pageParam, signal }) => api.get(`${ROOT}/preservations`, { params: { query: { cursor: pageParam } }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  select: (data) => data.pages.flatMap((page) => page.items),
})

/** What is kept as evidence, the newest first. */
export function usePreservations() {
  return useInfiniteQuery(preservationsQuery)
}

const holdsQuery = (lifted: boolean) =>
  infiniteQueryOptions({
    queryKey: [...SAFETY, 'holds', lifted],
    queryFn: ({ pageParam, signal }) =>
      api.get(`${ROOT}/account-holds`, { params: { query: { lifted, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })

/** Held accounts, or those whose hold was lifted, the newest first. */
export function useAccountHolds(lifted: boolean) {
  return useInfiniteQuery(holdsQuery(lifted))
}

const reportsQuery = (filter: { state?: ReportState | undefined; caseId?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: [...SAFETY, 'reports', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get(`${ROOT}/reports`, { params: { query: { ...filter, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })

/** Records of reports to authorities, the newest first. */
export function useLegalReports(filter: { state?: ReportState | undefined; caseId?: string | undefined }) {
  return useInfiniteQuery(reportsQuery(filter))
}

function useChange<Input>(change: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    // Also after a refusal: somebody else has done it.
    onSettled: () => {
      for (const queryKey of [SAFETY, CASE, CASES, AUDIT]) void queryClient.invalidateQueries({ queryKey })
    },
  })
}

/** Disagrees with what somebody proposed, or takes it back. Rejects with NOTHING_PROPOSED. */
export function useDismissProposal(caseId: string) {
  return useChange((reason: string) =>
    api.post(`${ROOT}/cases/{caseId}/proposal/dismissal`, { params: { path: { caseId } }, body: { reason } }),
  )
}

/** Keeps the content of a case, whatever is decided. */
export function usePreserve(caseId: string) {
  return useChange((reason: string) =>
    api.put(`${ROOT}/cases/{caseId}/preservation`, { params: { path: { caseId } }, body: { reason } }),
  )
}

/** Keeps it longer, once. Rejects with PRESERVATION_EXTENDED or PRESERVATION_OPEN. */
export function useExtend(caseId: string) {
  return useChange((reason: string) =>
    api.post(`${ROOT}/cases/{caseId}/preservation/extension`, { params: { path: { caseId } }, body: { reason } }),
  )
}

/** Holds the account that posted it. Rejects with ACCOUNT_HELD_ALREADY. */
export function useHoldAccount(caseId: string) {
  return useChange((body: { reason: string; hideVideos: boolean }) =>
    api.post(`${ROOT}/cases/{caseId}/account-hold`, { params: { path: { caseId } }, body }),
  )
}

/** Proposes to lift a hold, or confirms it. Rejects with ACCOUNT_HOLD_PROPOSED or ACCOUNT_HOLD_OVER. */
export function useLiftHold(id: string) {
  return useChange((reason: string) =>
    api.post(`${ROOT}/account-holds/{id}/lift`, { params: { path: { id } }, body: { reason } }),
  )
}

export function useDraftReport(caseId: string) {
  return useChange((body: NewReport) => api.post(`${ROOT}/cases/{caseId}/reports`, { params: { path: { caseId } }, body }))
}

/** Appends a step to a report as it was seen. Rejects with LEGAL_REPORT_INCOMPLETE and others. */
export function useAppendEntry(report: LegalReport) {
  return useChange((body: NewEntry) =>
    api.post(`${ROOT}/reports/{id}/entries`, {
      params: { path: { id: report.id }, header: { 'If-Match': `"${report.entries.length}"` } },
      body,
    }),
  )
}

/** The report for a file; the export is in the audit log. */
export function exportReport(id: string) {
  return api.post(`${ROOT}/reports/{id}/export`, { params: { path: { id } } })
}
