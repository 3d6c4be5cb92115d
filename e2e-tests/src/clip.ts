import { randomFillSync, randomUUID } from 'node:crypto';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kinora } from './stack.ts';

/** A vertical clip of `seconds`, made once by ffmpeg; a higher one has more renditions and takes longer to be ready. */
export function sampleClip(seconds = 4, height = 640): string {
  const folder = fileURLToPath(new URL('../test-results/clips', import.meta.url));
  const file = `${folder}/clip-${seconds}-${height}.mp4`;
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    kinora('clip', file, '--seconds', String(seconds), '--height', String(height));
  }
  return file;
}

/** A clip with pictures that no other has: feeds show one of all videos with the same. */
export function newClip(): string {
  const folder = fileURLToPath(new URL('../test-results/clips', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/new-${randomUUID()}.mp4`;
  kinora('clip', file, '--seconds', '4', '--height', '640');
  return file;
}

export const MEBIBYTE = 1024 * 1024;

/**
 * A valid clip of exactly this many MiB: the rest is noise in a "free" box, which players skip. It has eight seconds, so
 * that 500 MB stay below the bitrate at which a source is refused.
 */
export function paddedClip(name: string, mebibytes: number): string {
  const clip = sampleClip(8);
  const file = clip.replace(/[^/]+$/, `${name}-${mebibytes}.mp4`);
  if (existsSync(file)) return file;
  const unfinished = `${file}.unfinished`;
  copyFileSync(clip, unfinished);
  let left = mebibytes * MEBIBYTE - statSync(clip).size;
  const header = Buffer.alloc(8);
  header.writeUInt32BE(left);
  header.write('free', 4);
  appendFileSync(unfinished, header);
  left -= header.length;
  const noise = Buffer.alloc(MEBIBYTE);
  while (left > 0) {
    randomFillSync(noise);
    appendFileSync(unfinished, noise.subarray(0, left));
    left -= Math.min(left, MEBIBYTE);
  }
  renameSync(unfinished, file);
  return file;
}
