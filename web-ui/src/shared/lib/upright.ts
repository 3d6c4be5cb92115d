/** Narrower or wider pictures would lose more than an eighth of themselves on a stage of 9:16. */
const NARROWEST = 0.49
const WIDEST = 0.64

/** Whether a picture may fill an upright stage; any other is shown whole. */
export function isUpright(width: number, height: number): boolean {
  const ratio = width / height
  return ratio >= NARROWEST && ratio <= WIDEST
}
