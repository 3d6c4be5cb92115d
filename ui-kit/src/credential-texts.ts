import { isApiError } from './problem'

/** Texts for failures of passkeys and codes. */
export function credentialError(error: unknown): string {
  if (error instanceof DOMException) {
    return error.name === 'InvalidStateError'
      ? 'This device has a passkey of your account already.'
      : 'No passkey was used. Your browser was asked to stop, or took too long.'
  }
  if (!isApiError(error)) return 'That did not work. Please try again.'
  switch (error.code) {
    case 'SECOND_FACTOR_WRONG':
      return 'That code is wrong, or was used already. Wait for the next one.'
    case 'PASSKEY_REFUSED':
      return 'This passkey is not known here. Use your password.'
    case 'CHALLENGE_INVALID':
      return 'That took too long. Please try again.'
    case 'SECOND_FACTOR_NOT_STARTED':
      return 'That took too long. Please begin again.'
    case 'ACCOUNT_LOCKED':
      return 'This account is locked.'
    case 'RATE_LIMITED':
      return `Too many attempts. Wait ${error.retryAfterSeconds ?? 60} seconds.`
    case 'NETWORK':
      return 'The server cannot be reached.'
    default:
      return error.detail ?? error.title
  }
}
