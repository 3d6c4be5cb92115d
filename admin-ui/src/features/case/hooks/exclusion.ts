import { isApiError } from '@kinora/ui-kit/problem'

const TEXTS = {
  DECIDED: 'You have decided about this content before. Somebody who has not will look at it afresh.',
  REPORTED: 'You have reported this content yourself.',
  APPEALED: 'This is about your own appeal.',
  SEEN: 'You have seen how this was decided. Somebody who does not know will look at it.',
  OWN: 'This is your own content.',
} as const

/** Why a person may not decide a case, whatever their role. */
export type Exclusion = keyof typeof TEXTS

function isGround(ground: unknown): ground is Exclusion {
  return typeof ground === 'string' && ground in TEXTS
}

/** The ground of a refusal that no repeat can change; undefined for other errors. */
export function exclusionOf(error: unknown): Exclusion | undefined {
  if (isApiError(error, 'OWN_CONTENT')) return 'OWN'
  if (!isApiError(error, 'EXCLUDED')) return undefined
  const { ground } = error.body
  return isGround(ground) ? ground : 'DECIDED'
}

export function exclusionText(exclusion: Exclusion): string {
  return TEXTS[exclusion]
}
