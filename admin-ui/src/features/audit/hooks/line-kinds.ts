import type { AuditLine } from '../api/list-audit-log'

export type LineKind = 'all' | 'people' | 'machine' | 'decisions'

/** Whether a line is of the selected kind. */
export function lineMatches(line: AuditLine, kind: LineKind): boolean {
  switch (kind) {
    case 'all':
      return true
    case 'people':
      return line.actor !== null
    case 'machine':
      return line.actor === null
    case 'decisions':
      return line.decisionId !== null
  }
}
