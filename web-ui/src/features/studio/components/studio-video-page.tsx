import './studio.css'
import '@/shared/ui/poster-grid.css'
import { formatDateTime } from '@kinora/ui-kit/format'
import { buttonClass } from '@kinora/ui-kit/ui/button'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Video, VideoState } from '@/shared/api/types'
import { useTitle } from '@/shared/hooks/use-title'
import { ErrorView } from '@/shared/ui/error-view'
import { LinkedText } from '@/shared/ui/linked-text'
import { Page, PageTitle } from '@/shared/ui/page'
import { Poster } from '@/shared/ui/poster'
import { ownVideoQuery, statusQuery } from '../api/own-video'
import { isBeingMade, isEditable, isMoving } from '../hooks/processing-steps'
import { useRunningCheck, useVideoProgress } from '../hooks/use-video-progress'
import { studioTexts } from '../texts'
import { AuditionNote } from './audition-note'
import { CaptionsCard } from './captions-card'
import { DeleteVideo } from './delete-video'
import { EditVideo } from './edit-video'
import { OutcomeNote } from './outcome-note'
import { playFrom, PreviewPlayer } from './preview-player'
import { ReachCard } from './reach-card'
import { StateBadge } from './state-badge'
import { Stepper } from './stepper'

/** Texts of refused videos cannot be edited. */
const DECIDED: VideoState[] = ['REJECTED', 'TAKEN_DOWN', 'DELETED']

function OwnVideo({ video }: { video: Video }) {
  const status = useQuery(statusQuery(video.id, isMoving(video.state))).data
  const check = useRunningCheck(video.id)
  const preview = useRef<HTMLVideoElement>(null)
  const refused = video.moderation !== null && video.moderation.outcome !== 'APPROVED'
  return (
    <div className="grid items-start gap-8 md:grid-cols-[15rem_1fr]">
      <div className={`poster-card md:w-full md:max-w-60 ${refused ? 'w-48' : 'w-28'}`}>
        {video.playback === null ? (
          <span className="absolute inset-0 grid place-items-center text-white/70">
            <Icon name="film" size={44} />
          </span>
        ) : (
          <Poster src={video.playback.posterUrl} blurhash={video.blurhash} />
        )}
        {refused && video.playback !== null && <PreviewPlayer ref={preview} playback={video.playback} />}
      </div>
      <div className="grid gap-5">
        <header className="grid justify-items-start gap-1">
          <PageTitle>{video.title}</PageTitle>
          <p className="flex flex-wrap items-center gap-3 text-muted">
            <StateBadge video={video} /> {formatDateTime(video.createdAt)}
          </p>
        </header>
        {video.description !== '' && (
          <p dir="auto" className="max-w-prose whitespace-pre-wrap wrap-anywhere">
            <LinkedText text={video.description} />
          </p>
        )}
        {video.publishAt !== null && video.state !== 'PUBLISHED' && isEditable(video.state) && (
          <p className="text-muted">{studioTexts.goesPublic(formatDateTime(video.publishAt))}</p>
        )}
        <OutcomeNote
          video={video}
          onSeek={refused && video.playback !== null ? (positionMs) => playFrom(preview.current, positionMs) : undefined}
        />
        {video.state === 'PUBLISHED' && video.visibility === 'PUBLIC' && <AuditionNote videoId={video.id} />}
        {video.state !== 'TAKEN_DOWN' && (
          <Stepper state={video.state} status={status} scheduled={video.visibility === 'SCHEDULED'} check={check} />
        )}
        <div className="flex flex-wrap gap-3">
          {video.playback !== null && (
            <Link to="/v/$id" params={{ id: video.id }} className={buttonClass('primary')}>
              {studioTexts.watch}
            </Link>
          )}
          {/* While it is being made there is something to watch already, but no file yet. */}
          {video.playback?.downloadUrl !== undefined && !isBeingMade(video.state) && (
            <a href={video.playback.downloadUrl} download={`${video.title}.mp4`} className={buttonClass()}>
              {studioTexts.download}
            </a>
          )}
          {isEditable(video.state) && <EditVideo id={video.id} />}
          <DeleteVideo id={video.id} />
        </div>
        {video.state === 'PUBLISHED' && <ReachCard videoId={video.id} />}
        {!DECIDED.includes(video.state) && <CaptionsCard videoId={video.id} />}
      </div>
    </div>
  )
}

/** One own video: live state and outcome. */
export function StudioVideoPage({ id }: { id: string }) {
  const video = useQuery(ownVideoQuery(id))
  useVideoProgress(id)
  useTitle(video.data?.title ?? studioTexts.title)
  return (
    <Page>
      <Link to="/studio" className="back-link">
        <Icon name="back" size={20} /> {studioTexts.back}
      </Link>
      {video.isPending && <Spinner />}
      {video.isError && <ErrorView error={video.error} onRetry={() => void video.refetch()} level={1} byAddress />}
      {video.isSuccess && <OwnVideo video={video.data} />}
    </Page>
  )
}
