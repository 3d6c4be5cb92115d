import { SelectField } from '@kinora/ui-kit/ui/field'

const DAYS = ['30', '90', '180', '365'] as const

/** From how many days decisions count. */
export function DaysField({ days, onChange }: { days: number; onChange: (days: number) => void }) {
  return (
    <SelectField
      label="Decisions of the last"
      value={String(days)}
      options={DAYS.map((value) => ({ value, label: `${value} days` }))}
      onChange={(value) => onChange(Number(value))}
    />
  )
}
