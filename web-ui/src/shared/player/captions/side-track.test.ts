import { afterEach, describe, expect, it, vi } from 'vitest'
import { followTrack } from './side-track'

const TRACK = { lang: 'de', label: 'Deutsch', url: '/media/p/s/token/captions/de.vtt' }

/** jsdom has no text tracks: this one is moved by the test. */
class MovedTrack extends EventTarget {
  mode = 'disabled'
  activeCues: { getCueAsHTML: () => Node }[] = []

  say(...texts: string[]) {
    this.activeCues = texts.map((text) => ({ getCueAsHTML: () => document.createTextNode(text) }))
    this.dispatchEvent(new Event('cuechange'))
  }
}

function setUp() {
  const track = new MovedTrack()
  Object.defineProperty(HTMLTrackElement.prototype, 'track', { configurable: true, get: () => track })
  const video = document.createElement('video')
  const show = vi.fn<(cues: Node[]) => void>()
  const end = followTrack(video, TRACK, show)
  const said = () => show.mock.lastCall?.[0].map((node) => node.textContent)
  return { track, video, end, said }
}

describe('followTrack', () => {
  afterEach(() => Reflect.deleteProperty(HTMLTrackElement.prototype, 'track'))

  it('loads the file beside the video without letting the browser draw it', () => {
    const { track, video } = setUp()
    const element = video.querySelector('track')
    expect(element).toMatchObject({ kind: 'subtitles', srclang: 'de', label: 'Deutsch' })
    expect(element?.getAttribute('src')).toBe(TRACK.url)
    expect(track.mode).toBe('hidden')
  })

  it('hands over what is said, and nothing when it is over', () => {
    const { track, said } = setUp()
    track.say('Hello', 'Good morning')
    expect(said()).toEqual(['Hello', 'Good morning'])
    track.say()
    expect(said()).toEqual([])
  })

  it('leaves nothing behind', () => {
    const { track, video, end, said } = setUp()
    track.say('Hello')
    end()
    expect(said()).toEqual([])
    expect(video.querySelector('track')).toBeNull()
    expect(track.mode).toBe('disabled')
    track.say('Late')
    expect(said()).toEqual([])
  })
})
