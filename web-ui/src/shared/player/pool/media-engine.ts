import { isUpright } from '@/shared/lib/upright'

/** Loads one stream into one <video>. Two ship: hls.js and the browser's own HLS. */
export interface MediaEngine {
  readonly element: HTMLVideoElement
  /** Starts loading; only the first seconds until `setActive(true)`. Replaces what was loaded before. */
  load: (url: string) => void
  setActive: (active: boolean) => void
  unload: () => void
  /** A fatal error that reloading may fix. */
  onFatal: (listener: () => void) => void
}

export function createVideoElement(): HTMLVideoElement {
  const element = document.createElement('video')
  element.playsInline = true
  element.loop = true
  element.muted = true
  element.preload = 'auto'
  element.tabIndex = -1
  element.disablePictureInPicture = true
  element.className = 'stage-video'
  element.addEventListener('resize', () => {
    element.dataset['upright'] = String(isUpright(element.videoWidth, element.videoHeight))
  })
  return element
}
