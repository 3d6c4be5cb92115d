import { formatDateTime } from '@kinora/ui-kit/format'
import { Badge, type Tone } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AppealForm } from '@/shared/decisions/components/appeal-form'
import { AppealState } from '@/shared/decisions/components/appeal-state'
import { reasonText } from '@/shared/lib/reasons'
import { Card } from '@/shared/ui/page'
import { reportedVideoQuery, useContest, type Contesting, type Report } from '../api/reports'
import { answerTexts, listTexts } from '../texts'

const TONES: Record<keyof typeof answerTexts, Tone> = {
  WAITING: 'info',
  REMOVED: 'good',
  RESTRICTED: 'good',
  KEPT: 'warn',
  GONE: 'plain',
  UPHELD: 'plain',
  OVERTURNED: 'plain',
}

/** What was reported, with a link while it can be seen. */
function Subject({ report }: { report: Report }) {
  const { kind, videoId } = report
  const { data: video } = useQuery(reportedVideoQuery(videoId))
  if (video === undefined) return `${kind === 'VIDEO' ? listTexts.ofVideo : listTexts.ofComment} ${listTexts.gone}`
  return (
    <>
      {kind === 'COMMENT' && `${listTexts.onVideo} `}
      <Link
        to="/v/$id"
        params={{ id: videoId }}
        search={kind === 'COMMENT' ? { panel: 'comments' } : {}}
        className="underline underline-offset-4"
      >
        {video.title}
      </Link>
    </>
  )
}

/** Whether this answer can be contested now. */
function isContestable({ answer, appeal, appealUntil }: Report): boolean {
  const inTime = appealUntil !== null && Date.parse(appealUntil) > Date.now()
  return inTime && appeal === null && (answer === 'KEPT' || answer === 'RESTRICTED')
}

function Contest({ report, contest }: { report: Report; contest: Contesting }) {
  const [open, setOpen] = useState(false)
  if (open) {
    return (
      <AppealForm
        busy={contest.isPending}
        error={contest.error}
        onSend={(text) => contest.mutate(text, { onSuccess: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      />
    )
  }
  return (
    <p className="flex flex-wrap items-center gap-3">
      <Button onClick={() => setOpen(true)}>{listTexts.contest}</Button>
      {report.appealUntil !== null && (
        <span className="text-sm text-muted">{listTexts.contestHint(formatDateTime(report.appealUntil))}</span>
      )}
    </p>
  )
}

interface ReportEntryProps {
  report: Report
  /** Absent where nobody is known who could contest the answer. */
  contest?: Contesting
}

/** A report of the account that is signed in. */
export function OwnReportEntry({ report }: { report: Report }) {
  return <ReportEntry report={report} contest={useContest(report.id)} />
}

/** One report and what became of it. */
export function ReportEntry({ report, contest }: ReportEntryProps) {
  const { reason, illegal, statement, filedAt, answer, answeredAt, appeal } = report
  const state = answer ?? 'WAITING'
  return (
    <Card className="grid gap-3 p-5">
      <h2 className="font-display text-lg font-bold wrap-anywhere">
        <Subject report={report} />
      </h2>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span>{reasonText(reason)}</span>
        {illegal && <Badge tone="warn">{listTexts.illegal}</Badge>}
        <span>{listTexts.filed(formatDateTime(filedAt))}</span>
        {answeredAt !== null && <span>{listTexts.answered(formatDateTime(answeredAt))}</span>}
      </p>
      {statement !== null && (
        <p className="text-sm text-muted">
          {listTexts.yours}{' '}
          <q dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {statement}
          </q>
        </p>
      )}
      <p>
        <Badge tone={TONES[state]}>{answerTexts[state]}</Badge>
      </p>
      {appeal !== null && <AppealState appeal={appeal} />}
      {contest !== undefined && isContestable(report) && <Contest report={report} contest={contest} />}
    </Card>
  )
}
