import { describe, expect, it } from 'vitest'
import { problemTexts, uploadTexts } from '../texts'
import { ACCEPT, checkFile, MAX_BYTES } from './check-file'

function fileOf(name: string, type: string, size = 10): File {
  const file = new File(['x'], name, { type })
  Object.defineProperty(file, 'size', { value: size })
  return file
}

describe('checkFile', () => {
  it.each([
    ['a text file', fileOf('a.txt', 'text/plain'), 10, 'TYPE'],
    ['a picture', fileOf('a.png', 'image/png'), 10, 'TYPE'],
    ['an empty file', fileOf('a.mp4', 'video/mp4', 0), 10, 'EMPTY'],
    ['a file over 500 MB', fileOf('a.mp4', 'video/mp4', MAX_BYTES + 1), 10, 'SIZE'],
    ['a video over ten minutes', fileOf('a.mp4', 'video/mp4'), 601, 'DURATION'],
    ['a good video', fileOf('a.mp4', 'video/mp4'), 600, undefined],
    ['an old camera’s AVI', fileOf('a.avi', 'video/x-msvideo'), undefined, undefined],
    ['a recorder’s FLV without a type', fileOf('a.flv', ''), undefined, undefined],
    ['a transport stream that passes for a program text', fileOf('a.ts', 'text/vnd.trolltech.linguist'), undefined, undefined],
    ['a video without a type', fileOf('a.MOV', ''), 10, undefined],
    ['a video the browser cannot read', fileOf('a.mkv', 'video/x-matroska'), undefined, undefined],
  ])('judges %s', async (_name, file, seconds, problem) => {
    expect(await checkFile(file, () => Promise.resolve(seconds))).toBe(problem)
  })

  it('accepts every format that the page names', () => {
    const formats = `${uploadTexts.limits} ${problemTexts.TYPE}`.match(/MP4|MOV|WebM|MKV|AVI|FLV|MPEG|[A-Z]{3,}/g) ?? []
    for (const format of formats) expect(ACCEPT.split(',')).toContain(`.${format.toLowerCase()}`)
    expect(formats.length).toBeGreaterThan(10)
  })
})
