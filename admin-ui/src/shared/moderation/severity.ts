export type Severity = 'routine' | 'elevated' | 'high' | 'critical'

const GRADES: readonly Severity[] = ['routine', 'elevated', 'high', 'critical']

/** The grades of the service: 0 routine, 1 elevated, 2 high, 3 immediate. */
export function severityOf(why: { severity: number }): Severity {
  return GRADES[Math.max(0, Math.min(why.severity, GRADES.length - 1))] ?? 'routine'
}
