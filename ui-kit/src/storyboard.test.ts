import { describe, expect, it } from 'vitest'
import { readStoryboard, tileAt } from './storyboard'

const TRACK = `WEBVTT

00:00:00.000 --> 00:00:00.500
storyboard.jpg#xywh=0,0,90,160

00:00:00.500 --> 01:00:01.250
storyboard.jpg#xywh=90,0,90,160
`
const ADDRESS = 'https://kinora.example/media/p1/s/token/storyboard.vtt'

describe('storyboard', () => {
  it('reads which part of which sheet belongs to which time', () => {
    const tiles = readStoryboard(TRACK, ADDRESS)
    expect(tiles).toHaveLength(2)
    expect(tiles[1]).toEqual({
      untilMs: 3_601_250,
      sheet: 'https://kinora.example/media/p1/s/token/storyboard.jpg',
      ...{ x: 90, y: 0, width: 90, height: 160 },
    })
  })

  it('finds the tile of a moment, and the last one after the end', () => {
    const tiles = readStoryboard(TRACK, ADDRESS)
    expect(tileAt(tiles, 499)?.x).toBe(0)
    expect(tileAt(tiles, 500)?.x).toBe(90)
    expect(tileAt(tiles, 9_999_999)?.x).toBe(90)
    expect(tileAt([], 0)).toBeUndefined()
  })

  it('takes nothing from what is no storyboard', () => {
    expect(readStoryboard('WEBVTT\n\n00:00.000 --> 00:01.000\nHello', ADDRESS)).toEqual([])
    expect(readStoryboard('<html></html>', ADDRESS)).toEqual([])
  })
})
