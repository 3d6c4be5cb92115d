import { ChoiceGroup } from '@kinora/ui-kit/ui/field'
import { useId } from 'react'
import type { Violation } from '@/shared/lib/reasons'
import { reportTexts, violationTexts } from '../texts'

const REASONS = Object.keys(violationTexts) as Violation[]

interface ReasonListProps {
  value: Violation | undefined
  onChange: (reason: Violation) => void
}

/** The reasons for a report, one of which has to be chosen. */
export function ReasonList({ value, onChange }: ReasonListProps) {
  const group = useId()
  return (
    <ChoiceGroup label={reportTexts.reason}>
      <div className="-mx-3 grid">
        {REASONS.map((reason) => (
          <label key={reason} className="flex min-h-10 cursor-pointer items-center gap-3 rounded-(--k-radius) px-3 hover:bg-hover">
            <input
              type="radio"
              name={group}
              required
              className="size-5 flex-none accent-(--k-accent)"
              checked={reason === value}
              onChange={() => onChange(reason)}
            />
            <span>{violationTexts[reason]}</span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  )
}
