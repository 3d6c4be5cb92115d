import type { CSSProperties } from 'react'
import type { Tile } from '../storyboard/storyboard'

interface StoryboardTileProps {
  tile: Tile
  /** Where above the line it stands, 0 to 1. */
  share: number
  time: string
}

/** The small picture of a moment. It says nothing that the line does not say: it is hidden from screen readers. */
export function StoryboardTile({ tile, share, time }: StoryboardTileProps) {
  const style = {
    '--at': `${share * 100}%`,
    width: tile.width,
    height: tile.height,
    backgroundImage: `url("${tile.sheet}")`,
    backgroundPosition: `-${tile.x}px -${tile.y}px`,
  } as CSSProperties
  return (
    <div className="storyboard-tile" style={style} aria-hidden="true">
      <span>{time}</span>
    </div>
  )
}
