import { isApiError } from '@kinora/ui-kit/problem'
import type { CaseSummary } from '@/shared/api/types'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { fetchCases } from '@/shared/moderation/list-cases'
import { claimCase } from './claim-case'

interface NextCaseOptions {
  /** Cases to skip, such as the one just decided. */
  except: string
  claim: boolean
}

async function isMine(candidate: CaseSummary): Promise<boolean> {
  try {
    await claimCase(candidate.id)
    return true
  } catch (error) {
    if (isApiError(error) && error.status === 409) return false
    throw error
  }
}

/** The first open case of the list; with `claim` the first one that could be claimed, so two people never share one. */
export async function findNextCase(filters: CaseFilters, options: NextCaseOptions): Promise<string | undefined> {
  const page = await fetchCases({ ...filters, state: 'OPEN' })
  for (const candidate of page.items) {
    if (candidate.id === options.except) continue
    if (!options.claim || (await isMine(candidate))) return candidate.id
  }
  return undefined
}
