/** The shapes of the moderation API that more than one feature reads. */
export type CaseKind = 'VIDEO' | 'COMMENT'
export type CaseState = 'OPEN' | 'CLAIMED' | 'DECIDED' | 'WITHDRAWN'
export type Outcome = 'APPROVED' | 'REJECTED' | 'RESTRICTED'
export type DecisionAction = 'APPROVE' | 'REJECT' | 'RESTRICT' | 'ESCALATE'

export interface Person {
  id: string
  handle: string
}

export interface CaseSummary {
  id: string
  kind: CaseKind
  contentId: string
  state: CaseState
  queue: string
  priority: number
  openedAt: string
  openReason: string
  title?: string | null
  excerpt?: string | null
  claimedBy: Person | null
  claimExpiresAt: string | null
  topSignal: { category: string; score: number } | null
}

export interface Signal {
  stage: string
  category: string
  score: number
  startMs?: number | null
  endMs?: number | null
  evidence?: string | null
  modelVersion?: string | null
}

export interface CaseContent {
  /** The video, or the video that the comment is about. */
  videoId: string
  title?: string | null
  description?: string | null
  hashtags?: string[] | null
  author?: { id: string; handle?: string | null; displayName?: string | null } | null
  text?: string | null
  playbackId?: string | null
  durationMs?: number | null
}

export interface Decision {
  id: string
  action: DecisionAction
  /** Null for an escalation, which decides nothing. */
  outcome: Outcome | null
  reasonCode: string
  note?: string | null
  actor: Person | null
  automated: boolean
  decidedAt: string
  previousDecisionId?: string | null
}

export interface HistoryEntry {
  at: string
  actor: string | null
  action: string
  detail?: string | null
}

export interface ModerationCase extends CaseSummary {
  content: CaseContent
  signals: Signal[]
  policyVersion: string | null
  decisions: Decision[]
  history: HistoryEntry[]
}

export interface ReasonCode {
  code: string
  label: string
  appliesTo: string[]
  action: string
}

export interface PageOf<T> {
  items: T[]
  nextCursor?: string | null
}
