/**
 * Pictures that the Java class DrawnPicture draws alike, byte by byte: whole numbers only, from a seed.
 * Nothing real is shown.
 */
const WIDTHS = [224, 320, 97, 500, 224, 31, 640]
const HEIGHTS = [224, 180, 211, 333, 225, 7, 360]

/** A generator of whole numbers (Marsaglia's xorshift of 32 bits). */
function numbers(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b9)
  return (bound) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % bound
  }
}

function color(next) {
  return [next(256), next(256), next(256)]
}

export function drawnPicture(seed) {
  const next = numbers(seed)
  const width = WIDTHS[seed % WIDTHS.length]
  const height = HEIGHTS[seed % HEIGHTS.length]
  const rgb = new Uint8Array(width * height * 3)
  const one = color(next)
  const other = color(next)
  const cell = 1 + next(40)
  const grain = next(60)
  const discs = Array.from({ length: next(9) }, () => ({
    x: next(width),
    y: next(height),
    radius: 1 + next(1 + (width >> 1)),
    color: color(next),
  }))
  let at = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const share = seed % 3 === 0 ? ((x + y) * 256) / (width + height) : ((x / cell) ^ (y / cell)) & 1 ? 256 : 0
      const part = Math.trunc(seed % 3 === 2 ? (y * 256) / height : share)
      const disc = discs.findLast((each) => (x - each.x) ** 2 + (y - each.y) ** 2 <= each.radius ** 2)
      for (let channel = 0; channel < 3; channel++) {
        const below = (one[channel] * (256 - part) + other[channel] * part) >> 8
        const value = (disc ? disc.color[channel] : below) + next(1 + grain) - (grain >> 1)
        rgb[at++] = Math.min(255, Math.max(0, value))
      }
    }
  }
  return { width, height, rgb }
}
