import { formatDateTime } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EntryForm } from './entry-form'
import { exportReport, type LegalReport } from './safety-api'
import { categoryNames, refusalOf, stateNames } from './safety-words'
import styles from './safety.module.css'

const TONES = { DRAFT: 'warn', SENT: 'info', ACKNOWLEDGED: 'good' } as const

/** A report to an authority with its steps, and the form for the next one. */
export function ReportSteps({ report, linked = false }: { report: LegalReport; linked?: boolean }) {
  const [writing, setWriting] = useState(false)
  const { authority, category, state, entries } = report
  const save = () =>
    exportReport(report.id)
      .then(download)
      .catch((error: unknown) => toast(`Not exported. ${refusalOf(error)}`, { tone: 'bad' }))
  return (
    <li className={styles['section']}>
      <p className={styles['facts']}>
        <b>{authority}</b>
        <span>{categoryNames[category]}</span>
        <Badge tone={TONES[state]}>{stateNames[state]}</Badge>
        {linked && (
          <Link to="/cases/$caseId" params={{ caseId: report.caseId }} search={{ state: 'OPEN' }}>
            Case
          </Link>
        )}
      </p>
      <ol className={styles['items']}>
        {entries.map((entry) => (
          <Step key={entry.at} entry={entry} />
        ))}
      </ol>
      {writing ? (
        <EntryForm report={report} onEnd={() => setWriting(false)} />
      ) : (
        <div className={styles['actions']}>
          <Button size="small" onClick={() => setWriting(true)}>
            Add a step
          </Button>
          <Button size="small" onClick={() => void save()}>
            Export as JSON
          </Button>
        </div>
      )}
    </li>
  )
}

function Step({ entry }: { entry: LegalReport['entries'][number] }) {
  const { state, reference, reportedAt, items, note, by, at } = entry
  return (
    <li>
      <span className={styles['quiet']}>
        {formatDateTime(at)} · @{by.handle} · {stateNames[state]}
        {reportedAt !== null && ` on ${formatDateTime(reportedAt)}`}
        {reference !== null && ` · reference ${reference}`}
      </span>
      {note !== null && <p className={styles['words']}>{note}</p>}
      {items.map(({ name, sha256 }) => (
        <p key={name}>
          {name} <span className={styles['hash']}>{sha256}</span>
        </p>
      ))}
    </li>
  )
}

function download(report: LegalReport) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `legal-report-${report.id}.json`
  link.click()
  URL.revokeObjectURL(url)
}
