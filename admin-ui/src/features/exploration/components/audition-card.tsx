import { formatDateTime } from '@kinora/ui-kit/format'
import { QueryView } from '@/shared/components/query-view'
import { FigureCard } from '@/shared/figures/figure-card'
import { useAuditions } from '../api/get-auditions'
import { auditionFacts } from '../hooks/exploration-figures'

/** How many new videos look for their audience, what came of the last ones, and the oldest of those that run. */
export function AuditionCard() {
  const query = useAuditions()
  return (
    <QueryView query={query}>
      {(auditions) => (
        <>
          <FigureCard
            title="New videos that look for their audience"
            note={`Each public video is shown to ${auditions.goal} accounts within a day, in at most one slot of ten. It graduates if they enjoy it no less often than ranked videos are enjoyed. Where there are too few viewers, the least shown ones come first. Results are of the last 30 days.`}
            numbers={{ columns: ['Auditions', 'Number'], rows: auditionFacts(auditions) }}
            table="shown"
          />
          <FigureCard
            title="Running auditions"
            note="The oldest hundred. Enjoyed and skipped are accounts, by the first outcome of their slot."
            numbers={{
              columns: ['Video', 'Showings', 'Goal', 'Enjoyed', 'Skipped', 'Until'],
              rows: auditions.running.map(({ videoId, title, showings, goal, enjoyed, skipped, until }) => [
                title === null || title === '' ? `Untitled (${videoId})` : title,
                showings,
                goal,
                enjoyed,
                skipped,
                formatDateTime(until),
              ]),
            }}
            table="shown"
          />
        </>
      )}
    </QueryView>
  )
}
