import { formatBytes } from '@kinora/ui-kit/format'
import { useQuery } from '@tanstack/react-query'
import { quotaQuery } from '../api/quota'
import { uploadTexts } from '../texts'

/** The storage quota of the account in one line; nothing while it is unknown. */
export function QuotaLine() {
  const { data } = useQuery(quotaQuery())
  if (data === undefined) return null
  const used = uploadTexts.used(formatBytes(data.usedBytes), formatBytes(data.limitBytes))
  const unfinished = data.unfinishedUploads === 0 ? '' : ` · ${uploadTexts.unfinished(data.unfinishedUploads)}`
  return (
    <p className="text-center text-sm text-muted">
      {used}
      {unfinished}
    </p>
  )
}
