export type Severity = 'routine' | 'elevated' | 'high' | 'critical'

/** The priorities of the service: 0 routine, 100 elevated, 200 high, 300 immediate. */
export function severityOf(priority: number): Severity {
  if (priority >= 300) return 'critical'
  if (priority >= 200) return 'high'
  return priority >= 100 ? 'elevated' : 'routine'
}
