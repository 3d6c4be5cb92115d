import type { Violation } from '@/shared/lib/reasons'
import type { Said } from '../api/reports'

/** What is in the fields of the report dialog. */
export interface ReportFields {
  reason: Violation | undefined
  statement: string
  illegal: boolean
  ground: string
  goodFaith: boolean
  name: string
  email: string
}

export const NO_FIELDS: ReportFields = {
  reason: undefined,
  statement: '',
  illegal: false,
  ground: '',
  goodFaith: false,
  name: '',
  email: '',
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** The report as it is sent; undefined while something is missing. Only strangers leave an address. */
export function reportOf(fields: ReportFields, stranger: boolean): Said | undefined {
  const { reason, illegal, ground, goodFaith } = fields
  const statement = orNull(fields.statement)
  const email = orNull(fields.email)
  if (reason === undefined) return undefined
  if (illegal && (statement === null || ground.trim() === '' || !goodFaith)) return undefined
  if (stranger && email === null && reason !== 'CHILD_SAFETY') return undefined
  return {
    reason,
    statement,
    illegal: illegal ? { ground: ground.trim(), goodFaith } : null,
    contact: stranger && email !== null ? { name: orNull(fields.name), email } : null,
  }
}
