/** A part of a thumbnail sheet, and the end of its time range. */
export interface Tile {
  untilMs: number
  sheet: string
  x: number
  y: number
  width: number
  height: number
}

const TIME = /--> (?:(\d+):)?(\d\d):(\d\d)\.(\d{3})/
const PART = /^(.+)#xywh=(\d+),(\d+),(\d+),(\d+)$/

/** Reads a WebVTT track whose cues are parts of pictures (media fragments), relative to the URL of the track. */
export function readStoryboard(track: string, address: string): Tile[] {
  return track.split(/\r?\n\r?\n/).flatMap((cue) => {
    const lines = cue.trim().split(/\r?\n/)
    const time = lines.map((line) => TIME.exec(line)).find((found) => found !== null)
    const part = PART.exec(lines.at(-1) ?? '')
    if (!time || !part) return []
    const [hours = 0, minutes = 0, seconds = 0, millis = 0] = time.slice(1).map((text) => Number(text) || 0)
    const [x = 0, y = 0, width = 0, height = 0] = part.slice(2).map(Number)
    const untilMs = ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis
    return [{ untilMs, sheet: new URL(part[1] ?? '', address).href, x, y, width, height }]
  })
}

/** The tile at a time; the last one for later times. */
export function tileAt(tiles: readonly Tile[], positionMs: number): Tile | undefined {
  return tiles.find((tile) => positionMs < tile.untilMs) ?? tiles.at(-1)
}

/** The tiles of a storyboard; none if there is no storyboard (yet). */
export async function loadStoryboard(url: string, signal: AbortSignal): Promise<Tile[]> {
  const response = await fetch(url, { signal })
  return response.ok ? readStoryboard(await response.text(), new URL(url, window.location.href).href) : []
}
