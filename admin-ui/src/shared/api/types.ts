import type { components } from '@kinora/ui-kit/openapi/moderation'
import type { Shape } from './shape'

/** The shapes of the moderation API that more than one feature reads, from its committed openapi.json. */
type Schemas = components['schemas']

export type CaseSummary = Shape<
  Schemas['CaseSummary'],
  'title' | 'excerpt' | 'claimedBy' | 'claimExpiresAt' | 'topSignal'
>
export type CaseKind = CaseSummary['kind']
export type CaseState = CaseSummary['state']
export type Person = Shape<Schemas['Actor']>
export type Signal = Shape<Schemas['Signal'], 'startMs' | 'endMs'>
/** The outcome is null for an escalation, which decides nothing; a null actor is a machine. */
export type Decision = Shape<Schemas['DecisionSummary'], 'outcome' | 'note' | 'actor' | 'previousDecisionId'>
export type DecisionAction = Decision['action']
export type HistoryEntry = Shape<Schemas['HistoryStep'], 'actor' | 'detail'>
export type ReasonCode = Shape<Schemas['Reason']>
export type ModerationMetrics = Shape<Schemas['Metrics'], 'oldestOpenSeconds' | 'automatedShare'>

/** What is judged; of a comment's author only the id is known. */
export type CaseContent = Omit<
  Shape<Schemas['ContentSnapshot'], 'title' | 'description' | 'text' | 'playbackId' | 'durationMs' | 'captions'>,
  'author'
> & { author: Shape<Schemas['Author'], 'handle' | 'displayName'> }

export type ModerationCase = CaseSummary &
  Pick<Shape<Schemas['CaseDetail']>, 'policyVersion'> & {
    content: CaseContent
    signals: Signal[]
    decisions: Decision[]
    history: HistoryEntry[]
  }

export interface PageOf<T> {
  items: T[]
  nextCursor: string | null
}
