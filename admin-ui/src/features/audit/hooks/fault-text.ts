import { formatNumber } from '@kinora/ui-kit/format'
import type { AuditFault } from '../api/get-audit-check'

/** A fault of the log in a sentence. */
export function faultText({ kind, seq, lastSeq }: AuditFault): string {
  const entry = seq < 1 ? 'An entry without a number' : `Entry ${formatNumber(seq)}`
  switch (kind) {
    case 'CHANGED':
      return `${entry} was changed, or what stood before it was.`
    case 'REMOVED':
      return lastSeq > seq ? `Entries ${formatNumber(seq)} to ${formatNumber(lastSeq)} are missing.` : `${entry} is missing.`
    case 'INSERTED':
      return `${entry} was inserted.`
    case 'HEAD':
      return `The head of the chain at entry ${formatNumber(seq)} was changed, or that entry was.`
    case 'REWRITTEN':
      return `${entry} is not the one that was seen before: the log was shortened or written anew.`
  }
}
