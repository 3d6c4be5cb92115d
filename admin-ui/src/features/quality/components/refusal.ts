import { isApiError } from '@kinora/ui-kit/problem'

/** Why something was not done, in one line. */
export function refusal(error: unknown, otherwise: string): string {
  if (!isApiError(error)) return otherwise
  const fields = error.fieldErrors.map(({ message }) => message)
  return fields.length > 0 ? fields.join(' · ') : (error.detail ?? error.title)
}
