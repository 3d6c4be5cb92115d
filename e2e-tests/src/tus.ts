import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { DetailedError, Upload, type UploadOptions } from 'tus-js-client';
import type { Account } from './api.ts';
import { home, origin } from './stack.ts';

/** Time limit for a killed service to restart. */
const RETRY_DELAYS = [100, 300, 1000, ...Array.from({ length: 90 }, () => 1000)];

/** Uploads a file with the client that web-ui uses; returns the id of the upload. */
export function sendFile(as: Account, file: string, options: UploadOptions & { through?: string } = {}): Promise<string> {
  const { through = origin, ...rest } = options;
  return new Promise((resolve, reject) => {
    const upload: Upload = new Upload(createReadStream(file), {
      endpoint: `${through}/api/v1/uploads`,
      chunkSize: 8 * 1024 * 1024,
      retryDelays: RETRY_DELAYS,
      headers: { Authorization: `Bearer ${as.token}` },
      metadata: { filename: 'clip.mp4', filetype: 'video/mp4' },
      ...rest,
      // While a service restarts, the gateway answers the request for the offset with 503, and the client would create a new
      // upload; without an endpoint it retries.
      onUploadUrlAvailable: () => Object.assign(upload.options, { endpoint: null, uploadUrl: upload.url }),
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => {
        const body = error instanceof DetailedError ? error.originalResponse?.getBody() : '';
        reject(new Error(`${error.message} ${body ?? ''}`));
      },
    });
    upload.start();
  });
}

export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** The file with the bytes of an upload that is not a video yet. */
export const storedPart = (uploadId: string): string => `${home}/data/media/uploads/parts/${uploadId}`;
