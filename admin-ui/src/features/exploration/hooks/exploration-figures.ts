import { formatNumber, formatPercent } from '@kinora/ui-kit/format'
import type { Numbers } from '@/shared/figures/figure-card'
import { stepName } from '@/shared/figures/time-chart'
import { humanize } from '@/shared/words'
import type { Auditions } from '../api/get-auditions'
import type { Exploration } from '../api/get-exploration'

const ARMS: Record<string, string> = { none: 'Not personalized', tfidf: 'TF-IDF' }

export const armName = (arm: string) => ARMS[arm] ?? humanize(arm)

/** One value per step and arm; null where nothing was served. */
export interface Line {
  name: string
  values: (number | null)[]
}

export const stepsOf = ({ epsilon }: Exploration) => [...new Set(epsilon.map(({ at }) => at))].sort()

/** The share of explored slots of each arm over time. */
export function linesOf(exploration: Exploration): Line[] {
  const steps = stepsOf(exploration)
  const arms = [...new Set(exploration.epsilon.map(({ arm }) => arm))].sort()
  return arms.map((arm) => ({
    name: armName(arm),
    values: steps.map((at) => {
      const found = exploration.epsilon.find((one) => one.at === at && one.arm === arm)
      return found === undefined ? null : found.explored / found.slots
    }),
  }))
}

export function epsilonNumbers({ epsilon, step }: Exploration): Numbers {
  return {
    columns: [step === 'HOUR' ? 'Hour (UTC)' : 'Day (UTC)', 'Arm', 'Slots', 'Explored', 'Share', 'Expected'],
    rows: epsilon.map(({ at, arm, slots, explored, chance }) => [
      stepName(at, step),
      armName(arm),
      slots,
      explored,
      formatPercent(explored / slots),
      formatPercent(chance),
    ]),
  }
}

const three = (value: number) => value.toFixed(3)

export function posteriorNumbers({ posteriors }: Exploration): Numbers {
  return {
    columns: ['Kind of video', 'Mean', '95% interval', 'Enjoyed', 'Skipped'],
    rows: posteriors.map(({ key, mean, low, high, successes, failures }) => [
      keyName(key),
      three(mean),
      `${three(low)}–${three(high)}`,
      Number(successes.toFixed(1)),
      Number(failures.toFixed(1)),
    ]),
  }
}

/** "gaming|NEW|SMALL" as "gaming, new, small audience". */
export function keyName(key: string): string {
  if (key === 'personalized') return 'Ranked slots'
  if (key === 'audition') return 'New videos that look for their audience'
  const parts = key.split('|')
  const [age, audience] = parts.slice(-2)
  if (parts.length < 3 || age === undefined || audience === undefined) return key
  return `${parts.slice(0, -2).join('|')}, ${age.toLowerCase()}, ${audience.toLowerCase()} audience`
}

/** What there is, and what came of those that ended. */
export function auditionFacts({ waiting, auditioning, results }: Auditions): Numbers['rows'] {
  const { graduated, ended, reached, medianMinutes } = results
  const all = graduated + ended
  return [
    ['Running', auditioning],
    ['Waiting for others of their creator', waiting],
    ['Graduated', graduated],
    ['Ended', ended],
    ['Got all showings within a day', all === 0 ? '–' : formatPercent(reached / all)],
    ['Median time to all showings', medianMinutes === null ? '–' : `${formatNumber(medianMinutes)} min`],
  ]
}

/** Each bucket as "0.1 to 0.2". */
export function propensityRows({ propensities }: Exploration): { name: string; count: number }[] {
  return propensities.map(({ upTo, slots }, at) => ({
    name: upTo === 1 ? 'certain' : `${formatShort(propensities[at - 1]?.upTo ?? 0)} to ${formatShort(upTo)}`,
    count: slots,
  }))
}

const formatShort = (value: number) => String(Number(value.toFixed(4)))

export const servedSlots = ({ epsilon }: Exploration) => formatNumber(epsilon.reduce((sum, { slots }) => sum + slots, 0))
