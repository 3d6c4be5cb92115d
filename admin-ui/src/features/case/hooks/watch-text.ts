import { formatNumber } from '@kinora/ui-kit/format'
import type { ModerationCase } from '@/shared/api/types'
import type { Watch } from '@/shared/moderation/exposure'
import { formatTimecode } from '@/shared/words'

const SHOWN = 4

/** What somebody had seen who decided, for the history of a case. */
export function watchText(watch: Watch, item: Pick<ModerationCase, 'kind'>): string {
  const seconds = `${formatNumber(Math.round(watch.uncoveredMs / 1000))} s uncovered`
  if (item.kind === 'COMMENT') return watch.uncoveredMs === 0 ? 'Decided without uncovering it' : `Read it, ${seconds}`
  if (watch.ranges.length === 0) return watch.uncoveredMs === 0 ? 'Decided without uncovering the video' : `Played nothing, ${seconds}`
  const parts = watch.ranges.slice(0, SHOWN).map(({ fromMs, toMs }) => `${formatTimecode(fromMs)}–${formatTimecode(toMs)}`)
  const more = watch.ranges.length > SHOWN ? ` and ${formatNumber(watch.ranges.length - SHOWN)} more parts` : ''
  return `Watched ${parts.join(', ')}${more} (${seconds})`
}
