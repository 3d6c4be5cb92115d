import type { CaptionTrack } from '@/shared/api/types'

function asNode(cue: TextTrackCue): HTMLElement {
  const node = document.createElement('p')
  node.append((cue as VTTCue).getCueAsHTML())
  return node
}

/**
 * Lets the browser load and time a caption file beside the video, and reports the current cues. The browser does not
 * draw them, because our texts are in their place over a vertical video.
 *
 * @returns stops it
 */
export function followTrack(video: HTMLVideoElement, track: CaptionTrack, show: (cues: Node[]) => void): () => void {
  const element = document.createElement('track')
  element.kind = 'subtitles'
  element.srclang = track.lang
  element.label = track.label
  element.src = track.url
  video.append(element)
  const text = element.track
  const onChange = () => show(Array.from(text.activeCues ?? [], asNode))
  text.addEventListener('cuechange', onChange)
  text.mode = 'hidden'
  return () => {
    text.removeEventListener('cuechange', onChange)
    text.mode = 'disabled'
    element.remove()
    show([])
  }
}
