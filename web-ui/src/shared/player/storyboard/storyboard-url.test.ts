import { describe, expect, it } from 'vitest'
import { PLAYBACK } from '@/test/samples'
import { storyboardUrl } from './storyboard-url'

describe('storyboard URL', () => {
  it('lies beside the stream where nobody says where it is', () => {
    const ofFeed = { hlsUrl: '/media/p1/master.m3u8', posterUrl: '', blurhash: null, width: 720, height: 1280, captions: [] }
    expect(storyboardUrl(ofFeed)).toBe('/media/p1/storyboard.vtt')
    expect(storyboardUrl({ ...PLAYBACK, storyboardUrl: '/elsewhere.vtt' })).toBe('/elsewhere.vtt')
    expect(storyboardUrl(null)).toBeUndefined()
  })
})
