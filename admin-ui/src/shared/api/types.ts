import type { components } from '@kinora/ui-kit/openapi/moderation'

/** API types of moderation-service that several features use. */
type Schemas = components['schemas']

export type CaseSummary = Schemas['CaseSummary']
export type CaseKind = CaseSummary['kind']
/** Why people are asked: screening found something, others reported it, or somebody contests a decision. */
export type CasePurpose = NonNullable<CaseSummary['purpose']>
export type CaseState = CaseSummary['state']
export type Queue = NonNullable<CaseSummary['queue']>
/** A case with its details. Of the author of a comment only the id may be known. */
export type ModerationCase = Schemas['CaseDetail']
export type Signal = Schemas['Signal']
/** What one stage of screening did and found; scores are raw. */
export type StageReport = Schemas['StageReport']
/** The outcome is null for an escalation and a hold, which decide nothing; a null actor is a machine. */
export type Decision = Schemas['DecisionSummary']
export type DecisionAction = Decision['action']
/** What a restricted outcome takes away. */
export type Restrictions = Schemas['Restrictions']
export type WantedRestrictions = Schemas['WantedRestrictions']
export type HistoryEntry = Schemas['HistoryStep']
export type ReasonCode = Schemas['Reason']
export type Policy = Schemas['Policy']
export type PolicyRules = Schemas['PolicyRules']
/** A category of what breaks the rules, in the operator's words. */
export type PolicyCategory = Schemas['PolicyCategory']
/** Who may publish a video without a person. */
export type Publishing = Schemas['Publishing']
/** Two thresholds: from `review` on a person decides, from `reject` on it is rejected (unless review-only). */
export type Bands = Schemas['Thresholds']
export type ModerationMetrics = Schemas['Metrics']
export type CaseViewer = Schemas['CaseViewer']
export type ViewedCase = Schemas['ViewedCase']
