import type { FileProblem } from './upload-state'

export const MAX_BYTES = 500 * 1024 * 1024
export const MAX_SECONDS = 600
/** Formats that the service reads. Browsers know few of these types (and some as text), so the name counts as well. */
export const ACCEPT = 'video/*,.mp4,.m4v,.mov,.webm,.mkv,.avi,.flv,.ts,.mts,.m2ts,.mpg,.mpeg'

const NAMES = new RegExp(`\\.(${ACCEPT.split(',.').slice(1).join('|')})$`, 'i')
const METADATA_TIMEOUT_MS = 5_000

/** The length of a local video in seconds; undefined if the browser cannot read it (the server then decides). */
export function readDuration(file: File): Promise<number | undefined> {
  return new Promise((resolve) => {
    const video = document.createElement('video')
    const url = URL.createObjectURL(file)
    const done = (seconds: number | undefined) => {
      clearTimeout(timer)
      URL.revokeObjectURL(url)
      resolve(seconds)
    }
    const timer = setTimeout(() => done(undefined), METADATA_TIMEOUT_MS)
    video.preload = 'metadata'
    video.onloadedmetadata = () => done(Number.isFinite(video.duration) ? video.duration : undefined)
    video.onerror = () => done(undefined)
    video.src = url
  })
}

/** The reason to refuse a file before the upload; undefined if there is none. */
export async function checkFile(
  file: File,
  durationOf: (file: File) => Promise<number | undefined> = readDuration,
): Promise<FileProblem | undefined> {
  if (!file.type.startsWith('video/') && !NAMES.test(file.name)) return 'TYPE'
  if (file.size === 0) return 'EMPTY'
  if (file.size > MAX_BYTES) return 'SIZE'
  const seconds = await durationOf(file)
  // half a second of tolerance, because containers round
  return seconds !== undefined && seconds > MAX_SECONDS + 0.5 ? 'DURATION' : undefined
}
