import type { Playback } from '@/shared/api/types'

/** The URL of the storyboard: from video-service, or derived from the stream URL (the feed). */
export function storyboardUrl(playback: Playback | null): string | undefined {
  if (playback === null) return undefined
  return 'storyboardUrl' in playback ? playback.storyboardUrl : playback.hlsUrl.replace(/[^/]*$/, 'storyboard.vtt')
}
