import type { components } from '@kinora/ui-kit/openapi/moderation'

/** What more than one feature reads of the moderation API. */
type Schemas = components['schemas']

export type CaseSummary = Schemas['CaseSummary']
export type CaseKind = CaseSummary['kind']
export type CaseState = CaseSummary['state']
/** A case with all that is known of it. The author of a comment may be known by the id only. */
export type ModerationCase = Schemas['CaseDetail']
export type Signal = Schemas['Signal']
/** The outcome is null for an escalation, which decides nothing; a null actor is a machine. */
export type Decision = Schemas['DecisionSummary']
export type DecisionAction = Decision['action']
export type HistoryEntry = Schemas['HistoryStep']
export type ReasonCode = Schemas['Reason']
export type Policy = Schemas['Policy']
/** Two cuts of a policy: from `review` on a person looks, from `reject` on it is rejected (unless only for review). */
export type Bands = Schemas['Thresholds']
export type ModerationMetrics = Schemas['Metrics']
