import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react'
import { cx } from '@/shared/lib/cx'

const BOX = cx(
  'w-full rounded-(--k-radius) border border-line-strong bg-surface px-4 py-2.5 text-text',
  'placeholder:text-muted aria-invalid:border-bad',
)

interface FieldParts {
  label: string
  hint?: ReactNode
  error?: string | undefined
}

interface FrameProps extends FieldParts {
  id: string
  children: ReactNode
}

function Frame({ id, label, hint, error, children }: FrameProps) {
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  )
}

function described(id: string, { hint, error }: FieldParts): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function TextField({ label, hint, error, ...rest }: FieldParts & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  const parts = { label, hint, error }
  return (
    <Frame id={id} {...parts}>
      <input {...rest} id={id} className={BOX} aria-invalid={error !== undefined} aria-describedby={described(id, parts)} />
    </Frame>
  )
}

export function TextArea({ label, hint, error, ...rest }: FieldParts & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId()
  const parts = { label, hint, error }
  return (
    <Frame id={id} {...parts}>
      <textarea
        {...rest}
        id={id}
        className={cx(BOX, 'resize-y')}
        aria-invalid={error !== undefined}
        aria-describedby={described(id, parts)}
      />
    </Frame>
  )
}

interface SelectFieldProps extends FieldParts {
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
  disabled?: boolean
}

export function SelectField({ label, hint, error, value, onChange, options, disabled }: SelectFieldProps) {
  const id = useId()
  const parts = { label, hint, error }
  return (
    <Frame id={id} {...parts}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        className={cx(BOX, 'min-h-11')}
        aria-describedby={described(id, parts)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
