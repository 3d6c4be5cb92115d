import type { ModerationCase } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { useVideo } from '../api/get-video'
import styles from './case-text.module.css'

/** The texts of the content, as text and never as markup. */
export function CaseContentText({ item }: { item: ModerationCase }) {
  const { title, description, hashtags, author, captions } = item.content
  const isComment = item.kind === 'COMMENT'
  return (
    <Card title={isComment ? 'Under the video' : 'Title and description'}>
      <dl className={styles['facts']}>
        {author.handle && !isComment && (
          <Fact name="Creator">
            {author.displayName ?? author.handle} <span className={styles['muted']}>@{author.handle}</span>
          </Fact>
        )}
        {!isComment && <Fact name="Title">{title ?? '—'}</Fact>}
        {isComment && <VideoTitle videoId={item.content.videoId} />}
        {!isComment && <Fact name="Description">{description === '' ? '—' : (description ?? '—')}</Fact>}
        {hashtags.length > 0 && (
          <Fact name="Hashtags">{hashtags.map((tag) => `#${tag}`).join(' ')}</Fact>
        )}
        {captions && (
          <Fact name="Captions">
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard */}
            <div role="group" aria-label="Captions" tabIndex={0} className={styles['captions']} dir="auto">
              {captions}
            </div>
          </Fact>
        )}
      </dl>
    </Card>
  )
}

function VideoTitle({ videoId }: { videoId: string }) {
  const video = useVideo(videoId).data
  return (
    <Fact name="Video">
      <a href={`/v/${encodeURIComponent(videoId)}`} target="_blank" rel="noreferrer">
        {video?.title ?? 'Open the video'}
      </a>{' '}
      <span className={styles['muted']}>opens Kinora in a new tab</span>
    </Fact>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}
