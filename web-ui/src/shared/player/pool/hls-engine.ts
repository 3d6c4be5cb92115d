import type Hls from 'hls.js'
import type { ErrorTypes } from 'hls.js'
import { createVideoElement, type MediaEngine } from './media-engine'

type HlsClass = typeof Hls

/** Seconds of media that a waiting neighbor holds, and that the playing video keeps ahead. */
const NEIGHBOR_SECONDS = 1
const ACTIVE_SECONDS = 8
const ACTIVE_MAX_SECONDS = 12
const MAX_RECOVERIES = 2

let hlsModule: Promise<HlsClass> | undefined

/** The hls.js chunk, fetched once and in parallel with the first feed page. */
export function loadHls(): Promise<HlsClass> {
  hlsModule ??= import('hls.js/light').then((module) => module.default)
  return hlsModule
}

export class HlsEngine implements MediaEngine {
  readonly element = createVideoElement()
  private hls: Hls | undefined
  private url: string | undefined
  private active = false
  private recoveries = 0
  private fatal: () => void = () => undefined

  load(url: string): void {
    this.unload()
    this.url = url
    void loadHls().then(
      (HlsLight) => {
        if (this.url === url) this.attach(HlsLight, url)
      },
      () => {
        hlsModule = undefined
        this.fatal()
      },
    )
  }

  setActive(active: boolean): void {
    this.active = active
    if (this.hls === undefined) return
    this.hls.config.maxBufferLength = active ? ACTIVE_SECONDS : NEIGHBOR_SECONDS
    this.hls.config.maxMaxBufferLength = active ? ACTIVE_MAX_SECONDS : NEIGHBOR_SECONDS
  }

  unload(): void {
    this.url = undefined
    this.recoveries = 0
    this.hls?.destroy()
    this.hls = undefined
    if (this.element.hasAttribute('src')) {
      this.element.removeAttribute('src')
      this.element.load()
    }
  }

  onFatal(listener: () => void): void {
    this.fatal = listener
  }

  private attach(HlsLight: HlsClass, url: string): void {
    if (!HlsLight.isSupported()) {
      this.element.src = url
      return
    }
    const hls = new HlsLight({
      maxBufferLength: this.active ? ACTIVE_SECONDS : NEIGHBOR_SECONDS,
      maxMaxBufferLength: this.active ? ACTIVE_MAX_SECONDS : NEIGHBOR_SECONDS,
      backBufferLength: 20,
      capLevelToPlayerSize: true,
      ignoreDevicePixelRatio: false,
    })
    this.hls = hls
    hls.on(HlsLight.Events.ERROR, (_event, data) => {
      if (data.fatal) this.recover(HlsLight, hls, data.type)
    })
    hls.loadSource(url)
    hls.attachMedia(this.element)
  }

  private recover(HlsLight: HlsClass, hls: Hls, type: ErrorTypes): void {
    this.recoveries += 1
    if (type === HlsLight.ErrorTypes.MEDIA_ERROR && this.recoveries <= MAX_RECOVERIES) hls.recoverMediaError()
    else this.fatal()
  }
}
