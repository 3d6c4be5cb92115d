import { describe, expect, it } from 'vitest'
import { reelOf } from './use-reel'

const flag = (startMs: number, endMs: number) => ({ startMs, endMs, category: 'VIOLENCE', score: 0.9 })

describe('reel', () => {
  it('takes the flagged parts with three seconds around, joined where they overlap', () => {
    expect(reelOf([flag(10_000, 12_000), flag(14_000, 20_000), flag(60_000, 61_000)], 120_000)).toEqual([
      { startMs: 7_000, endMs: 23_000 },
      { startMs: 57_000, endMs: 64_000 },
    ])
  })

  it('stays within the video, and ends before it starts again', () => {
    expect(reelOf([flag(1_000, 2_000), flag(28_000, 30_000)], 30_000)).toEqual([
      { startMs: 0, endMs: 5_000 },
      { startMs: 25_000, endMs: 29_800 },
    ])
  })

  it('has nothing to play without flags or length', () => {
    expect(reelOf([], 30_000)).toEqual([])
    expect(reelOf([flag(4_000, 5_000)], 0)).toEqual([])
  })
})
