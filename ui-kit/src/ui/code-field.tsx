import { credentialError } from '../credential-texts'
import { isApiError } from '../problem'
import { TextField } from './field'

interface CodeFieldProps {
  value: string
  onChange: (code: string) => void
  /** What came back last; only a wrong code is told here. */
  refusal: unknown
}

/** The code of a second factor, for a form that has just learned that it needs one. */
export function CodeField({ value, onChange, refusal }: CodeFieldProps) {
  return (
    <TextField
      label="Code"
      hint="Six digits from your authenticator app, or a recovery code."
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete="one-time-code"
      autoCapitalize="none"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form asks for it in answer to its button
      autoFocus
      required
      error={isApiError(refusal, 'SECOND_FACTOR_WRONG') ? credentialError(refusal) : undefined}
    />
  )
}
