import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kinora } from './stack.ts';

/** A vertical clip that ffmpeg makes once; `seconds` long. */
export function sampleClip(seconds = 4): string {
  const folder = fileURLToPath(new URL('../test-results/clips', import.meta.url));
  const file = `${folder}/clip-${seconds}.mp4`;
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    kinora('clip', file, '--seconds', String(seconds));
  }
  return file;
}
