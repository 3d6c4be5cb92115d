import { describe, expect, it } from 'vitest'
import type { RoutingRule } from '../api/routing'
import { aRule, codesOf, conditionText, faultsOf, moved, targetText, unreachable } from './rules'

const rule = (name: string, change: Partial<RoutingRule> = {}): RoutingRule => ({ ...aRule('VIDEOS'), name, ...change })

describe('routing rules', () => {
  it('are found to be unreachable as the service finds it', () => {
    const spam = rule('Spam', { concerns: ['SCORE_SPAM'] })
    const graveSpam = rule('Grave spam', { concerns: ['SCORE_SPAM'], leastSeverity: 2 })
    const videos = rule('Videos', { kinds: ['VIDEO'] })
    const comments = rule('Comments', { kinds: ['COMMENT'] })
    const reports = rule('Reports', { purposes: ['REPORT'] })
    expect(unreachable([graveSpam, spam, reports, videos, rule('All')])).toEqual([])
    expect(unreachable([spam, graveSpam])).toEqual(['Grave spam'])
    expect(unreachable([videos, comments, reports, spam])).toEqual(['Reports', 'Spam'])
  })

  it('are moved', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  })

  it('are put in words', () => {
    expect(conditionText(rule('x', { purposes: ['REPORT'], kinds: ['VIDEO'], concerns: ['REPORTED_SELF_HARM'], leastSeverity: 2 }))).toBe(
      'report · videos · Reported for self-harm · at least high',
    )
    expect(conditionText(rule('x'))).toBe('any purpose · any kind')
    expect([30, 240, 2880].map((targetMinutes) => targetText({ code: 'A', roles: [], targetMinutes }))).toEqual(['30 min', '4 h', '2 d'])
    expect(codesOf('score_hate, SCORE_SPAM score_hate')).toEqual(['SCORE_HATE', 'SCORE_SPAM'])
  })

  it('have no two of a name, and queues have somebody', () => {
    const queues = [{ code: 'ESCALATED', roles: [], targetMinutes: 60 }]
    const rules = [rule('Same', { kinds: ['VIDEO'] }), rule('Same', { kinds: ['COMMENT'] })]
    expect(faultsOf({ queues, rules, fallback: 'ESCALATED' })).toEqual([
      'Two rules are called “Same”.',
      'Nobody sees the queue Escalated.',
    ])
  })
})
