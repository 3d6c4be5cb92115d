import { useRef, useState } from 'react'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import type { Answered } from '../api/answer-case'
import type { TaggedCase } from '../api/get-case'
import { usePlayer } from '../hooks/use-player'
import { usePresence } from '../hooks/use-presence'
import { flagsOf } from '../hooks/use-flags'
import { severityOf } from '@/shared/moderation/severity'
import { useLook } from '@/shared/preferences'
import { AnswerResult } from './answer-result'
import { BlindPanel } from './blind-panel'
import { CaseContentText } from './case-content-text'
import { CaseHeader } from './case-header'
import { CaseVideo } from './case-video'
import { CommentText } from './comment-text'
import { ContestPanel } from './contest-panel'
import { CreatorNote } from './creator-note'
import { DecisionPanel } from './decision-panel'
import { DecisionTimeline } from './decision-timeline'
import { PrecedentsPanel } from './precedents-panel'
import { NearDuplicates } from './near-duplicates'
import { RelatedCases } from './related-cases'
import { SafetyPanel } from './safety-panel'
import { SignalList } from './signal-list'
import { StageList } from './stage-list'
import { WithdrawnNote } from './withdrawn-note'
import styles from './case-view.module.css'

interface CaseViewProps {
  tagged: TaggedCase
  filters: CaseFilters
}

/** The content on the left; signals and decision on the right. */
export function CaseView({ tagged, filters }: CaseViewProps) {
  const item = tagged.value
  usePresence(item.id, !item.blind)
  const flags = flagsOf(item.signals)
  const { mute } = useLook(severityOf(item.why))
  const videoRef = useRef<HTMLVideoElement>(null)
  const player = usePlayer(videoRef, flags, { durationMs: item.content.durationMs ?? 0, muted: mute })
  const isVideo = item.kind === 'VIDEO'
  const [answered, setAnswered] = useState<Answered>()
  const waits = item.state === 'OPEN' || item.state === 'CLAIMED'
  return (
    <div className={styles['case']}>
      <CaseHeader item={item} filters={filters} />
      <div className={styles['subject']}>
        {isVideo ? <CaseVideo item={item} videoRef={videoRef} flags={flags} player={player} /> : <CommentText item={item} />}
        <CaseContentText item={item} />
        {!isVideo && !item.blind && <SignalList item={item} />}
      </div>
      <div className={styles['judgment']}>
        {answered !== undefined && <AnswerResult answered={answered} caseId={item.id} filters={filters} />}
        {item.blind ? (
          answered === undefined && waits && <BlindPanel tagged={tagged} filters={filters} onAnswered={setAnswered} />
        ) : (
          <Judgment tagged={tagged} filters={filters} onSeek={isVideo ? player.seek : undefined} decides={answered === undefined} />
        )}
      </div>
    </div>
  )
}

interface JudgmentProps extends CaseViewProps {
  onSeek: ((ms: number) => void) | undefined
  /** False right after a blind answer, which is shown instead. */
  decides: boolean
}

/** Everything that helps to decide, and the decision. */
function Judgment({ tagged, filters, onSeek, decides }: JudgmentProps) {
  const item = tagged.value
  return (
    <>
      <ContestPanel item={item} filters={filters} onSeek={onSeek} />
      {item.state === 'WITHDRAWN' && <WithdrawnNote item={item} />}
      {item.state !== 'WITHDRAWN' && decides && <DecisionPanel tagged={tagged} filters={filters} />}
      {item.childSafety && <SafetyPanel item={item} />}
      <PrecedentsPanel item={item} filters={filters} />
      {item.kind === 'VIDEO' && <SignalList item={item} {...(onSeek === undefined ? {} : { onSeek })} />}
      <CreatorNote item={item} />
      <StageList item={item} onSeek={onSeek} />
      <DecisionTimeline item={item} />
      <NearDuplicates item={item} filters={filters} />
      <RelatedCases item={item} filters={filters} />
    </>
  )
}
