import { formatDateTime } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { standingQuery, useStandingNews } from './standing'
import { refusedTexts } from './texts'

/** Says that the account cannot publish anything for now; nothing while it can. */
export function StandingNote() {
  const { data } = useQuery(standingQuery())
  useStandingNews()
  if (data === undefined || (data.standing !== 'PAUSED' && data.standing !== 'SUSPENDED')) return null
  return (
    <Note tone="bad" kind="block">
      <p role="status">
        <b>{data.standing === 'PAUSED' ? refusedTexts.paused : refusedTexts.suspended}</b>{' '}
        {data.until !== null && refusedTexts.until(formatDateTime(data.until))}
      </p>
      <p>
        <Link to="/standing" className="underline underline-offset-4">
          {refusedTexts.why}
        </Link>
      </p>
    </Note>
  )
}
