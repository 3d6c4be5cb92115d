import { describe, expect, it } from 'vitest'
import { STILL_MS, WatchLog } from './watch-log'

describe('watch log', () => {
  it('joins what is played without a break, and splits where somebody jumps', () => {
    const log = new WatchLog()
    log.sample(0, 0)
    log.sample(250, 250)
    log.sample(500, 500)
    log.sample(750, 9_000)
    log.sample(1_000, 9_250)
    log.sample(1_250, 4_000)
    log.sample(1_500, 4_250)
    expect(log.take()).toEqual({
      ranges: [
        { fromMs: 0, toMs: 500 },
        { fromMs: 9_000, toMs: 9_250 },
        { fromMs: 4_000, toMs: 4_250 },
      ],
      uncoveredMs: 1_500,
    })
    expect(log.take()).toBeUndefined()
  })

  it('counts a still picture, but not for ever', () => {
    const log = new WatchLog()
    for (let at = 0; at <= 10 * STILL_MS; at += 250) log.sample(at, undefined)
    expect(log.take()).toEqual({ ranges: [], uncoveredMs: STILL_MS - 250 })
  })

  it('does not count the time of a pause', () => {
    const log = new WatchLog()
    log.sample(0, 0)
    log.sample(250, 250)
    log.pause()
    log.sample(90_000, 250)
    log.sample(90_250, 500)
    expect(log.take()).toEqual({
      ranges: [{ fromMs: 0, toMs: 500 }],
      uncoveredMs: 500,
    })
  })

  it('puts back what could not be sent, and sends it in parts that the service takes', () => {
    const log = new WatchLog()
    log.restore({ ranges: [{ fromMs: 0, toMs: 500 }], uncoveredMs: 55_000 })
    log.restore({ ranges: [], uncoveredMs: 55_000 })
    expect(log.take()).toEqual({ ranges: [{ fromMs: 0, toMs: 500 }], uncoveredMs: 60_000 })
    expect(log.take()).toEqual({ ranges: [], uncoveredMs: 50_000 })
  })
})
