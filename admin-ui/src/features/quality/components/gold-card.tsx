import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextArea, TextField } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { Link } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { rateText } from '@/shared/moderation/rate-text'
import { useReasonCodes, useReasonLabel } from '@/shared/moderation/reason-codes'
import { humanize } from '@/shared/words'
import { useGoldCases, useMarkGold, useRetireGold, type GoldCase, type GoldRequest } from '../api/sampling'
import styles from './quality.module.css'
import { refusal } from './refusal'

/** Cases whose right answer is known. */
export function GoldCard() {
  return (
    <Card title="Cases with a known answer">
      <div className={styles['body']}>
        <p className={styles['quiet']}>
          They are asked again among the samples, where nobody can tell them apart. Whoever answers is told the right answer and why.
          The answers of one person are shown to that person alone.
        </p>
        <QueryView query={useGoldCases()} skeletonRows={2}>
          {({ items }) => (items.length === 0 ? <p>No answer is marked as known yet.</p> : <Cases items={items} />)}
        </QueryView>
        <MarkForm />
      </div>
    </Card>
  )
}

function Cases({ items }: { items: GoldCase[] }) {
  const label = useReasonLabel()
  const retire = useRetireGold()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Right answer</th>
          <th scope="col">Answered right</th>
          <th scope="col">In use</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link to="/cases/$caseId" params={{ caseId: one.caseId }} search={{ state: 'DECIDED' }}>
                {one.words ?? humanize(one.kind)}
              </Link>
            </th>
            <td title={one.why}>
              {humanize(one.outcome)}
              {one.outcome !== 'APPROVED' && `, ${label(one.reasonCode)}`}
            </td>
            <td>{one.right === null ? 'Nobody yet' : rateText(one.right)}</td>
            <td>
              {one.retiredAt === null ? (
                <Button
                  size="small"
                  look="danger"
                  disabled={retire.isPending}
                  onClick={() =>
                    retire.mutate(one.id, {
                      onError: (error) => toast(refusal(error, 'Not retired. Try again.'), { tone: 'bad' }),
                    })
                  }
                >
                  Retire
                </Button>
              ) : (
                'Retired'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const OUTCOMES: { value: GoldRequest['outcome']; label: string }[] = [
  { value: 'APPROVED', label: 'Approve' },
  { value: 'RESTRICTED', label: 'Restrict' },
  { value: 'REJECTED', label: 'Reject' },
]
const CASE_ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i

function MarkForm() {
  const [outcome, setOutcome] = useState<GoldRequest['outcome']>('REJECTED')
  const [where, setWhere] = useState('')
  const [reason, setReason] = useState('')
  const [why, setWhy] = useState('')
  const mark = useMarkGold()
  const reasons = (useReasonCodes().data ?? []).filter(({ action }) => (action === 'APPROVE') === (outcome === 'APPROVED'))
  const reasonCode = reasons.find(({ code }) => code === reason)?.code ?? reasons[0]?.code
  const caseId = CASE_ID.exec(where)?.[0]
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (caseId === undefined || reasonCode === undefined) return
    mark.mutate(
      { caseId, outcome, reasonCode, why },
      {
        onSuccess: () => {
          setWhere('')
          setWhy('')
          toast('Marked. It will be asked again.', { tone: 'good' })
        },
      },
    )
  }
  return (
    <form className={styles['body']} onSubmit={submit} noValidate aria-label="Mark a case">
      {mark.error !== null && (
        <Note tone="bad" role="alert">
          {refusal(mark.error, 'Nothing was marked. Try again.')}
        </Note>
      )}
      <div className={styles['fields']}>
        <TextField
          label="Address or id of a decided case"
          value={where}
          onChange={(event) => setWhere(event.target.value)}
          error={where !== '' && caseId === undefined ? 'This holds no id of a case.' : undefined}
        />
        <SelectField label="Right outcome" value={outcome} options={OUTCOMES} onChange={setOutcome} />
        {reasonCode !== undefined && (
          <SelectField
            label="Right reason"
            value={reasonCode}
            options={reasons.map(({ code, label }) => ({ value: code, label }))}
            onChange={setReason}
          />
        )}
      </div>
      <TextArea
        label="Why"
        hint="Whoever has answered it reads this."
        rows={2}
        maxLength={1000}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <div>
        <Button type="submit" disabled={caseId === undefined || why.trim() === ''} busy={mark.isPending}>
          Mark the answer as known
        </Button>
      </div>
    </form>
  )
}
