/** Narrower or wider pictures would lose more than an eighth on a stage of 9:16. */
const NARROWEST = 0.49
const WIDEST = 0.64

/** Whether a picture may fill an upright stage; others are shown completely. */
export function isUpright(width: number, height: number): boolean {
  const ratio = width / height
  return ratio >= NARROWEST && ratio <= WIDEST
}
