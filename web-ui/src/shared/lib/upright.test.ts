import { expect, it } from 'vitest'
import { isUpright } from './upright'

it.each([
  ['9:16', 720, 1280, true],
  ['a phone of 9:18.5', 1080, 2220, false],
  ['9:17', 1080, 2040, true],
  ['4:3', 640, 480, false],
  ['16:9', 1920, 1080, false],
  ['a square', 800, 800, false],
  ['3:4', 600, 800, false],
  ['nothing known', 0, 0, false],
])('says of %s whether it may fill an upright stage', (_name, width, height, upright) => {
  expect(isUpright(width, height)).toBe(upright)
})
