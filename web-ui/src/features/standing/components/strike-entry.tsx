import { formatDateTime, formatNumber } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import { DecisionsDialog } from '@/shared/decisions/components/decisions-dialog'
import { reasonText } from '@/shared/lib/reasons'
import { Card } from '@/shared/ui/page'
import type { Strike } from '../api/standing'
import { standingTexts } from '../texts'

function endOf({ counts, expiresAt, liftedAt }: Strike): string {
  if (liftedAt !== null) return standingTexts.lifted(formatDateTime(liftedAt))
  return counts ? standingTexts.expires(formatDateTime(expiresAt)) : standingTexts.expired(formatDateTime(expiresAt))
}

/** One strike, with the way to the decision behind it. */
export function StrikeEntry({ strike }: { strike: Strike }) {
  const [open, setOpen] = useState(false)
  const { kind, contentId, reason, statement, points, since, counts } = strike
  return (
    <Card className="grid gap-2 p-5">
      <h3 className="font-display text-lg font-bold">
        {kind === 'VIDEO' ? standingTexts.ofVideo : standingTexts.ofComment}: {reasonText(reason)}
      </h3>
      <p>{statement}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Badge tone={counts ? 'warn' : 'plain'}>{standingTexts.strikePoints(formatNumber(points))}</Badge>
        <span>
          {standingTexts.since(formatDateTime(since))}, {endOf(strike)}
        </span>
      </p>
      <Button size="small" className="justify-self-start" onClick={() => setOpen(true)}>
        {standingTexts.why}
      </Button>
      {open && <DecisionsDialog contentId={contentId} onClose={() => setOpen(false)} />}
    </Card>
  )
}
