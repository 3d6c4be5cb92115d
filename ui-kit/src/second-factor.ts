import { createApiClient } from './api'
import { isApiError } from './problem'
import type { components, paths } from './openapi/gateway'

export type SecondFactor = components['schemas']['SecondFactorState']
export type Enrollment = components['schemas']['Enrollment']

const FACTOR = '/api/v1/users/me/second-factor'

const api = createApiClient<paths>()

/** Whether the password is correct, and a code is also required. */
export function wantsCode(error: unknown): boolean {
  return isApiError(error, 'SECOND_FACTOR_REQUIRED') || isApiError(error, 'SECOND_FACTOR_WRONG')
}

/** The second factor of this account, and the roles that require it. */
export function readSecondFactor(): Promise<SecondFactor> {
  return api.get(FACTOR)
}

/** Starts the setup with a secret for an app. Rejects with REAUTHENTICATION_REQUIRED. */
export function startSecondFactor(): Promise<Enrollment> {
  return api.post(FACTOR)
}

/** Confirms the first code; resolves with the recovery codes. Rejects with SECOND_FACTOR_WRONG or RATE_LIMITED. */
export async function confirmSecondFactor(code: string): Promise<string[]> {
  return (await api.post(`${FACTOR}/confirmation`, { body: { code } })).codes
}

/** Rejects with REAUTHENTICATION_REQUIRED. */
export async function renewRecoveryCodes(): Promise<string[]> {
  return (await api.post(`${FACTOR}/recovery-codes`)).codes
}

/** Rejects with REAUTHENTICATION_REQUIRED. */
export async function removeSecondFactor(): Promise<void> {
  await api.delete(FACTOR)
}
