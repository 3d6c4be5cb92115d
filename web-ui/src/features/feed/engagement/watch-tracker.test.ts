import { beforeEach, describe, expect, it } from 'vitest'
import type { PlayerState } from '@/shared/player/pool/player-pool'
import { WatchTracker } from './watch-tracker'

const VIDEO = { videoId: 'a', recommendationId: 'r1', durationMs: 8_000 }

const at = (positionMs: number, change: Partial<PlayerState> = {}): PlayerState => ({
  key: 'a',
  status: 'playing',
  muted: true,
  soundRefused: false,
  positionMs,
  durationMs: 8_000,
  ...change,
})

describe('WatchTracker', () => {
  let reported: string[]
  let tracker: WatchTracker

  beforeEach(() => {
    reported = []
    tracker = new WatchTracker((type, _video, watchedMs) => reported.push(`${type} ${watchedMs}`))
    tracker.show(VIDEO)
  })

  const watch = (fromMs: number, toMs: number) => {
    for (let position = fromMs; position <= toMs; position += 250) tracker.observe(at(position))
  }

  it('reports an impression at once and play when it really plays', () => {
    tracker.observe(at(0, { status: 'loading' }))
    expect(reported).toEqual(['IMPRESSION 0'])
    tracker.observe(at(0))
    expect(reported).toEqual(['IMPRESSION 0', 'PLAY 0'])
  })

  it('reports progress at the quarters and completion once, over several loops', () => {
    watch(0, 8_000)
    watch(0, 8_000)
    expect(reported).toEqual(['IMPRESSION 0', 'PLAY 0', 'PROGRESS 2000', 'PROGRESS 4000', 'PROGRESS 6000', 'COMPLETE 7750'])
  })

  it('does not count a seek as watching', () => {
    tracker.observe(at(0))
    tracker.observe(at(7_900))
    expect(reported).toEqual(['IMPRESSION 0', 'PLAY 0'])
  })

  it('reports a skip when the video is left early', () => {
    watch(0, 1_000)
    tracker.leave()
    expect(reported.at(-1)).toBe('SKIP 1000')
  })

  it('reports how far it came when it is left later', () => {
    watch(0, 3_500)
    tracker.leave()
    expect(reported.at(-1)).toBe('PROGRESS 3500')
  })

  it('ignores the state of another video', () => {
    tracker.observe(at(500, { key: 'b' }))
    expect(reported).toEqual(['IMPRESSION 0'])
  })
})
