import type { CSSProperties } from 'react'
import type { Tile } from '@kinora/ui-kit/storyboard'

interface StoryboardTileProps {
  tile: Tile
  /** Its position above the line, 0 to 1. */
  share: number
  time: string
}

/** The preview of a position. It adds no information to the line, so it is hidden from screen readers. */
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
