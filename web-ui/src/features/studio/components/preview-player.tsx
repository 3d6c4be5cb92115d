import type { Ref } from 'react'
import type { Addresses } from '@/shared/api/types'
import { studioTexts } from '../texts'

interface PreviewPlayerProps {
  ref: Ref<HTMLVideoElement>
  playback: Addresses
}

/** Plays an own video that others cannot see, beside what was decided about it. */
export function PreviewPlayer({ ref, playback }: PreviewPlayerProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- it has the captions that its owner has added
    <video
      ref={ref}
      className="absolute inset-0 size-full object-contain"
      aria-label={studioTexts.preview}
      controls
      playsInline
      preload="none"
      src={playback.downloadUrl}
      poster={playback.posterUrl}
    >
      {playback.captions.map(({ lang, label, url }) => (
        <track key={lang} kind="captions" srcLang={lang} label={label} src={url} />
      ))}
    </video>
  )
}

/** Starts playback at a position, also if nothing is loaded yet. */
export function playFrom(video: HTMLVideoElement | null, positionMs: number): void {
  if (video === null) return
  video.currentTime = positionMs / 1000
  // a refusal shows its controls
  video.play().catch(() => undefined)
}
