import { formatNumber } from '@kinora/ui-kit/format'
import type { components } from '@kinora/ui-kit/openapi/moderation'

/** A share with its 95 % interval. */
export type Rate = components['schemas']['Rate']

/** 0.013 → "1.3%". */
export const percentText = (share: number): string => `${Number((share * 100).toFixed(1))}%`

/** "50% (20%–80%, 12 cases)". */
export function rateText(rate: Rate): string {
  const cases = rate.cases === 1 ? '1 case' : `${formatNumber(rate.cases)} cases`
  return `${percentText(rate.value)} (${percentText(rate.low)}–${percentText(rate.high)}, ${cases})`
}
