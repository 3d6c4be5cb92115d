import { useEffect, useState, type RefObject } from 'react'

export type SourceState = 'loading' | 'ready' | 'failed'

/** Feeds an HLS source to the video element; hls.js is loaded only when a case has a video. */
export function useHls(ref: RefObject<HTMLVideoElement | null>, source: string): SourceState {
  const [state, setState] = useState<SourceState>('loading')
  useEffect(() => {
    let left = false
    let stop = () => {}
    void import('hls.js/light').then(({ default: Hls, Events }) => {
      const video = ref.current
      if (left || video === null) return
      if (!Hls.isSupported()) {
        video.src = source
        setState('ready')
        return
      }
      const hls = new Hls({ maxBufferLength: 20, enableWorker: true })
      stop = () => hls.destroy()
      hls.on(Events.MANIFEST_PARSED, () => setState('ready'))
      hls.on(Events.ERROR, (_event, data) => {
        if (data.fatal) setState('failed')
      })
      hls.loadSource(source)
      hls.attachMedia(video)
    })
    return () => {
      left = true
      stop()
    }
  }, [ref, source])
  return state
}
