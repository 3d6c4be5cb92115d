import { isApiError } from '@kinora/ui-kit/problem'
import type { CaseSummary } from '@/shared/api/types'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { fetchCases } from '@/shared/moderation/list-cases'
import { claimCase } from './claim-case'

interface NextCaseOptions {
  /** The case to skip, such as the one just decided; if it is still in the list, the cases below it come first. */
  after: string
  claim: boolean
}

/** Others have these cases, or have to decide them. */
function isNotForMe(error: unknown): boolean {
  return isApiError(error) && (error.status === 409 || error.code === 'EXCLUDED' || error.code === 'OWN_CONTENT')
}

async function isMine(candidate: CaseSummary): Promise<boolean> {
  try {
    await claimCase(candidate.id)
    return true
  } catch (error) {
    if (isNotForMe(error)) return false
    throw error
  }
}

/** An open case of the list; with `claim` the first one that could be claimed, so two people never share one. */
export async function findNextCase(filters: CaseFilters, { after, claim }: NextCaseOptions): Promise<string | undefined> {
  const { items } = await fetchCases({ ...filters, state: 'OPEN' })
  const at = items.findIndex((item) => item.id === after)
  const candidates = at < 0 ? items : [...items.slice(at + 1), ...items.slice(0, at)]
  for (const candidate of candidates) {
    if (!claim || (await isMine(candidate))) return candidate.id
  }
  return undefined
}
