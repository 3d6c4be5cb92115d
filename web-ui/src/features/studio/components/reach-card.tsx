import { formatDateTime, formatNumber } from '@kinora/ui-kit/format'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { ErrorView } from '@/shared/ui/error-view'
import { reachQuery, type Reach } from '../api/reach'
import { reachTexts } from '../texts'

function sentences({ adultsOnly, limited, listed, publishedAt, standing }: Reach): string[] {
  if (limited) return [reachTexts.limited]
  if (!listed) return [reachTexts.unlisted]
  return [
    reachTexts.listed(formatDateTime(publishedAt)),
    adultsOnly ? reachTexts.adults : reachTexts.everybody,
    ...(standing === null
      ? [reachTexts.soon]
      : [
          ...(standing.copyOf === null ? [] : [reachTexts.copy]),
          standing.words === 0 ? reachTexts.noWords : reachTexts.words(formatNumber(standing.words)),
          reachTexts.place(formatNumber(standing.place), formatNumber(standing.listed)),
        ]),
  ]
}

function Showings({ days, shown }: Reach) {
  if (shown.length === 0) return <p>{reachTexts.notShown(days)}</p>
  return (
    <>
      <p>{reachTexts.shown(formatNumber(shown.reduce((sum, { slots }) => sum + slots, 0)), days)}</p>
      <ul className="grid list-disc gap-1 ps-5">
        {shown.map(({ source, slots }) => (
          <li key={source}>
            {reachTexts.sources[source] ?? reachTexts.otherSource}: {formatNumber(slots)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who can be shown an own video, and how often it was shown. */
export function ReachCard({ videoId }: { videoId: string }) {
  const heading = useId()
  const reach = useQuery(reachQuery(videoId))
  return (
    <section aria-labelledby={heading} className="grid gap-3 border-t border-line pt-6">
      <h2 id={heading} className="font-display text-xl font-bold">
        {reachTexts.title}
      </h2>
      {reach.isPending && <Spinner />}
      {reach.isError && <ErrorView error={reach.error} onRetry={() => void reach.refetch()} />}
      {reach.data === null && <p>{reachTexts.unpublished}</p>}
      {reach.data && (
        <>
          {sentences(reach.data).map((text) => (
            <p key={text} className="max-w-prose">
              {text}
            </p>
          ))}
          <Showings {...reach.data} />
        </>
      )}
    </section>
  )
}
