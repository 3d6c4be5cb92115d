import type { TurnDown } from './api/turn-downs'

export const turnDownTexts = {
  less: 'Less of this',
  lessOf: (what: string) => `Less of this: ${what}`,
  lessOfCreator: 'Less of this creator',
  done: 'You will see less of this.',
  undo: 'Undo',
  undoOf: (what: string) => `Undo: ${what}`,
  undone: 'It counts as before.',
  section: 'Less of this',
  sectionIntro: 'What you turned down where your feed says why it shows a video. It counts from the next page on.',
  none: 'Nothing yet. Open “Why this video?” in your feed to turn a reason down.',
}

const gone = 'something that is not shown any more'

/** What was turned down, in words. */
export function turnDownName({ kind, name }: TurnDown): string {
  switch (kind) {
    case 'VIDEO':
      return name == null ? `What goes with ${gone}` : `What goes with “${name}”`
    case 'WORD':
      return `“${name ?? ''}”`
    case 'CATEGORY':
      return name ?? ''
    case 'CREATOR':
      return name == null ? `Videos of ${gone}` : `Videos of @${name}`
    case 'POPULARITY':
      return 'What is popular'
    case 'FRESHNESS':
      return 'What is new'
  }
}
