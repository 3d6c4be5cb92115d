import { Button, buttonClass } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { Link } from '@tanstack/react-router'
import type { Filed } from '../api/reports'
import { reportTexts } from '../texts'

/** It replaces the form, which had the focus. */
const focus = (heading: HTMLHeadingElement | null) => heading?.focus()

function copy(receipt: string): void {
  navigator.clipboard.writeText(receipt).then(
    () => toast(reportTexts.copied, { tone: 'good' }),
    () => toast(reportTexts.copyFailed, { tone: 'bad' }),
  )
}

function ReceiptField({ receipt }: { receipt: string }) {
  return (
    <div className="grid gap-3">
      <p>
        {reportTexts.receiptHint}{' '}
        <span className="font-semibold wrap-anywhere">{new URL('/reports', window.location.origin).toString()}</span>
      </p>
      <TextField
        label={reportTexts.receiptTitle}
        readOnly
        value={receipt}
        onFocus={(event) => event.target.select()}
      />
      <Button icon="link" className="justify-self-start" onClick={() => copy(receipt)}>
        {reportTexts.copy}
      </Button>
    </div>
  )
}

/** A report has arrived: where its answer will be. */
export function ReportFiled({ filed, onClose }: { filed: Filed; onClose: () => void }) {
  return (
    <div className="grid gap-5 p-6">
      <h3 ref={focus} tabIndex={-1} className="font-display text-lg font-bold outline-none">
        {reportTexts.filedTitle}
      </h3>
      {filed.mailed && <p>{reportTexts.mailHint}</p>}
      {filed.receipt === null ? <p>{reportTexts.filedHint}</p> : <ReceiptField receipt={filed.receipt} />}
      <p className="flex flex-wrap gap-3">
        {filed.receipt === null && (
          <Link to="/reports" onClick={onClose} className={buttonClass('primary')}>
            {reportTexts.mine}
          </Link>
        )}
        <Button onClick={onClose}>{reportTexts.done}</Button>
      </p>
    </div>
  )
}
