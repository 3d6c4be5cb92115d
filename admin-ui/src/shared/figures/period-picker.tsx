import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { Segments } from '@kinora/ui-kit/ui/segments'
import { useState } from 'react'
import styles from './figures.module.css'
import { daysPeriod, lastPeriod, PRESETS, type Period } from './period'

interface PeriodPickerProps {
  period: Period
  onChange: (period: Period) => void
}

const dayOf = (iso: string) => iso.slice(0, 10)
const lengthOf = ({ from, to }: Period) => Date.parse(to) - Date.parse(from)

/** The last day of a period that ends before this instant. */
const lastDayOf = ({ to }: Period) => dayOf(new Date(Date.parse(to) - 1).toISOString())

/** A period by its length until now, or by days. Remount it when the period changes. */
export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const [first, setFirst] = useState(dayOf(period.from))
  const [last, setLast] = useState(lastDayOf(period))
  const days = daysPeriod(first, last)
  const preset = PRESETS.find(({ ms }) => ms === lengthOf(period))?.key
  return (
    <form
      className={styles['picker']}
      aria-label="Period"
      onSubmit={(event) => {
        event.preventDefault()
        if (days !== undefined) onChange(days)
      }}
    >
      <Segments
        label="The last"
        value={preset}
        options={PRESETS.map(({ key, label }) => ({ key, value: key, label }))}
        onChange={(chosen) => {
          const { ms } = PRESETS.find(({ key }) => key === chosen) ?? PRESETS[1]
          onChange(lastPeriod(ms, Date.now()))
        }}
      />
      <TextField label="From (UTC)" type="date" value={first} onChange={(event) => setFirst(event.target.value)} />
      <TextField label="To" type="date" value={last} onChange={(event) => setLast(event.target.value)} />
      <Button type="submit" disabled={days === undefined}>
        Show
      </Button>
    </form>
  )
}
