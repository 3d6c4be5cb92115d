import {
  useId,
  useState,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react'
import { cx } from '../cx'
import { IconButton } from './button'
import styles from './field.module.css'

interface FieldParts {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
}

interface FrameProps extends FieldParts {
  id: string
  children: ReactNode
  className?: string | undefined
}

function Frame({ id, label, hint, error, children, className }: FrameProps) {
  return (
    <div className={cx(styles['field'], className)}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className={styles['error']}>
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

type TextFieldProps = FieldParts & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }

export function TextField({ label, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId()
  const parts = { label, hint, error }
  return (
    <Frame id={id} {...parts} className={className}>
      <input
        {...rest}
        id={id}
        className={styles['box']}
        aria-invalid={error !== undefined}
        aria-describedby={described(id, parts)}
      />
    </Frame>
  )
}

/** A password field whose content can be revealed. */
export function PasswordField({ label, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId()
  const [shown, setShown] = useState(false)
  const parts = { label, hint, error }
  return (
    <Frame id={id} {...parts} className={className}>
      <div className={styles['password']}>
        <input
          {...rest}
          id={id}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          className={styles['box']}
          aria-invalid={error !== undefined}
          aria-describedby={described(id, parts)}
        />
        <IconButton
          icon={shown ? 'hide' : 'eye'}
          label={shown ? 'Hide what is typed' : 'Show what is typed'}
          size={18}
          onClick={() => setShown(!shown)}
        />
      </div>
    </Frame>
  )
}

type TextAreaProps = FieldParts & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }

export function TextArea({ label, hint, error, className, ...rest }: TextAreaProps) {
  const id = useId()
  const parts = { label, hint, error }
  return (
    <Frame id={id} {...parts} className={className}>
      <textarea
        {...rest}
        id={id}
        className={cx(styles['box'], styles['area'])}
        aria-invalid={error !== undefined}
        aria-describedby={described(id, parts)}
      />
    </Frame>
  )
}

interface SelectFieldProps<Value extends string> extends FieldParts {
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string }[]
  disabled?: boolean
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, error, value, onChange, options, disabled } = props
  const id = useId()
  const parts = { label, hint, error }
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <Frame id={id} {...parts}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => choose(event.target.value)}
        className={styles['box']}
        aria-invalid={error !== undefined}
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

interface ChoiceProps {
  label: ReactNode
  hint?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  required?: boolean
}

function Choice({ label, hint, checked, onChange, disabled, required, kind }: ChoiceProps & { kind: 'checkbox' | 'switch' }) {
  const id = useId()
  return (
    <label className={styles['choice']} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        role={kind === 'switch' ? kind : undefined}
        checked={checked}
        disabled={disabled}
        required={required}
        aria-labelledby={`${id}-name`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span id={`${id}-name`}>{label}</span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
    </label>
  )
}

/** A checkbox; takes effect when the form is submitted. */
export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} kind="checkbox" />
}

/** A switch; takes effect immediately. */
export function Switch(props: ChoiceProps) {
  return <Choice {...props} kind="switch" />
}

/** A group of choices with a name. */
export function ChoiceGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{label}</legend>
      {children}
    </fieldset>
  )
}
