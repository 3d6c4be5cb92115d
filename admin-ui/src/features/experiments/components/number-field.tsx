import { TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'

interface NumberFieldProps {
  label: string
  value: number
  onChange: (value: number) => void
}

const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))

/** A number as it is typed; what is none is NaN. */
export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value))
  // a row that moves up shows another number than the one typed in its place
  const text = Object.is(numberOf(typed), value) ? typed : Number.isNaN(value) ? '' : String(value)
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={text}
      error={Number.isFinite(value) ? undefined : 'A number, such as 0.5'}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(numberOf(event.target.value))
      }}
    />
  )
}
