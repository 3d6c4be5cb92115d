import type { CasePrecedents, Likeness } from '../api/get-precedents'

type Stand = CasePrecedents['stands'][number]

/** In what another case is like this one. */
export function likenessText({ by, similarity, frames }: Likeness): string {
  switch (by) {
    case 'FRAMES':
      return frames === 1 ? 'one frame alike' : `${frames ?? 0} frames alike`
    case 'WORDS':
      return `words ${Math.floor((similarity ?? 0) / 100)}% alike`
    case 'CREATOR':
      return 'same creator'
  }
}

/** What a decision with this outcome would do. */
export function againstText({ against, of }: Stand): string {
  return `${against} of ${of} similar cases were decided otherwise. Say why in the note.`
}
