import { openReasonText } from '@/shared/moderation/open-reason'
import { humanize } from '@/shared/words'
import type { QueueDefinition, RoutingRule, RoutingRules } from '../api/routing'

/** What somebody asks; what chance asks about goes to a queue only by rules that name it. */
const ASKED = ['SCREENING', 'REPORT', 'APPEAL'] as const
export const PURPOSES = [...ASKED, 'SAMPLE', 'SECOND_REVIEW'] as const satisfies RoutingRule['purposes'][number][]
export const KINDS = ['VIDEO', 'COMMENT'] as const satisfies RoutingRule['kinds'][number][]
export const SEVERITIES = ['routine', 'elevated', 'high', 'immediate'] as const
export const CODE = /^[A-Z][A-Z0-9_]{1,39}$/
export const MOST_RULES = 100
export const MOST_QUEUES = 30

export const aRule = (queue: string): RoutingRule => ({
  name: '',
  queue,
  purposes: [],
  kinds: [],
  concerns: [],
  leastSeverity: 0,
})

/** The rules in another order. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, place) => place !== from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}

/** Puts an item in place of another one, or at the end. */
export function replaced<Item>(items: readonly Item[], place: number, item: Item): Item[] {
  return place < items.length ? items.map((one, at) => (at === place ? item : one)) : [...items, item]
}

interface Facts {
  purpose: (typeof PURPOSES)[number]
  kind: (typeof KINDS)[number]
  concern: string | undefined
  severity: number
}

function matches({ purposes, kinds, concerns, leastSeverity }: RoutingRule, { purpose, kind, concern, severity }: Facts): boolean {
  return (
    (purposes.length === 0 || purposes.includes(purpose)) &&
    (kinds.length === 0 || kinds.includes(kind)) &&
    (concerns.length === 0 || (concern !== undefined && concerns.includes(concern))) &&
    severity >= leastSeverity
  )
}

function* examples(rule: RoutingRule): Generator<Facts> {
  for (const purpose of rule.purposes.length === 0 ? ASKED : rule.purposes) {
    for (const kind of rule.kinds.length === 0 ? KINDS : rule.kinds) {
      for (const concern of rule.concerns.length === 0 ? [undefined] : rule.concerns) {
        for (let severity = rule.leastSeverity; severity < SEVERITIES.length; severity++) yield { purpose, kind, concern, severity }
      }
    }
  }
}

/** Names of rules that no case can reach; the service refuses them. */
export function unreachable(rules: readonly RoutingRule[]): string[] {
  return rules
    .filter((rule, place) => [...examples(rule)].every((facts) => rules.slice(0, place).some((earlier) => matches(earlier, facts))))
    .map(({ name }) => name)
}

/** What is wrong with rules before they are sent. */
export function faultsOf({ rules, queues }: RoutingRules): string[] {
  const names = rules.map(({ name }) => name)
  return [
    ...unreachable(rules).map((name) => `No case can reach “${name}”: earlier rules take all that it matches. Move it up.`),
    ...names.filter((name, place) => names.indexOf(name) !== place).map((name) => `Two rules are called “${name}”.`),
    ...queues.filter(({ roles }) => roles.length === 0).map(({ code }) => `Nobody sees the queue ${humanize(code)}.`),
  ]
}

/** What a rule asks for, in words. */
export function conditionText({ purposes, kinds, concerns, leastSeverity }: RoutingRule): string {
  const parts = [
    purposes.length === 0 ? 'any purpose' : purposes.map((one) => humanize(one).toLowerCase()).join(' or '),
    kinds.length === 0 ? 'any kind' : kinds.map((one) => `${humanize(one).toLowerCase()}s`).join(' or '),
    ...(concerns.length === 0 ? [] : [concerns.map(openReasonText).join(' or ')]),
    ...(leastSeverity === 0 ? [] : [`at least ${SEVERITIES[leastSeverity] ?? ''}`]),
  ]
  return parts.join(' · ')
}

/** "4 h" for 240. */
export function targetText({ targetMinutes }: QueueDefinition): string {
  if (targetMinutes % 1440 === 0) return `${String(targetMinutes / 1440)} d`
  return targetMinutes % 60 === 0 ? `${String(targetMinutes / 60)} h` : `${String(targetMinutes)} min`
}

/** Codes that were typed, apart by commas or spaces. */
export function codesOf(typed: string): string[] {
  return [...new Set(typed.toUpperCase().split(/[\s,]+/).filter((code) => code !== ''))]
}
