import { TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'

interface NumberFieldProps {
  label: string
  value: number
  onChange: (value: number) => void
}

/** A number as it is typed; what is none is NaN. */
export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const [text, setText] = useState(String(value))
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={text}
      error={Number.isFinite(value) ? undefined : 'A number, such as 0.5'}
      onChange={(event) => {
        setText(event.target.value)
        onChange(event.target.value.trim() === '' ? Number.NaN : Number(event.target.value))
      }}
    />
  )
}
