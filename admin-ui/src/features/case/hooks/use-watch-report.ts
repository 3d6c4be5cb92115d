import { useEffect } from 'react'
import { reportWatch } from '../api/exposure'
import type { VideoRef } from './use-player'
import { WatchLog } from './watch-log'

const SAMPLE_MS = 250
const REPORT_MS = 5_000

/** While content of a case is shown without a cover, reports every few seconds for how long and which parts of the video. */
export function useWatchReport(caseId: string, shown: boolean, video?: VideoRef): void {
  useEffect(() => {
    if (!shown) return
    const log = new WatchLog()
    const sample = () => {
      if (document.visibilityState === 'hidden') log.pause()
      else log.sample(Date.now(), video === undefined ? undefined : (video.current?.currentTime ?? 0) * 1000)
    }
    const send = () => {
      const report = log.take()
      // the ledger serves the person who looks; without it the work goes on, and the next report holds this one too
      if (report !== undefined) reportWatch(caseId, report).catch(() => log.restore(report))
    }
    sample()
    const sampling = setInterval(sample, SAMPLE_MS)
    const sending = setInterval(send, REPORT_MS)
    document.addEventListener('visibilitychange', send)
    return () => {
      clearInterval(sampling)
      clearInterval(sending)
      document.removeEventListener('visibilitychange', send)
      sample()
      send()
    }
  }, [caseId, shown, video])
}
