import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import { PEOPLE } from '@/shared/moderation/get-account-file'

type Schemas = components['schemas']

/** What staff know about an account. */
export type AccountFile = Schemas['AccountFile']
export type AccountCase = Schemas['AccountCase']
export type AccountCaseState = AccountCase['state']
export type AccountAction = Schemas['AccountDecision']['action']
export type AccountDecision = Schemas['AccountDecision']
export type NewSuspension = Schemas['NewSuspension']
export type ProfileFile = Schemas['ProfileFile']
export type Suspension = Schemas['Suspension']
export type Strike = Schemas['Strike']

const profileQuery = (accountId: string) =>
  queryOptions({
    queryKey: [...PEOPLE, 'profile', accountId],
    queryFn: ({ signal }) =>
      api.get('/api/v1/moderation/accounts/{accountId}/profile', { params: { path: { accountId } }, signal }),
  })

/** The profile of an account, and what others report about it. */
export function useProfileFile(accountId: string) {
  return useQuery(profileQuery(accountId))
}

const casesQuery = (state: AccountCaseState) =>
  infiniteQueryOptions({
    queryKey: [...PEOPLE, 'cases', state],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/moderation/account-cases', { params: { query: { state, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })

/** Open cases of accounts, the oldest first; or decided ones, the newest first. */
export function useAccountCases(state: AccountCaseState) {
  return useInfiniteQuery(casesQuery(state))
}

function useChange<Input>(change: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    // Also after a refusal: somebody else has decided.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: PEOPLE }),
  })
}

/** Suspends an account without a case. Rejects with ACCOUNT_SUSPENDED_ALREADY or OWN_ACCOUNT. */
export function useSuspend(accountId: string) {
  return useChange((body: NewSuspension) =>
    api.post('/api/v1/moderation/accounts/{accountId}/suspensions', { params: { path: { accountId } }, body }),
  )
}

/** Ends a suspension. Rejects with SUSPENSION_OVER or OWN_ACCOUNT. */
export function useLift(id: string) {
  return useChange<undefined>(() => api.post('/api/v1/moderation/suspensions/{id}/lift', { params: { path: { id } } }))
}

export function useNote(accountId: string) {
  return useChange((body: Schemas['NoteRequest']) =>
    api.post('/api/v1/moderation/accounts/{accountId}/notes', { params: { path: { accountId } }, body }),
  )
}

/** Decides a case as it was seen. Rejects with ACCOUNT_CASE_DECIDED, OWN_SUSPENSION and others. */
export function useDecideAccountCase(one: AccountCase) {
  return useChange((body: AccountDecision) =>
    api.post('/api/v1/moderation/account-cases/{id}/decisions', {
      params: { path: { id: one.id }, header: { 'If-Match': `"${one.version}"` } },
      body,
    }),
  )
}
