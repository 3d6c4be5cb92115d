import { describe, expect, it } from 'vitest'
import { shownTrack } from './pick-track'

const track = (lang: string) => ({ lang, label: lang, url: `/media/p/captions/${lang}.vtt` })
const TRACKS = [track('en'), track('de-AT'), track('pt-BR')]
const shown = (choice: string, muted: boolean, languages: string[], tracks = TRACKS) =>
  shownTrack(tracks, choice, muted, languages)?.lang

describe('shownTrack', () => {
  it('shows the browser’s language while the sound is off, until something was chosen', () => {
    expect(shown('auto', true, ['de-DE', 'en'])).toBe('de-AT')
    expect(shown('auto', false, ['de-DE', 'en'])).toBeUndefined()
  })

  it('keeps to a choice whether or not there is sound', () => {
    expect(shown('pt-BR', false, ['en'])).toBe('pt-BR')
    expect(shown('off', true, ['en'])).toBeUndefined()
  })

  it('falls back to a related language, the browser’s, or any', () => {
    expect(shown('pt', false, ['en'])).toBe('pt-BR')
    expect(shown('fr', false, ['de'])).toBe('de-AT')
    expect(shown('fr', false, ['ja'])).toBe('en')
    expect(shown('fr', false, ['ja'], [])).toBeUndefined()
  })
})
