import { isApiError } from '@kinora/ui-kit/problem'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { useId, useState, type SyntheticEvent } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { useReceipt, type Receipted } from '../api/reports'
import { listTexts } from '../texts'
import { AccountReportEntry } from './account-reports'
import { ReportEntry } from './report-entry'

const RECEIPT_LIMIT = 64

function refusal(error: unknown): string {
  return isApiError(error, 'ACCOUNT_REPORT_NOT_FOUND') ? listTexts.noReceipt : errorText(error).hint
}

function Found({ found }: { found: Receipted }) {
  return found.of === 'content' ? <ReportEntry report={found.report} /> : <AccountReportEntry report={found.report} />
}

/** Shows what became of a report that was made without an account. */
export function ReceiptLookup() {
  const heading = useId()
  const found = useReceipt()
  const [receipt, setReceipt] = useState('')
  const look = (event: SyntheticEvent) => {
    event.preventDefault()
    if (receipt.trim() !== '' && !found.isPending) found.mutate(receipt.trim())
  }
  return (
    <section aria-labelledby={heading} className="grid max-w-2xl gap-4">
      <h2 id={heading} className="font-display text-xl font-bold">
        {listTexts.receiptTitle}
      </h2>
      <form onSubmit={look} className="grid gap-3">
        <TextField
          label={listTexts.receipt}
          hint={listTexts.receiptHint}
          error={found.isError ? refusal(found.error) : undefined}
          required
          maxLength={RECEIPT_LIMIT}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={receipt}
          onChange={(event) => setReceipt(event.target.value)}
        />
        <Button type="submit" look="primary" className="justify-self-start" busy={found.isPending}>
          {listTexts.look}
        </Button>
      </form>
      <div role="status">{found.isSuccess && <Found found={found.data} />}</div>
    </section>
  )
}
