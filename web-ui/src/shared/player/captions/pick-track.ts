import type { CaptionTrack } from '@/shared/api/types'

/** 'auto': captions while the sound is off; 'off'; or the language that was chosen, a BCP 47 tag. */
export type CaptionChoice = string

const language = (tag: string) => tag.toLowerCase().split('-')[0]

/** The best track: this language, a related one, one of the browser's languages, or any. */
export function bestTrack(tracks: readonly CaptionTrack[], wanted: readonly string[]): CaptionTrack | undefined {
  for (const tag of wanted) {
    const exact = tracks.find((track) => track.lang.toLowerCase() === tag.toLowerCase())
    const related = exact ?? tracks.find((track) => language(track.lang) === language(tag))
    if (related !== undefined) return related
  }
  return tracks[0]
}

/** The track for a choice; undefined for no captions. */
export function shownTrack(
  tracks: readonly CaptionTrack[],
  choice: CaptionChoice,
  muted: boolean,
  languages: readonly string[],
): CaptionTrack | undefined {
  if (choice === 'off' || (choice === 'auto' && !muted)) return undefined
  return bestTrack(tracks, choice === 'auto' ? languages : [choice, ...languages])
}
