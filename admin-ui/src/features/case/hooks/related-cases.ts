import type { LogLine } from '../api/get-content-log'

/** Another case about the same content. */
export interface RelatedCase {
  id: string
  /** When the first known line about it was written. */
  since: string
  /** The code of why it was opened; AUTOMATED where a machine decided at once. */
  openReason: string
  /** What was done last. */
  lastAction: LogLine['action']
}

/** The cases in the log of some content except one, newest first; the list of cases has no filter for content. */
export function relatedCases(newestFirst: readonly LogLine[], exceptId: string): RelatedCase[] {
  const found = new Map<string, RelatedCase>()
  for (const { caseId, at, action, detail } of newestFirst) {
    if (caseId === null || caseId === exceptId) continue
    const known = found.get(caseId) ?? { id: caseId, since: at, openReason: 'AUTOMATED', lastAction: action }
    known.since = at
    if (action === 'OPENED') known.openReason = detail ?? known.openReason
    found.set(caseId, known)
  }
  return [...found.values()].sort((a, b) => Date.parse(b.since) - Date.parse(a.since))
}

/** The case in which a decision was made, and by whom; undefined if the log does not reach back to it. */
export function placeOfDecision(lines: readonly LogLine[], decisionId: string) {
  const line = lines.find((one) => one.decisionId === decisionId)
  return line?.caseId == null ? undefined : { caseId: line.caseId, handle: line.actor?.handle }
}
