import { parseCaseFilters } from '@/shared/moderation/case-filters'
import { createViewStore } from '@/shared/views/view-store'

/** The saved views of the queue. */
export const queueViews = createViewStore('kinora.console.views', parseCaseFilters)
