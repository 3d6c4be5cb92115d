export type Severity = 'routine' | 'elevated' | 'high' | 'critical'

/** The service's steps: 0 routine, 100 elevated, 200 high, 300 at once. */
export function severityOf(priority: number): Severity {
  if (priority >= 300) return 'critical'
  if (priority >= 200) return 'high'
  return priority >= 100 ? 'elevated' : 'routine'
}
